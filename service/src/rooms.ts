import { accessStorage } from './access/index.ts';
import { banksStorage } from './banks/index.ts';
import { decisionsStorage } from './decisions/index.ts';
import { demoStorage } from './demo/index.ts';
import { exchangeStorage } from './exchange/index.ts';
import { httpStorage } from './http/index.ts';
import { intakeStorage } from './intake/index.ts';
import { jobsStorage } from './jobs/index.ts';
import { networksStorage } from './networks/index.ts';
import { outgoingStorage } from './outgoing/index.ts';
import { policyStorage } from './policy/index.ts';
import { reportsStorage } from './reports/index.ts';
import { reviewStorage } from './review/index.ts';
import { signalsStorage } from './signals/index.ts';
import type { RoomStorage } from './storage/index.ts';

/** The storage of every room, in the way of the data: the order in which they are migrated. */
export const rooms: readonly RoomStorage[] = [
  jobsStorage,
  httpStorage,
  accessStorage,
  outgoingStorage,
  intakeStorage,
  banksStorage,
  policyStorage,
  signalsStorage,
  networksStorage,
  decisionsStorage,
  reportsStorage,
  reviewStorage,
  exchangeStorage,
  demoStorage,
];
