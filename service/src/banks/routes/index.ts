import type { RoutePlugin } from '../../http/index.ts';
import { createBank } from './create-bank.ts';
import { createEntry } from './create-entry.ts';
import { deleteBank } from './delete-bank.ts';
import { deleteEntry } from './delete-entry.ts';
import { listBanks } from './list-banks.ts';
import { listEntries } from './list-entries.ts';
import { readBank } from './read-bank.ts';
import { readEntry } from './read-entry.ts';
import { stateOpinion, withdrawOpinion } from './state-opinion.ts';
import { updateBank } from './update-bank.ts';
import { updateEntry } from './update-entry.ts';

/** The routes of banks. */
export const banksRoutes: readonly RoutePlugin[] = [
  listBanks,
  createBank,
  readBank,
  updateBank,
  deleteBank,
  listEntries,
  createEntry,
  readEntry,
  updateEntry,
  deleteEntry,
  stateOpinion,
  withdrawOpinion,
];
