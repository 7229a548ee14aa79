import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** Sends reports as a client does that keeps each until it has its answer. */
export class PatientClient {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #port: number;
  readonly #key: string;
  /** Attempts that came to no answer of success, by what they came to. */
  readonly failures: Record<string, number> = {};

  constructor(port: number, key: string) {
    this.#port = port;
    this.#key = key;
  }

  /** Sends a report with its key, again and again, until it is accepted; answers its id. */
  async send(key: string, report: object): Promise<string> {
    for (let attempt = 0; ; attempt += 1) {
      const answer = await this.#try(key, JSON.stringify(report));
      if (typeof answer === 'object' && answer.status === 201) return JSON.parse(answer.text).id;
      const name = typeof answer === 'string' ? answer : String(answer.status);
      this.failures[name] = (this.failures[name] ?? 0) + 1;
      if (name === '422' || name === '400') throw new Error(`refused for good: ${name}`);
      await pause(Math.min(50 * 2 ** attempt, 1_000));
    }
  }

  close(): void {
    this.#agent.destroy();
  }

  #try(key: string, body: string): Promise<{ status: number; text: string } | string> {
    return new Promise((resolve) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port: this.#port,
          path: '/v1/reports',
          method: 'POST',
          agent: this.#agent,
          timeout: 15_000,
          headers: {
            authorization: `Bearer ${this.#key}`,
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            'idempotency-key': key,
          },
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (part) => (text += part));
          response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
          response.on('error', () => resolve('cut off'));
          response.on('aborted', () => resolve('cut off'));
        },
      );
      sent.on('timeout', () => sent.destroy());
      sent.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code ?? 'no answer'));
      sent.end(body);
    });
  }
}
