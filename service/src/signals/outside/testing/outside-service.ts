import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What goes wrong with a question. `silent`: no answer ever. `broken`: 500. `garbage`: 200 with
 * something else. `busy`: 429, come back in two minutes. `drop`: the connection breaks. `refuse`: 422.
 */
export type Fault = 'silent' | 'broken' | 'garbage' | 'busy' | 'drop' | 'refuse';

/** A question, as a service that keeps the contract reads it. */
export interface ReadQuestion {
  readonly headers: IncomingMessage['headers'];
  readonly question: {
    readonly version: number;
    readonly media: string;
    readonly digests: Readonly<Record<string, unknown>>;
  };
  /** The file, where it came. */
  readonly file: Uint8Array | null;
}

/** A service outside that speaks the contract of docs/outside-matchers.md. */
export class OutsideService {
  readonly questions: ReadQuestion[] = [];
  readonly #server: Server;
  readonly #answer: (question: ReadQuestion) => object | Promise<object>;
  readonly #silent = new Set<ServerResponse>();
  #next: Fault[] = [];
  #always: Fault | undefined;

  private constructor(answer: (question: ReadQuestion) => object | Promise<object>) {
    this.#answer = answer;
    this.#server = createServer((request, response) => void this.#take(request, response));
  }

  static async start(
    answer: (question: ReadQuestion) => object | Promise<object>,
  ): Promise<OutsideService> {
    const service = new OutsideService(answer);
    await new Promise<void>((resolve) => service.#server.listen(0, '127.0.0.1', resolve));
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/scan`;
  }

  /** What goes wrong with the next questions, one after the other. */
  suffer(...faults: Fault[]): void {
    this.#next.push(...faults);
  }

  /** From now on this goes wrong with every question; with none where it is left out. */
  always(fault?: Fault): void {
    this.#always = fault;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const read = await readQuestion(request.headers, Buffer.concat(chunks));
    this.questions.push(read);
    switch (this.#next.shift() ?? this.#always) {
      case 'silent':
        this.#silent.add(response);
        return;
      case 'drop':
        response.destroy();
        return;
      case 'broken':
        response.writeHead(500).end('<html>broken</html>');
        return;
      case 'busy':
        response.writeHead(429, { 'retry-after': '120' }).end();
        return;
      case 'refuse':
        response.writeHead(422).end();
        return;
      case 'garbage':
        response.writeHead(200).end('{"outcome":"perhaps"}');
        return;
      default:
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify(await this.#answer(read)));
    }
  }
}

async function readQuestion(
  headers: IncomingMessage['headers'],
  body: Buffer,
): Promise<ReadQuestion> {
  const type = headers['content-type'] ?? '';
  if (type === 'application/json') {
    return { headers, question: JSON.parse(body.toString('utf8')), file: null };
  }
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': type },
  }).formData();
  return {
    headers,
    question: JSON.parse(String(form.get('question'))),
    file: new Uint8Array(await (form.get('media') as File).arrayBuffer()),
  };
}
