export { type Canonical, canonicalise, type Transform } from './canonicalise.ts';
