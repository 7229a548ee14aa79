/** A part of the index over 256-bit hashes that, once built, only loses entries. */
export { begin, step, take } from './segment/build';
export { give, has, remove, rewind } from './segment/entries';
export { search } from './segment/search';
export {
  bandsAt,
  dataAt,
  place,
  query,
  recordsAt,
  setCounts,
  setPlan,
  uniques,
  unitsAt,
} from './segment/state';
