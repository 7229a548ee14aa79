import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, listOf, PageQuery, problem, type RoutePlugin } from '../../http/index.ts';
import { bankNamed } from '../banks.ts';
import { findByHash } from '../entries/find-by-hash.ts';
import { entriesBefore } from '../entries/read-entries.ts';
import { fingerprintTypes } from '../fingerprints.ts';
import { readers } from './access.ts';
import { BankParams, EntrySchema, entryAnswer, withFingerprints } from './schemas.ts';

const FoundEntry = Type.Object({
  ...EntrySchema.properties,
  distance: Type.Union([Type.Integer(), Type.Null()], {
    description: 'Bits from the hash that was looked for; null where none was.',
  }),
});

/** `GET /v1/banks/:name/entries`: entries, the newest first, or those like a hash, the nearest first. */
export const listEntries: RoutePlugin = (server, context) => {
  server.get(
    '/v1/banks/:name/entries',
    {
      config: { access: readers },
      schema: {
        tags: ['banks'],
        summary: 'Entries of a bank',
        description: 'With type and hash: those that match it, also disabled ones.',
        params: BankParams,
        querystring: Type.Object(
          {
            ...PageQuery.properties,
            type: Type.Optional(Type.Enum(fingerprintTypes.filter((type) => type !== 'vpdq'))),
            hash: Type.Optional(Type.String({ maxLength: 64 })),
          },
          { additionalProperties: false },
        ),
        response: { 200: listOf(FoundEntry) },
      },
    },
    async (request) => {
      const { name } = request.params;
      const { type, hash, cursor, limit = 100 } = request.query;
      if ((type === undefined) !== (hash === undefined)) throw halfASearch(type ? 'hash' : 'type');
      const { database, now } = context;
      const bank = await bankNamed(database.kysely, name);
      const place = placeOf(cursor);
      const found = type
        ? await withFingerprints('?hash', () =>
            findByHash(
              database,
              bank,
              { type, value: hash! },
              { now: now(), skip: place ?? 0, limit },
            ),
          )
        : (await entriesBefore(database.kysely, bank.id, { before: place, limit })).map(
            (entry) => ({
              entry,
              distance: null,
            }),
          );
      await audit(context, {
        actor: actorOf(request),
        action: 'banks.list-entries',
        subject: { kind: 'bank', id: name },
        detail: { entries: found.length, byHash: type !== undefined },
      });
      const next = type ? (place ?? 0) + limit : found.at(-1)?.entry.id;
      return {
        items: found.map(({ entry, distance }) => ({ ...entryAnswer(entry), distance })),
        nextCursor: found.length === limit ? String(next) : null,
        total: null,
      };
    },
  );
};

/** An id below which, or a number of entries after which, the page begins. */
function placeOf(cursor: string | undefined): number | null {
  if (cursor === undefined) return null;
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw problem(
    400,
    'cursor',
    'The cursor is none of this list.',
    'Send nextCursor of the page before as it was given, or none for the first page.',
    { field: 'cursor' },
  );
}

function halfASearch(missing: string) {
  return problem(
    400,
    'invalid-request',
    'The request is not as expected.',
    `?${missing} is missing: a hash is looked for by both, such as ?type=md5&hash=<32 digits>.`,
    { field: `?${missing}` },
  );
}
