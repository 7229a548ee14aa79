import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BackupFile } from './manifest.ts';

/**
 * Copies a file to a new, durable one of mode 0600 and answers its size and SHA-256. The source may
 * change, grow or shrink meanwhile: the digest is of what was written.
 */
export async function copyFile(source: string, target: string): Promise<Omit<BackupFile, 'path'>> {
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  let size = 0;
  const from = await open(source, 'r');
  try {
    const to = await open(target, 'wx', 0o600);
    try {
      const buffer = Buffer.allocUnsafe(1 << 20);
      for (;;) {
        const { bytesRead } = await from.read(buffer, 0, buffer.length, size);
        if (bytesRead === 0) break;
        const part = buffer.subarray(0, bytesRead);
        hash.update(part);
        await to.write(part, 0, bytesRead, size);
        size += bytesRead;
      }
      await to.sync();
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
  return { size, sha256: hash.digest('hex') };
}
