import type { RoutePlugin } from '../../http/index.ts';
import { ask } from './ask.ts';
import { listBrakes } from './list-brakes.ts';
import { listContacts } from './list-contacts.ts';
import { listRecords } from './list-records.ts';
import { listSweeps } from './list-sweeps.ts';
import { preview } from './preview.ts';
import { pullBrake } from './pull-brake.ts';
import { readRecord } from './read-record.ts';
import { releaseBrake } from './release-brake.ts';
import { renewBrake } from './renew-brake.ts';
import { status } from './status.ts';

/** The routes of decisions. */
export const decisionsRoutes: readonly RoutePlugin[] = [
  ask,
  preview,
  status,
  listRecords,
  readRecord,
  listContacts,
  listSweeps,
  listBrakes,
  pullBrake,
  renewBrake,
  releaseBrake,
];
