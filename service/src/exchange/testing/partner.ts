import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a partner answers to one request. */
export interface PartnerAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface PartnerRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/**
 * What goes wrong with one request. `drop`: the connection breaks before an answer. `cut`: within
 * it. `garble`: half of the body comes, as if it were all. `repeat`: the page before comes again
 * instead of what follows it.
 * `expire`: what the request names as its place is no longer known.
 */
export const faults = ['busy', 'broken', 'drop', 'cut', 'garble', 'repeat', 'expire'] as const;
export type Fault = (typeof faults)[number];

/** How a partner speaks its protocol. */
export interface Speech {
  answer(request: PartnerRequest): PartnerAnswer;
  /** The place that a request names, as the answer before named it; undefined for a first page. */
  place?(request: PartnerRequest): string | undefined;
  /** What it says to a request whose place it no longer knows; undefined where it names none. */
  expired?(request: PartnerRequest): PartnerAnswer | undefined;
}

/** A server that speaks an exchange's protocol, and to which the faults happen that are told to it. */
export class Partner {
  readonly requests: PartnerRequest[] = [];
  readonly #server: Server;
  readonly #speech: Speech;
  #faults: Fault[] = [];
  #last: PartnerAnswer | undefined;

  private constructor(speech: Speech) {
    this.#speech = speech;
    this.#server = createServer((request, response) => {
      void this.#take(request, response);
    });
  }

  static async start(speech: Speech): Promise<Partner> {
    const partner = new Partner(speech);
    await new Promise<void>((resolve) => partner.#server.listen(0, '127.0.0.1', resolve));
    return partner;
  }

  /** `http://127.0.0.1:PORT`. */
  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What happens to the next requests, one after the other. */
  suffer(...next: Fault[]): void {
    this.#faults.push(...next);
  }

  /** From now on nothing goes wrong. */
  recover(): void {
    this.#faults = [];
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #take(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const url = new URL(incoming.url ?? '/', 'http://partner');
    const request: PartnerRequest = {
      method: incoming.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: incoming.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    };
    this.requests.push(request);
    this.#respond(request, response);
  }

  #respond(request: PartnerRequest, response: ServerResponse): void {
    const fault = this.#faults.shift();
    if (fault === 'drop') {
      response.destroy();
      return;
    }
    const answer = this.#answerTo(request, fault);
    const half = answer.body.slice(0, answer.body.length / 2);
    if (fault === 'cut') {
      response.writeHead(200, { 'content-length': Buffer.byteLength(answer.body) });
      response.write(half);
      setImmediate(() => response.destroy());
      return;
    }
    const { status = 200, headers, body } = fault === 'garble' ? { ...answer, body: half } : answer;
    response.writeHead(status, headers).end(body);
  }

  #answerTo(request: PartnerRequest, fault: Fault | undefined): PartnerAnswer {
    const place = this.#speech.place?.(request);
    if (fault === 'busy') return { status: 429, headers: { 'retry-after': '1' }, body: 'busy' };
    if (fault === 'broken') return { status: 503, body: '<html>broken</html>' };
    if (fault === 'repeat' && place && this.#last?.body.includes(place)) return this.#last;
    const expired = fault === 'expire' ? this.#speech.expired?.(request) : undefined;
    if (expired) return expired;
    const answer = this.#speech.answer(request);
    if (fault === undefined) this.#last = answer;
    return answer;
  }
}
