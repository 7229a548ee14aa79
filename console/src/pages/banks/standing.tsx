import type { BankEntry } from '@breakwater/sdk';
import { words } from '../../words.ts';

/** What is thought of an entry, all opinions together; whether it matches nothing at present. */
export function Standing({
  entry,
}: {
  readonly entry: Pick<BankEntry, 'standing' | 'disabledUntil'>;
}) {
  const disabled = entry.disabledUntil !== null;
  return (
    <span className="line">
      {entry.standing && (
        <span
          className="state"
          data-state={entry.standing === 'positive' ? 'confirmed' : undefined}
        >
          {words.standings[entry.standing]}
        </span>
      )}
      {disabled && (
        <span className="state" data-state="suspected">
          {words.bank.disabled}
        </span>
      )}
    </span>
  );
}
