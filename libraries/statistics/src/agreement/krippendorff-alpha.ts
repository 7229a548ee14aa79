import { type Interval, usualConfidence } from '../intervals/interval.ts';

/** Whether values are only equal or not, or stand in an order. */
export type AgreementLevel = 'nominal' | 'ordinal';

export interface KrippendorffAlpha {
  /** Agreement beyond chance: 1 all, 0 as chance gives; null where all said one and the same thing. */
  readonly alpha: number | null;
  readonly interval: Interval | null;
  /** Units that at least two people judged; the others tell nothing. */
  readonly units: number;
  /** Judgements on them. */
  readonly judgements: number;
}

export interface AlphaOptions {
  readonly level: AgreementLevel;
  /** Numbers in [0, 1), such as `randomStream(seed)`: for the interval. */
  readonly random: () => number;
  /** Samples drawn for the interval; 1,000 unless told. */
  readonly resamples?: number;
  readonly confidence?: number;
}

/**
 * How any number of people agree, each on any of the units (Krippendorff 2011, "Computing
 * Krippendorff's Alpha-Reliability"). The interval is the standard bootstrap over units, which holds
 * what it promises where others do not (Zapf, Castell, Morawietz and Karch 2016).
 *
 * Cost: units × resamples draws; what follows a draw depends on the distinct patterns alone.
 *
 * @param units what was said of each unit; values are in an order where the level is `ordinal`
 */
export function krippendorffAlpha(
  units: readonly (readonly number[])[],
  { level, random, resamples = 1_000, confidence = usualConfidence }: AlphaOptions,
): KrippendorffAlpha {
  const judged = units.filter(({ length }) => length > 1);
  const values = [...new Set(judged.flat())].sort((one, other) => one - other);
  const { patterns, patternOf } = patternsOf(judged, values);
  const judgements = judged.reduce((total, { length }) => total + length, 0);
  const counts = new Float64Array(patterns.length);
  for (const pattern of patternOf) counts[pattern] += 1;
  const alpha = alphaOf(patterns, counts, values.length, level);
  const found: number[] = [];
  for (let resample = 0; alpha !== null && resample < resamples; resample += 1) {
    counts.fill(0);
    for (let draw = 0; draw < judged.length; draw += 1) {
      counts[patternOf[Math.floor(random() * judged.length)]] += 1;
    }
    // A sample in which all said the same has nothing to tell by, and agrees.
    found.push(alphaOf(patterns, counts, values.length, level) ?? 1);
  }
  const interval = alpha === null ? null : percentiles(found, confidence);
  return { alpha, interval, units: judged.length, judgements };
}

/** How often each value was said of a unit. */
type Pattern = readonly number[];

function patternsOf(units: readonly (readonly number[])[], values: readonly number[]) {
  const patterns: Pattern[] = [];
  const known = new Map<string, number>();
  const patternOf = units.map((unit) => {
    const pattern = values.map((value) => unit.filter((said) => said === value).length);
    const name = pattern.join();
    if (!known.has(name)) known.set(name, patterns.push(pattern) - 1);
    return known.get(name)!;
  });
  return { patterns, patternOf };
}

/** One less observed over expected disagreement; null where no disagreement is to be expected. */
function alphaOf(
  patterns: readonly Pattern[],
  counts: Float64Array,
  values: number,
  level: AgreementLevel,
): number | null {
  const said = new Float64Array(values);
  patterns.forEach((pattern, index) => {
    for (let value = 0; value < values; value += 1) said[value] += pattern[value] * counts[index];
  });
  const total = said.reduce((sum, count) => sum + count, 0);
  const distance = level === 'nominal' ? () => 1 : ordinalDistance(said);
  let observed = 0;
  let expected = 0;
  for (let one = 0; one < values; one += 1) {
    for (let other = one + 1; other < values; other += 1) {
      const apart = distance(one, other);
      expected += said[one] * said[other] * apart;
      patterns.forEach((pattern, index) => {
        if (pattern[one] === 0 || pattern[other] === 0 || counts[index] === 0) return;
        const size = pattern.reduce((sum, count) => sum + count, 0);
        observed += (counts[index] * pattern[one] * pattern[other] * apart) / (size - 1);
      });
    }
  }
  return expected === 0 ? null : 1 - ((total - 1) * observed) / expected;
}

/** The squared number of judgements that lie between two values, each of them counted half. */
function ordinalDistance(said: Float64Array): (one: number, other: number) => number {
  return (one, other) => {
    let between = -(said[one] + said[other]) / 2;
    for (let value = one; value <= other; value += 1) between += said[value];
    return between ** 2;
  };
}

function percentiles(found: number[], confidence: number): Interval {
  found.sort((one, other) => one - other);
  const at = (share: number) =>
    found[Math.min(found.length - 1, Math.max(0, Math.round(share * (found.length - 1))))];
  return { low: at((1 - confidence) / 2), high: at((1 + confidence) / 2) };
}
