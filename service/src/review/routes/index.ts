import type { RoutePlugin } from '../../http/index.ts';
import { assign } from './assign-item.ts';
import { claim } from './claim-item.ts';
import { createAppeal } from './create-appeal.ts';
import { createGolden } from './create-golden.ts';
import { decide } from './decide-item.ts';
import { endExposure } from './end-exposure.ts';
import { escalate } from './escalate-item.ts';
import { hold } from './hold-item.ts';
import { listAppeals } from './list-appeals.ts';
import { listDecisions } from './list-decisions.ts';
import { listGolden } from './list-golden.ts';
import { listItems } from './list-items.ts';
import { listQueues } from './list-queues.ts';
import { listSecondLooks } from './list-second-looks.ts';
import { listWaiting } from './list-waiting.ts';
import { next } from './next.ts';
import { readAppeal } from './read-appeal.ts';
import { readCare } from './read-care.ts';
import { readContext } from './read-context.ts';
import { readDecision } from './read-decision.ts';
import { readItem } from './read-item.ts';
import { readQuality } from './read-quality.ts';
import { readSettings } from './read-settings.ts';
import { readTeam } from './read-team.ts';
import { readTrainingSet } from './read-training-set.ts';
import { release } from './release-item.ts';
import { renew } from './renew-item.ts';
import { retireGolden } from './retire-golden.ts';
import { setCare } from './set-care.ts';
import { setMember } from './set-member.ts';
import { setSettings } from './set-settings.ts';
import { unblurMedium } from './unblur-medium.ts';
import { undo } from './undo.ts';

/** The routes of review. */
export const reviewRoutes: readonly RoutePlugin[] = [
  listQueues,
  listWaiting,
  next,
  listItems,
  readItem,
  readContext,
  claim,
  renew,
  release,
  hold,
  assign,
  escalate,
  unblurMedium,
  endExposure,
  decide,
  listDecisions,
  readDecision,
  undo,
  createAppeal,
  listAppeals,
  readAppeal,
  listSecondLooks,
  createGolden,
  listGolden,
  retireGolden,
  readQuality,
  readTrainingSet,
  readCare,
  setCare,
  readTeam,
  setMember,
  readSettings,
  setSettings,
];
