import { Agent, request } from 'node:http';

/** One kind of request that is sent. */
export interface Target {
  readonly port: number;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly key: string;
}

export interface Latencies {
  /** Milliseconds from when each should have been sent to its whole answer, ascending. */
  readonly sorted: Float64Array;
  readonly failures: number;
}

/**
 * Sends requests at a fixed rate, whatever becomes of those before: each counts from the instant at
 * which it was due (Tene 2015, "coordinated omission"), so that a server that halts is seen to.
 */
export async function openLoop(
  target: Target,
  bodies: readonly Buffer[],
  { rate, seconds }: { readonly rate: number; readonly seconds: number },
): Promise<Latencies> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const total = rate * seconds;
  const latencies = new Float64Array(total);
  let failures = 0;
  const begun = performance.now() + 50;
  const answers: Promise<void>[] = [];
  for (let n = 0; n < total; ) {
    const due = begun + (n * 1000) / rate;
    const now = performance.now();
    if (now < due) {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - now - 1)));
      while (performance.now() < due) await new Promise((resolve) => setImmediate(resolve));
    }
    const at = n;
    answers.push(
      send(agent, target, bodies[at % bodies.length] as Buffer).then((status) => {
        latencies[at] = performance.now() - due;
        if (status !== 200) failures += 1;
      }),
    );
    n += 1;
  }
  await Promise.all(answers);
  agent.destroy();
  return { sorted: latencies.sort(), failures };
}

/** Requests a second that are answered when so many connections send one after the other. */
export async function closedLoop(
  target: Target,
  bodies: readonly Buffer[],
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const begun = performance.now();
  const end = begun + seconds * 1000;
  let answered = 0;
  let next = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        const status = await send(agent, target, bodies[next++ % bodies.length] as Buffer);
        if (status >= 400) throw new Error(`${target.path} answered ${status}`);
        answered += 1;
      }
    }),
  );
  agent.destroy();
  return (answered * 1000) / (performance.now() - begun);
}

export function quantile({ sorted }: Latencies, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
}

function send(agent: Agent, { port, method, path, key }: Target, body: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: {
          authorization: `Bearer ${key}`,
          ...(method === 'POST' && {
            'content-type': 'application/json',
            'content-length': body.length,
          }),
        },
      },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode ?? 0));
      },
    );
    sent.on('error', reject);
    if (method === 'POST') sent.end(body);
    else sent.end();
  });
}
