export { type Canonical, canonicalise, type Transform } from './canonicalise.ts';
export {
  type Checked,
  type Depth,
  InvalidTerm,
  Lexicon,
  type Match,
  type Term,
} from './lexicon.ts';
