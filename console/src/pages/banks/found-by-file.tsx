import type { LookedAt } from '@breakwater/sdk';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { words } from '../../words.ts';
import { Distance } from './distance.tsx';
import { FoundTable } from './found-table.tsx';
import { Standing } from './standing.tsx';

const said = words.lookUp;

interface Props {
  readonly name: string;
  readonly found: LookedAt | undefined;
  readonly error: Error | null;
}

/** What the banks know of a file or a video; the file itself is not shown. */
export function FoundByFile({ name, found, error }: Props) {
  if (error) return <ProblemNote error={error} />;
  if (!found) return null;
  const { matches, digests, asked } = found;
  const summary = matches.length === 0 ? said.none : said.found(matches.length);
  return (
    <>
      <p role="status">
        {name}: <b>{summary}</b>
      </p>
      {asked.length > 0 && <p>{said.asked(asked.join(', '))}</p>}
      {matches.length > 0 && (
        <FoundTable
          label={summary}
          rows={matches.map(({ bank, entry, type, distance, share, standing }) => ({
            bank,
            entry,
            type,
            distance: share ? said.frames(share.asked, share.banked) : <Distance bits={distance} />,
            standing: <Standing entry={{ standing, disabledUntil: null }} />,
          }))}
        />
      )}
      <dl className="digests">
        {(['pdq', 'md5', 'sha1', 'sha256'] as const).map(
          (type) =>
            digests[type] && (
              <div key={type}>
                <dt>{type}</dt>
                <dd>
                  <code>{digests[type]}</code>
                </dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}
