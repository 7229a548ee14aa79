export { type ExactDigests, exactDigests } from './exact/exact-digests.ts';
export { type DecodeOptions, decodeImage, UndecodableImage } from './image/decode-image.ts';
export type { DecodedImage } from './image/decoded-image.ts';
export { hammingDistance } from './image/hamming-distance.ts';
export {
  type Dihedral,
  dihedrals,
  type PdqResult,
  pdqDihedralHashes,
  pdqHash,
} from './image/pdq.ts';
export { formatPdq, parsePdq } from './image/pdq-text.ts';
export { trimLetterbox } from './image/trim-letterbox.ts';
export { DamagedSnapshot } from './nearest/damaged-snapshot.ts';
export { HashIndex, type HashIndexOptions } from './nearest/hash-index.ts';
export type { Found } from './nearest/kernel-host.ts';
export {
  matchVpdq,
  type VpdqMatch,
  type VpdqThresholds,
  vpdqThresholds,
} from './video/match-vpdq.ts';
export { type VideoFrame, type VpdqFrame, vpdqFrame, vpdqStep } from './video/vpdq.ts';
export { formatVpdq, parseVpdq } from './video/vpdq-text.ts';
