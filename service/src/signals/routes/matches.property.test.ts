import { hammingDistance, parsePdq } from '@breakwater/fingerprint';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Send, type TestService, testService } from '../../access/testing.ts';
import { banksRoutes, banksStorage } from '../../banks/index.ts';
import { intakeStorage } from '../../intake/index.ts';
import { signalsRoutes, signalsStorage } from '../index.ts';

let service: TestService;
let admin: Send;
beforeAll(async () => {
  service = await testService({
    routes: [...banksRoutes, ...signalsRoutes],
    rooms: [intakeStorage, banksStorage, signalsStorage],
  });
  admin = await service.as('admin');
});
afterAll(() => service.close());

interface Known {
  readonly bank: string;
  readonly pdq: string;
  readonly md5: string;
}

/** Pictures of a few shapes, each with some bits changed, so that many are near each other. */
const pdq = fc.tuple(fc.nat(2), fc.array(fc.nat(255), { maxLength: 24 })).map(([shape, bits]) => {
  const bytes = Buffer.from(['3c', '3d', 'c3'][shape].repeat(32), 'hex');
  for (const bit of bits) bytes[bit >> 3] ^= 1 << (bit & 7);
  return bytes.toString('hex');
});
const md5 = fc.nat(6).map((digit) => digit.toString(16).repeat(32));
const bank = fc.nat(1);

const acts = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ add: bank, pdq, md5 }) },
    { weight: 2, arbitrary: fc.record({ remove: fc.nat(20) }) },
    { weight: 1, arbitrary: fc.record({ drop: bank }) },
    { weight: 3, arbitrary: fc.record({ ask: fc.constant(true), pdq, md5 }) },
  ),
  { maxLength: 25 },
);

test('over HTTP, matches are those of comparing with every entry, and entries are conserved', async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      runs += 1;
      const names = [`NEAR_${runs}`, `FAR_${runs}`];
      const distances = new Map([
        [names[0], 12],
        [names[1], 40],
      ]);
      for (const [name, distance] of distances)
        await admin('POST', '/v1/banks', { name, distance });
      const known = new Map<number, Known>();
      const added = new Map(names.map((name) => [name, 0]));
      const gone = new Map(names.map((name) => [name, 0]));
      const count = (of: Map<string, number>, name: string, more: number) =>
        of.set(name, of.get(name)! + more);

      for (const act of all) {
        if ('add' in act) {
          const name = names[act.add];
          const fingerprints = [
            { type: 'pdq', value: act.pdq },
            { type: 'md5', value: act.md5 },
          ];
          const { body } = await admin('POST', `/v1/banks/${name}/entries`, { fingerprints });
          known.set(body.id, { bank: name, pdq: act.pdq, md5: act.md5 });
          count(added, name, 1);
        } else if ('remove' in act) {
          const [id, entry] = [...known][act.remove] ?? [];
          if (!entry) continue;
          const { status } = await admin('DELETE', `/v1/banks/${entry.bank}/entries/${id}`);
          expect(status).toBe(204);
          known.delete(id);
          count(gone, entry.bank, 1);
        } else if ('drop' in act) {
          const name = names[act.drop];
          const { body } = await admin('DELETE', `/v1/banks/${name}`);
          const ids = [...known].filter(([, entry]) => entry.bank === name).map(([id]) => id);
          expect(body.entries).toBe(ids.length);
          for (const id of ids) known.delete(id);
          count(gone, name, ids.length);
          await admin('POST', '/v1/banks', { name, distance: distances.get(name) });
        } else {
          const { pdq: asked, md5: digest } = act;
          const media = [{ digests: { pdq: asked, md5: digest } }];
          const { body } = await admin('POST', '/v1/media', { media });
          const told = body.items[0].matches
            .filter(({ bank: name }: Known) => names.includes(name))
            .map(({ entry, distance }: { entry: number; distance: number }) => [entry, distance]);
          expect(new Map(told)).toEqual(nearTo(asked, digest, known, distances));
        }
      }
      for (const name of names) {
        const { body } = await admin('GET', `/v1/banks/${name}/entries?limit=1000`);
        expect(body.items).toHaveLength(added.get(name)! - gone.get(name)!);
        await admin('DELETE', `/v1/banks/${name}`);
      }
    }),
    { numRuns: 25 },
  );
}, 240_000);

/** The entries that are like a medium, each with its nearest fingerprint. */
function nearTo(
  pdqAsked: string,
  md5Asked: string,
  known: ReadonlyMap<number, Known>,
  distances: ReadonlyMap<string, number>,
): Map<number, number> {
  const near = new Map<number, number>();
  for (const [id, entry] of known) {
    const bits = hammingDistance(parsePdq(entry.pdq), parsePdq(pdqAsked));
    if (entry.md5 === md5Asked) near.set(id, 0);
    else if (bits <= distances.get(entry.bank)!) near.set(id, bits);
  }
  return near;
}
