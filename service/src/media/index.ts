export { HashPool, type HashPoolOptions } from './hash-pool.ts';
export type { HashOptions, MediaHashes } from './media-hashes.ts';
export { UnreadableFile } from './unreadable-file.ts';
