import type { BankEntry } from '@breakwater/sdk';
import { day, moment } from '../../format.ts';
import { Fact } from '../../parts/fact.tsx';
import { words } from '../../words.ts';

const said = words.entry;

type Shown = Omit<BankEntry, 'distance'>;

function matching(until: string | null): string {
  if (until === null) return said.matching;
  return until === 'forever' ? said.never : said.until(moment(until));
}

export function EntryFacts({ entry }: { readonly entry: Shown }) {
  const { sourceKey, note, metadata, originalUri, createdAt, disabledUntil } = entry;
  return (
    <>
      <dl className="figures small">
        <Fact label={said.matches}>{matching(disabledUntil)}</Fact>
        <Fact label={said.added}>{day(createdAt)}</Fact>
        <Fact label={said.source}>{sourceKey ?? words.bank.byPerson}</Fact>
        {note && <Fact label={said.note}>{note}</Fact>}
        {originalUri && <Fact label={said.uri}>{originalUri}</Fact>}
      </dl>
      {metadata && (
        <details>
          <summary>{said.metadata}</summary>
          <code className="raw">{JSON.stringify(metadata, undefined, 2)}</code>
        </details>
      )}
    </>
  );
}
