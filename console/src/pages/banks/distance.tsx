import { words } from '../../words.ts';

const said = words.lookUp;

/** Bits within which PDQ hashes are of one picture, by custom. */
const custom = 31;

/** How far a hash is from an entry's: the less of the bar, the nearer. */
export function Distance({ bits, within = custom }: { bits: number | null; within?: number }) {
  if (bits === null) return null;
  const most = Math.max(within, bits, 1);
  return (
    <span className="distance" title={said.ofMost(most)}>
      <span className="distance-bar" aria-hidden>
        <span style={{ width: `${(100 * bits) / most}%` }} />
      </span>
      {bits === 0 ? said.same : said.bits(bits)}
    </span>
  );
}
