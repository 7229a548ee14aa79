import { words } from '../../words.ts';

const said = words.lookUp;

/** Bits within which PDQ hashes are of one picture, by custom. */
const custom = 31;

interface Props {
  readonly bits: number | null;
  /** Bits within which entries of the bank match; as is the custom where it has none of its own. */
  readonly within?: number | null | undefined;
}

/** How far a hash is from an entry's: the less of the bar, the nearer. */
export function Distance({ bits, within }: Props) {
  if (bits === null) return null;
  const most = Math.max(within ?? custom, bits, 1);
  return (
    <span className="distance" title={said.ofMost(most)}>
      <span className="distance-bar" aria-hidden>
        <span style={{ width: `${(100 * bits) / most}%` }} />
      </span>
      {bits === 0 ? said.same : said.bits(bits)}
    </span>
  );
}
