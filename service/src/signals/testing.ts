import sharp, { type Sharp } from 'sharp';
import { createKey } from '../access/index.ts';
import type { TestService } from '../access/testing.ts';
import type { Scope } from '../http/index.ts';

/** What came back, with its JSON. */
interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it as they expect it
  readonly body: any;
}

/** Sends any body as a program with these scopes. */
export type SendBody = (
  path: string,
  body: string | FormData | ReadableStream | Uint8Array<ArrayBuffer>,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer>;

/** A program that may send media. */
export async function program(
  { database, address }: Pick<TestService, 'database' | 'address'>,
  ...scopes: Scope[]
): Promise<SendBody> {
  const { secret } = await database.kysely
    .transaction()
    .execute((transaction) =>
      createKey(transaction, { name: 'platform', scopes, createdBy: 'a test' }, Date.now()),
    );
  return async (path, body, headers = {}) => {
    const response = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, ...headers },
      body,
      duplex: 'half',
    } as RequestInit);
    return { status: response.status, body: await response.json() };
  };
}

/** A picture of integer formulas; another number, another picture. */
export function picture(number: number, size = 200): Sharp {
  const data = Uint8Array.from({ length: size * size }, (_, i) => {
    const x = i % size;
    const y = Math.floor(i / size);
    const cell =
      Math.imul((x >> 4) + 31 * number, 73_856_093) ^ Math.imul((y >> 4) + 1, 19_349_663);
    const noise = (Math.imul(cell ^ (cell >>> 13), 1_274_126_177) >>> 24) >> 1;
    return noise + (((x * (3 + number)) >> 3) & 63);
  });
  return sharp(data, { raw: { width: size, height: size, channels: 1 } }).toColourspace('b-w');
}

/** Its file. */
export async function png(number: number, size?: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await picture(number, size).png().toBuffer());
}
