import type { Job } from '../../jobs/index.ts';

/** What the job that asks one matcher is told. */
export interface AskData {
  readonly matcher: string;
}

/** Its queue, as far as asking needs it: of one matcher one runs and one waits, at most. */
export const askQueue: Pick<Job<AskData>, 'name' | 'policy'> = {
  name: 'signals.ask-matcher',
  policy: 'stately',
};
