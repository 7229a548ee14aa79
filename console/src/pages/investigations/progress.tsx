import type { Investigation } from '@breakwater/sdk';
import { Progress } from '@mantine/core';
import { words } from '../../words.ts';

/** How far an investigation is; keeps its height when there is nothing to say. */
export function InvestigationProgress({ of: { state, progress } }: { readonly of: Investigation }) {
  const share = progress && progress.total > 0 ? (100 * progress.done) / progress.total : 0;
  const text = progress
    ? `${progress.phase} · ${words.investigations.progress(progress.done, progress.total)}`
    : state === 'queued'
      ? words.investigations.waiting
      : words.states[state];
  return (
    <div className="progress">
      <Progress value={share} size={6} aria-label={text} transitionDuration={200} />
      <span>{text}</span>
    </div>
  );
}
