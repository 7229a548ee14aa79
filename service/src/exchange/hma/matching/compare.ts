import { hammingDistance } from '@breakwater/fingerprint';
import { pdqDistance } from '../../../banks/index.ts';
import type { Endpoint } from '../core/endpoint.ts';
import { HmaError } from '../core/hma-error.ts';
import { jsonBody } from '../core/read-request.ts';
import { type SignalType, signalTypeNamed, validSignal } from '../core/signal-types.ts';

/** `POST /m/compare`: whether two hashes of a type match, and how far they are apart. */
export const compare: Endpoint = {
  method: 'POST',
  path: '/m/compare',
  async handle(request, { database }) {
    const compared: Record<string, [boolean, object]> = {};
    for (const [name, hashes] of Object.entries(jsonBody(request))) {
      if (!Array.isArray(hashes)) {
        throw new HmaError(400, `Comparison hashes for ${name} was not a list`);
      }
      if (hashes.length !== 2) {
        throw new HmaError(400, 'Comparison hash list length must be exactly 2');
      }
      const type = await signalTypeNamed(database.kysely, name);
      const [left, right] = hashes.map((hash) => validated(type, hash));
      compared[name] = comparedHashes(type, left, right);
    }
    return compared;
  },
};

function comparedHashes({ name }: SignalType, left: string, right: string): [boolean, object] {
  if (name !== 'pdq') return [left === right, {}];
  const distance = hammingDistance(Buffer.from(left, 'hex'), Buffer.from(right, 'hex'));
  return [distance <= pdqDistance, { distance }];
}

function validated(type: SignalType, hash: unknown): string {
  try {
    return validSignal(type, String(hash));
  } catch (error) {
    throw new HmaError(400, `Invalid ${type.name} hash: ${(error as Error).message}`);
  }
}
