import { hashFile } from './hash-file.ts';
import { exitCodeOfMemory, type HashAnswer, type HashRequest } from './hash-protocol.ts';
import type { HashLimits } from './media-hashes.ts';

/**
 * The process in which files are decoded, one after another, so that a file that breaks a decoder
 * breaks nothing else. The limits are the first argument, as JSON.
 */
const limits = JSON.parse(process.argv[2]!) as HashLimits;

process.on('message', async ({ path, options }: HashRequest) => {
  send(
    await hashFile(path, options, limits).then(
      (hashes) => ({ hashes }),
      ({ message }: Error) => ({ unreadable: message }),
    ),
  );
});
// Whoever started this process is gone.
process.once('disconnect', () => process.exit());

// Decoders work on threads of their own, so that the loop is free to look.
setInterval(() => {
  if (process.memoryUsage.rss() > limits.maxMemory) process.exit(exitCodeOfMemory);
}, 100).unref();

function send(answer: HashAnswer): void {
  process.send!(answer);
}
