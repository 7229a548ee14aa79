import { Outgoing } from '../../outgoing/index.ts';
import type { Tools } from '../clients/client.ts';

/** The tools of a client in the tests: a clock that they set, and pauses that take no time. */
export interface TestTools extends Tools {
  /** Epoch milliseconds; pauses move it on. */
  time: number;
  /** The pauses that were made, in milliseconds. */
  readonly pauses: number[];
}

export function testTools(files = '/nowhere'): TestTools {
  const pauses: number[] = [];
  const tools: TestTools = {
    time: Date.parse('2026-05-01T00:00:00Z'),
    pauses,
    outgoing: new Outgoing({ allowed: ['127.0.0.1'] }),
    now: () => tools.time,
    random: () => 0.5,
    async wait(milliseconds) {
      pauses.push(milliseconds);
      tools.time += milliseconds;
    },
    signal: new AbortController().signal,
    files,
  };
  return tools;
}
