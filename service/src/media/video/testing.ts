import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface SyntheticVideo {
  readonly seconds: number;
  /** 10 unless told. */
  readonly framesPerSecond?: number;
  /** The number of the first scene: videos of the same scenes are copies; 0 unless told. */
  readonly firstScene?: number;
}

const encoder = join(import.meta.dirname, 'testing.worker.ts');

/**
 * Writes an MP4 with H.264 of 320x240, in a process of its own: what a native encoder may do to a
 * process is not to happen to that of the tests.
 */
export async function writeVideo(path: string, video: SyntheticVideo): Promise<void> {
  await promisify(execFile)(process.execPath, [encoder, path, JSON.stringify(video)]);
}
