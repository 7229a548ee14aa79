import { bitsAbove } from '../../format.ts';
import { words } from '../../words.ts';

/** Bits at which the bar is full. */
const full = 20;

/** How far above the end of the network a member stands, in bits, as a figure and as a bar. */
export function Score({ of }: { readonly of: number }) {
  const bits = bitsAbove(of);
  return (
    <span className="score">
      <span aria-hidden className="score-bar">
        <span style={{ width: `${Math.min(100, (100 * bits) / full)}%` }} />
      </span>
      {words.members.bits(bits)}
    </span>
  );
}
