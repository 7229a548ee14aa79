import { hashFile } from './hash-file.ts';
import {
  exitCodeOfMemory,
  exitCodeOfRest,
  type HashAnswer,
  type HashRequest,
} from './hash-protocol.ts';
import type { HashLimits } from './media-hashes.ts';

/**
 * The process in which files are decoded, one after another, so that a file that breaks a decoder
 * breaks nothing else. The limits are the first argument, as JSON.
 */
const limits = JSON.parse(process.argv[2]!) as HashLimits;

let last = Promise.resolve();
process.on('message', (request: HashRequest) => {
  last = last.then(() => answer(request));
});
// Whoever started this process is gone; a program that decodes for it ends with it.
process.once('disconnect', () => process.kill(-process.pid, 'SIGKILL'));

// Decoders work on threads of their own, so that the loop is free to look.
setInterval(() => {
  if (process.memoryUsage.rss() > limits.maxMemory) process.exit(exitCodeOfMemory);
}, 100).unref();

async function answer({ path, options }: HashRequest): Promise<void> {
  const answer: HashAnswer = await hashFile(path, options, limits).then(
    (hashes) => ({ hashes }),
    ({ message }: Error) => ({ unreadable: message }),
  );
  process.send!(answer, () => {
    // What a large image leaves behind is not to count against the next.
    if (process.memoryUsage.rss() > 0.75 * limits.maxMemory) process.exit(exitCodeOfRest);
  });
}
