export {
  type CohenKappa,
  cohenKappa,
} from './agreement/cohen-kappa.ts';
export {
  type AgreementLevel,
  type KrippendorffAlpha,
  krippendorffAlpha,
} from './agreement/krippendorff-alpha.ts';
export { clopperPearson } from './intervals/clopper-pearson.ts';
export type { Interval } from './intervals/interval.ts';
export { proportionInterval } from './intervals/proportion-interval.ts';
export { wilson } from './intervals/wilson.ts';
export {
  type FalseNegativeRate,
  falseNegativeRate,
  type LookedAtStratum,
} from './sampling/false-negative-rate.ts';
export {
  type StratifiedProportion,
  type Stratum,
  stratifiedProportion,
} from './sampling/stratified-proportion.ts';
export { uniformDraw } from './sampling/uniform-draw.ts';
