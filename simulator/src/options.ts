export type Preset = 'default' | 'article';

export interface SimulationOptions {
  /** Whole number, 0 .. 2^32 - 1. Same options, same world, byte for byte. */
  readonly seed: number;
  /** All accounts, members of the trade included: 1,000 .. 1,000,000. */
  readonly accounts: number;
  /** Length of the record: 7 .. 365 days. */
  readonly days: number;
  /** Epoch milliseconds at which the record ends (nothing is dated at or after it). */
  readonly until: number;
  /**
   * `default`: members are `memberShare` of the accounts. `article`: the proportions of the
   * published investigation, 405 advertisers in 100,000 accounts of whom the 112 most followed
   * have about 22,000 unique followers together (and so 1.56 % members).
   */
  readonly preset?: Preset;
  /** Share of the accounts that are members of the trade: 0.0002 .. 0.02, 0.002 unless said. */
  readonly memberShare?: number;
}

/** The default end of the record: fixed, so that the same command gives the same bytes on any day. */
export const defaultUntil = Date.UTC(2026, 6, 1);

/** An option out of range. `option` is its name in `SimulationOptions`. */
export class SimulationOptionError extends Error {
  readonly option: keyof SimulationOptions;

  constructor(option: keyof SimulationOptions, reason: string) {
    super(reason);
    this.name = 'SimulationOptionError';
    this.option = option;
  }
}

const wholeNumber = (
  option: 'seed' | 'accounts' | 'days',
  value: number,
  least: number,
  most: number,
) => {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new SimulationOptionError(option, `must be a whole number from ${least} to ${most}`);
  }
};

/** Throws a `SimulationOptionError` for the first option that is out of range. */
export function checkOptions(options: SimulationOptions): void {
  wholeNumber('seed', options.seed, 0, 0xffffffff);
  wholeNumber('accounts', options.accounts, 1_000, 1_000_000);
  wholeNumber('days', options.days, 7, 365);
  if (
    !Number.isFinite(options.until) ||
    options.until < Date.UTC(1990, 0, 1) ||
    options.until > Date.UTC(2200, 0, 1)
  ) {
    throw new SimulationOptionError('until', 'must be a date from 1990 to 2199');
  }
  const { preset = 'default', memberShare } = options;
  if (preset !== 'default' && preset !== 'article') {
    throw new SimulationOptionError('preset', 'must be default or article');
  }
  if (memberShare === undefined) return;
  if (preset === 'article') {
    throw new SimulationOptionError(
      'memberShare',
      'is set by the preset article; leave one of the two out',
    );
  }
  if (!(memberShare >= 0.0002 && memberShare <= 0.02)) {
    throw new SimulationOptionError('memberShare', 'must be from 0.02 % to 2 %');
  }
}
