/** Failures, one after the other, after which a matcher is left alone. */
export const mostFailures = 5;

const firstPause = 30_000;
const longestPause = 600_000;

/**
 * The circuit breaker (Nygard, Release It!, 2007): until when a matcher is left alone after so many
 * failures, one after the other; null as long as it is asked on. When that is over one question is
 * tried, and the pause grows if it fails too.
 *
 * @param retryAt when the matcher itself says to come back, epoch milliseconds
 * @param now epoch milliseconds
 */
export function openUntil(failures: number, retryAt: number | null, now: number): number | null {
  const latest = now + longestPause;
  if (retryAt !== null) return Math.min(Math.max(retryAt, now), latest);
  if (failures < mostFailures) return null;
  return Math.min(now + firstPause * 2 ** Math.min(failures - mostFailures, 10), latest);
}

/** How long a question waits after it failed, when its matcher is asked on, in milliseconds. */
export function questionPause(strikes: number): number {
  return Math.min(firstPause * 2 ** strikes, longestPause);
}
