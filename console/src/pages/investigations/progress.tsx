import type { Investigation } from '@breakwater/sdk';
import { Progress } from '@mantine/core';
import { words } from '../../words.ts';

const said = words.investigations;

/** In the order in which an investigation goes through them; the first two may come again. */
const phases = Object.keys(said.phases);

/** How far an investigation is; keeps its height when there is nothing to say. */
export function InvestigationProgress({ of: { state, progress } }: { readonly of: Investigation }) {
  if (!progress) {
    return (
      <div className="progress">
        <Progress value={0} size={6} aria-label={said.progressLabel} />
        <span>{state === 'queued' ? said.waiting : said.starting}</span>
      </div>
    );
  }
  const { phase, done, total } = progress;
  const step = Math.max(phases.indexOf(phase), 0);
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const name = phase in said.phases ? said.phases[phase as keyof typeof said.phases] : phase;
  return (
    <div className="progress">
      <Progress
        value={(100 * (step + share)) / phases.length}
        size={6}
        aria-label={said.progressLabel}
        transitionDuration={200}
      />
      <span>
        {said.step(step + 1, phases.length, name)}
        {total > 1 && ` ${said.progress(done, total)}`}
      </span>
    </div>
  );
}
