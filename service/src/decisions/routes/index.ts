import type { RoutePlugin } from '../../http/index.ts';
import { ask } from './ask.ts';
import { createBacktest } from './create-backtest.ts';
import { endExemption } from './end-exemption.ts';
import { exemptAccount } from './exempt-account.ts';
import { listAdapters } from './list-adapters.ts';
import { listBacktests } from './list-backtests.ts';
import { listBrakes } from './list-brakes.ts';
import { listContacts } from './list-contacts.ts';
import { listLeaks } from './list-leaks.ts';
import { listProbes } from './list-probes.ts';
import { listRecords } from './list-records.ts';
import { listSweeps } from './list-sweeps.ts';
import { preview } from './preview.ts';
import { pullBrake } from './pull-brake.ts';
import { readBacktest } from './read-backtest.ts';
import { readRecord } from './read-record.ts';
import { readShadow } from './read-shadow.ts';
import { releaseBrake } from './release-brake.ts';
import { renewBrake } from './renew-brake.ts';
import { renewNetwork } from './renew-network.ts';
import { setAdapter } from './set-adapter.ts';
import { setShadow } from './set-shadow.ts';
import { startProbe } from './start-probe.ts';
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
  exemptAccount,
  endExemption,
  renewNetwork,
  readShadow,
  setShadow,
  listAdapters,
  setAdapter,
  startProbe,
  listProbes,
  listLeaks,
  createBacktest,
  listBacktests,
  readBacktest,
];
