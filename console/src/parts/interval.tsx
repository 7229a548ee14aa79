import { percent } from '../format.ts';

interface Props {
  /** Where it is known. */
  readonly at: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Ends of the scale. */
  readonly from?: number;
  readonly to?: number;
  /** What is drawn, in words. */
  readonly label: string;
}

/** An interval, drawn: a line for the interval, a dot for the estimate, on a scale that is the same in a column. */
export function Interval({ at, interval, from = 0, to = 1, label }: Props) {
  const place = (value: number) =>
    `${(100 * (Math.min(to, Math.max(from, value)) - from)) / (to - from)}%`;
  return (
    <svg className="interval" role="img" aria-label={label}>
      <title>{label}</title>
      <line x1="0" x2="100%" y1="10" y2="10" className="interval-scale" />
      {from < 0 && <line x1={place(0)} x2={place(0)} y1="5" y2="15" className="interval-scale" />}
      {interval && (
        <line
          x1={place(interval.low)}
          x2={place(interval.high)}
          y1="10"
          y2="10"
          className="interval-range"
        />
      )}
      {at !== null && <circle cx={place(at)} cy="10" r="4.5" className="interval-at" />}
    </svg>
  );
}

/** "12 % (4 % to 31 %)". */
export function told(
  at: number | null,
  interval: Props['interval'],
  unknown: string,
  write: (value: number) => string = percent,
): string {
  const range = interval ? `${write(interval.low)} to ${write(interval.high)}` : '';
  if (at === null) return range ? `${unknown} (${range})` : unknown;
  return range ? `${write(at)} (${range})` : write(at);
}
