import { randomUUID } from 'node:crypto';
import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import type { OutgoingAnswer, OutgoingRequest, StreamedBody } from '../../outgoing/index.ts';
import type { Digests } from '../media/medium.ts';

/** What a matcher is asked: see docs/outside-matchers.md. */
export interface QuestionContent {
  readonly version: 1;
  readonly media: string;
  readonly digests: Digests & { readonly quality?: number };
}

const Answer = Type.Object({
  outcome: Type.Enum(['match', 'no-match', 'unscannable']),
  score: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1 })),
  labels: Type.Optional(
    Type.Array(Type.String({ maxLength: 100, pattern: '^[^\\u0000]*$' }), { maxItems: 20 }),
  ),
  reference: Type.Optional(Type.String({ maxLength: 500 })),
});

/** What it answers. */
export type MatcherAnswer = Static<typeof Answer>;

const checkAnswer = Compile(Answer);

/** A request that did not come to an answer. */
export interface Failure {
  readonly reason: string;
  /** Whose fault: `matcher`, which is tried again; `question`, which it will never answer. */
  readonly of: 'matcher' | 'question';
  /** When it says to come back, epoch milliseconds. */
  readonly retryAt?: number;
}

interface Asked {
  readonly url: string;
  readonly secret: string | null;
  readonly timeLimit: number;
  /** Number of the question: the same at every attempt. */
  readonly question: number;
  readonly content: string;
  readonly file: StreamedBody | null;
}

/** The request of a question; with its file it is a form. */
export function requestOf({
  url,
  secret,
  timeLimit,
  question,
  content,
  file,
}: Asked): OutgoingRequest {
  const boundary = randomUUID();
  return {
    url,
    method: 'POST',
    timeLimit,
    maxBytes: 65_536,
    headers: {
      'content-type': file ? `multipart/form-data; boundary=${boundary}` : 'application/json',
      'idempotency-key': String(question),
      accept: 'application/json',
      ...(secret !== null && { authorization: `Bearer ${secret}` }),
    },
    body: file ? form(boundary, content, file) : content,
  };
}

function form(boundary: string, content: string, { bytes, chunks }: StreamedBody): StreamedBody {
  const head = Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="question"\r\n` +
      `Content-Type: application/json\r\n\r\n${content}\r\n` +
      `--${boundary}\r\nContent-Disposition: form-data; name="media"; filename="media"\r\n` +
      'Content-Type: application/octet-stream\r\n\r\n',
  );
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  async function* all(): AsyncGenerator<Uint8Array> {
    yield head;
    yield* chunks;
    yield tail;
  }
  return { bytes: head.length + bytes + tail.length, chunks: all() };
}

/** Statuses by which a matcher says that it will never answer this question. */
const refusals = new Set([400, 410, 413, 415, 422]);

/** Reads what came back. */
export function readAnswer(answer: OutgoingAnswer, now: number): MatcherAnswer | Failure {
  const { status, headers, body } = answer;
  if (refusals.has(status)) return { of: 'question', reason: `it answered ${status}` };
  if (status !== 200) {
    const retryAt =
      status === 429 || status === 503 ? retryTime(headers['retry-after'], now) : null;
    return {
      of: 'matcher',
      reason: `it answered ${status}`,
      ...(retryAt !== null && { retryAt }),
    };
  }
  const value = parsed(body.toString('utf8'));
  if (!checkAnswer.Check(value)) {
    return { of: 'matcher', reason: 'its answer is not as the contract has it' };
  }
  if (value.outcome === 'match' && value.score === undefined) {
    return { of: 'matcher', reason: 'its answer is a match without a score' };
  }
  return value;
}

/** `Retry-After` (RFC 9110, 10.2.3): seconds, or a date. */
function retryTime(text: string | undefined, now: number): number | null {
  if (text === undefined) return null;
  const at = /^\s*\d+\s*$/.test(text) ? now + Number(text) * 1000 : Date.parse(text);
  return Number.isNaN(at) ? null : at;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
