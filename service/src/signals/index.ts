import type { RoutePlugin } from '../http/index.ts';
import type { AnyJob } from '../jobs/index.ts';
import type { Outgoing } from '../outgoing/index.ts';
import { matchAttachments } from './attached/match-attachments.ts';
import { observeAccounts } from './observe-accounts.ts';
import { observeTerms } from './observe-terms.ts';
import { askMatcherJob } from './outside/ask-matcher.ts';
import { sweepQuestions } from './outside/sweep-questions.ts';
import { listMatchers } from './routes/list-matchers.ts';
import { listMediaSignals } from './routes/list-media-signals.ts';
import { listSignalKinds } from './routes/list-signal-kinds.ts';
import { listSignals } from './routes/list-signals.ts';
import { removeMatcher } from './routes/remove-matcher.ts';
import { setMatcher } from './routes/set-matcher.ts';
import { submitMedia } from './routes/submit-media.ts';

export { knownNow } from './attached/known-media.ts';
export { matchAll } from './attached/match-attachments.ts';
export {
  lastSignalChange,
  type PackedScores,
  scoreBytes,
  scoresChanged,
  signalsChannel,
} from './changes.ts';
export { entriesSeenAfter, type SeenEntries } from './media/entries-seen.ts';
export { observeAll } from './observe-accounts.ts';
export { observeAllTerms } from './observe-terms.ts';
export { producers } from './producers/index.ts';
export { signalsOf } from './reading.ts';
export { signalsStorage } from './storage.ts';

/** The routes of signals. */
export const signalsRoutes: readonly RoutePlugin[] = [
  listSignalKinds,
  listSignals,
  submitMedia,
  listMediaSignals,
  listMatchers,
  setMatcher,
  removeMatcher,
];

/** The background work of signals. */
export function signalsJobs(outgoing: Outgoing): readonly AnyJob[] {
  return [observeAccounts, observeTerms, matchAttachments, askMatcherJob(outgoing), sweepQuestions];
}
