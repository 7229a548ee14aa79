import type { FileHandle } from 'node:fs/promises';
import { type Problem, problem } from '../../http/index.ts';

/** Where a file is written as it comes, up to a size. */
export class FileSink {
  bytes = 0;
  readonly maxBytes: number;
  readonly #file: FileHandle;

  constructor(file: FileHandle, maxBytes: number) {
    this.#file = file;
    this.maxBytes = maxBytes;
  }

  /** @throws Problem 413 */
  async write(chunk: Uint8Array): Promise<void> {
    this.bytes += chunk.length;
    if (this.bytes > this.maxBytes) throw tooLarge(this.maxBytes);
    for (let done = 0; done < chunk.length; ) {
      done += (await this.#file.write(chunk, done)).bytesWritten;
    }
  }
}

export function tooLarge(maxBytes: number): Problem {
  return problem(
    413,
    'media-too-large',
    'The file is too large.',
    `At most ${maxBytes} bytes are taken (BREAKWATER_MEDIA_MAX_BYTES). Of a larger one send the digests.`,
    { limit: maxBytes },
  );
}
