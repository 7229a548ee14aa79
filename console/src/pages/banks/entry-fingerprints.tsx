import type { BankEntry } from '@breakwater/sdk';
import { Title } from '@mantine/core';
import { words } from '../../words.ts';

const said = words.entry;

/** Fingerprints in full; of a video how many frames, and all of them when asked. */
export function EntryFingerprints({ entry }: { readonly entry: Pick<BankEntry, 'fingerprints'> }) {
  return (
    <div>
      <Title order={3}>{said.fingerprints}</Title>
      <dl className="digests">
        {entry.fingerprints.map(({ type, value }) => (
          <div key={`${type} ${value}`}>
            <dt>{type}</dt>
            <dd>
              {type === 'vpdq' ? <Frames value={value} /> : <code className="hash">{value}</code>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Frames({ value }: { readonly value: string }) {
  const frames = JSON.parse(value) as readonly string[];
  return (
    <details>
      <summary>{words.bank.frames(frames.length)}</summary>
      <code className="raw">{frames.join('\n')}</code>
    </details>
  );
}
