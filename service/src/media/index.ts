export { HashPool, type HashPoolOptions } from './hash-pool.ts';
export type { HashOptions, MediaHashes } from './media-hashes.ts';
export { UnreadableFile } from './unreadable-file.ts';
export { incomingFolder } from './upload/incoming-folder.ts';
export { mostBytes } from './upload/media-limits.ts';
export {
  receiveUpload,
  takeStreams,
  type Upload,
  type UploadLimits,
} from './upload/receive-upload.ts';
export { type SharedPool, sharePool } from './upload/shared-pool.ts';
