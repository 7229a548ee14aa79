export * from './activity.ts';
export * from './assertion.ts';
export { assertionsOf } from './assertions-of.ts';
export { canonicalDigest } from './canonical-digest.ts';
export { handlesIn, hashtagsIn, linksIn } from './extract.ts';
export { type Identity, identityOf } from './identity.ts';
export { normaliseHandle, normaliseHashtag, normaliseLink } from './normalise.ts';
export type { Problem } from './problem.ts';
export {
  longestLine,
  type ReadContext,
  type Reading,
  readActivity,
  readActivityValue,
} from './read-activity.ts';
export * from './relation.ts';
export * from './state.ts';
export * from './subject.ts';
export type { Remembered } from './world/identity-table.ts';
export { type World, WorldFold } from './world/world.ts';
