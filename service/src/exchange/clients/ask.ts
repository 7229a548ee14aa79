import { type OutgoingAnswer, OutgoingError, type OutgoingRequest } from '../../outgoing/index.ts';
import type { Tools, UnreadablePage } from './client.ts';
import { PartnerFailure } from './failures.ts';

const usualAttempts = 5;
/** How often a page is asked for before it counts as unreadable. */
const readings = 3;
const firstPause = 1_000;
const longestPause = 60_000;
/** A partner that asks for more patience than this is left alone until a later run. */
const mostPatience = 120_000;
/** What is kept of an answer that cannot be read. */
export const mostKept = 256 * 1024;

/**
 * Asks a partner, and again where it is busy, broken or out of reach (429, 5xx, no whole answer),
 * with growing pauses or as long as it says (`Retry-After`). For requests that may be repeated.
 *
 * @throws {PartnerFailure} on any other status than 2xx, and when patience is at its end.
 */
export function ask(tools: Tools, request: OutgoingRequest): Promise<OutgoingAnswer> {
  return patiently(tools, request.url, () =>
    tools.outgoing.send({ signal: tools.signal, ...request }),
  );
}

/** Fetches a file from a partner, as `ask` does. */
export async function askForFile(
  tools: Tools,
  request: OutgoingRequest,
  file: string,
): Promise<void> {
  await patiently(tools, request.url, async () => ({
    body: Buffer.alloc(0),
    ...(await tools.outgoing.download({ signal: tools.signal, ...request }, file)),
  }));
}

async function patiently(
  tools: Tools,
  url: string | URL,
  perform: () => Promise<OutgoingAnswer>,
): Promise<OutgoingAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await outcomeOf(perform);
    const status = 'status' in outcome ? outcome.status : undefined;
    if ('status' in outcome && outcome.status >= 200 && outcome.status < 300) return outcome;
    const failure = failureOf(outcome, url, tools.now());
    const again = status === undefined || status === 429 || status >= 500;
    const pause =
      failure.until === undefined
        ? Math.min(firstPause * 2 ** (attempt - 1), longestPause) * (0.5 + tools.random())
        : failure.until - tools.now();
    if (!again || attempt >= (tools.attempts ?? usualAttempts) || pause > mostPatience)
      throw failure;
    await tools.wait(Math.max(pause, 0), tools.signal);
  }
}

/**
 * Asks for a page and reads it, and again where it cannot be read: it may have come damaged. What
 * stays unreadable is answered as such.
 *
 * @param place what to call the page: its address, without secrets.
 * @param read throws what is wrong with the text.
 */
export async function askPage<T>(
  tools: Tools,
  request: OutgoingRequest,
  place: string,
  read: (text: string) => T,
): Promise<{ readonly page: T } | { readonly unreadable: UnreadablePage }> {
  for (let reading = 1; ; reading += 1) {
    const { body } = await ask(tools, request);
    const text = body.toString('utf8');
    try {
      return { page: read(text) };
    } catch (error) {
      if (reading < readings) continue;
      const { message } = error as Error;
      return { unreadable: { place, reason: message, content: text.slice(0, mostKept) } };
    }
  }
}

async function outcomeOf(
  perform: () => Promise<OutgoingAnswer>,
): Promise<OutgoingAnswer | OutgoingError> {
  try {
    return await perform();
  } catch (error) {
    if (error instanceof OutgoingError && error.failure !== 'refused') return error;
    throw error;
  }
}

function failureOf(
  outcome: OutgoingAnswer | OutgoingError,
  url: string | URL,
  now: number,
): PartnerFailure {
  if (outcome instanceof OutgoingError) return new PartnerFailure(outcome.message);
  const { status, headers, body } = outcome;
  const until = retryAfter(headers['retry-after'], now);
  const { origin, pathname } = new URL(url);
  const said = body.toString('utf8', 0, 300).replaceAll(/\s+/g, ' ').trim();
  return new PartnerFailure(`${origin}${pathname} answered ${status}${said && `: ${said}`}`, {
    status,
    ...(until !== undefined && { until }),
  });
}

/** The time that a `Retry-After` (RFC 9110, 10.2.3) names: seconds, or a date. */
export function retryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\s*\d+\s*$/.test(value)) return now + Number(value) * 1_000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : at;
}
