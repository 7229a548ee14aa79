import { formatPdq, parsePdq } from '../image/pdq-text.ts';
import type { VpdqFrame } from './vpdq.ts';

/**
 * The text form of vPDQ that exchanges carry: a JSON list with a string for each frame, of hash,
 * quality and timestamp in seconds with three decimals: `["f8f8…,100,0.000"]`.
 */
export function formatVpdq(frames: readonly VpdqFrame[]): string {
  return JSON.stringify(
    frames.map(
      ({ hash, quality, timestamp }) => `${formatPdq(hash)},${quality},${timestamp.toFixed(3)}`,
    ),
  );
}

/**
 * The frames of a vPDQ in its text form.
 *
 * @throws RangeError that names the frame, where the text is none
 */
export function parseVpdq(text: string): VpdqFrame[] {
  const list = parseList(text);
  if (!Array.isArray(list))
    throw new RangeError('vPDQ is a JSON list of strings, and this is none.');
  return list.map((item, i) => {
    const [hash, quality, timestamp, ...rest] = String(item).split(',');
    const frame = { quality: number(quality), timestamp: number(timestamp) };
    const whole = Number.isInteger(frame.quality) && frame.quality >= 0 && frame.quality <= 100;
    if (rest.length > 0 || !whole || !(frame.timestamp >= 0 && frame.timestamp < Infinity)) {
      throw new RangeError(
        `frame ${i} of this vPDQ is "${String(item).slice(0, 100)}". Give hash,quality,seconds.`,
      );
    }
    return { hash: parsePdq(hash), ...frame };
  });
}

function parseList(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A decimal number, possibly with an exponent; nothing else that `Number` takes. */
function number(text: string | undefined): number {
  return /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text ?? '') ? Number(text) : Number.NaN;
}
