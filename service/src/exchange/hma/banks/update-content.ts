import { audit } from '../../../access/index.ts';
import { updateEntry } from '../../../banks/index.ts';
import { actorOf } from '../../../http/index.ts';
import { bankOf, hmaBank } from '../core/bank-of.ts';
import type { Endpoint } from '../core/endpoint.ts';
import { HmaError } from '../core/hma-error.ts';
import { contentId, inPath, jsonBody, noteIn } from '../core/read-request.ts';
import { contentOf, disabled, disableUntil, enabled, provenanceOf } from './content-answer.ts';

const fiveYears = 5 * 365 * 86_400;

/** `PUT /c/bank/:bank/content/:content`: disables an entry, for a time or for good, or notes something. */
export const updateContent: Endpoint = {
  method: 'PUT',
  path: '/c/bank/:bank/content/:content',
  async handle(request, context) {
    const { kysely } = context.database;
    const bank = await bankOf(kysely, inPath(request, 'bank'));
    const { id } = await contentOf(kysely, bank, contentId(request));
    const body = jsonBody(request);
    const now = context.now();
    const changes = {
      ...('disable_until_ts' in body && { disabledUntil: untilOf(body.disable_until_ts, now) }),
      ...('note' in body && { note: noteIn(body.note) }),
    };
    await kysely.transaction().execute(async (transaction) => {
      await updateEntry(transaction, bank.id, id, changes, now);
      await audit(
        context,
        {
          actor: actorOf(request),
          action: 'exchange.hma-update-content',
          subject: { kind: 'bank', id: bank.name },
          detail: { entry: id, changed: Object.keys(changes) },
        },
        transaction,
      );
    });
    const entry = await contentOf(kysely, bank, id);
    return {
      bank: hmaBank(bank),
      collab_metadata: await provenanceOf(kysely, id),
      disable_until_ts: disableUntil(entry),
      id,
      note: entry.note === '' ? null : entry.note,
      original_media_uri: entry.originalUri,
      user_metadata: entry.metadata,
    };
  },
};

/** @throws {HmaError} 400 */
function untilOf(given: unknown, now: number): number | null {
  const text = String(given).trim();
  if (!/^-?\d{1,15}$/.test(text)) throw new HmaError(400, `Invalid int: '${given}'`);
  const until = Number(text);
  if (until < 0) throw new HmaError(400, 'disable_until_ts must be a non-negative integer');
  if (until > now / 1_000 + fiveYears) {
    throw new HmaError(400, 'disable_until_ts must be less than 5 years in the future');
  }
  if (until === enabled) return null;
  return until === disabled ? Number.POSITIVE_INFINITY : until * 1_000;
}
