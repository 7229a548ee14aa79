import type { FastifyRequest } from 'fastify';
import { audit } from '../../../access/index.ts';
import { type Bank, InvalidFingerprint, upsertEntries } from '../../../banks/index.ts';
import { actorOf, once } from '../../../http/index.ts';
import type { HmaContext } from '../core/endpoint.ts';
import type { Signals } from '../core/hash-content.ts';
import { HmaError } from '../core/hma-error.ts';
import { signalTypes, validSignal } from '../core/signal-types.ts';
import type { ContentMetadata } from './content-metadata.ts';

export interface NewContent {
  readonly signals: Signals;
  readonly metadata: ContentMetadata | null;
  readonly note: string;
}

/** Adds an entry to a bank; it matches at once. */
export async function keepContent(
  request: FastifyRequest,
  context: HmaContext,
  bank: Bank,
  { signals, metadata, note }: NewContent,
): Promise<{ readonly id: number; readonly signals: Signals }> {
  if (Object.keys(signals).length === 0) throw new HmaError(400, 'No signals given');
  const valid = Object.entries(signals).map(([name, value]) => {
    const type = signalTypes.find((one) => one.name === name);
    if (!type) throw new HmaError(400, `No such signal type ${name}`);
    return { name, type: type.fingerprint, value: validated(name, value) };
  });
  const { id } = await once(request, context, async (transaction) => {
    const fingerprints = valid.map(({ type, value }) => ({ type, value }));
    const entry = { fingerprints, note, metadata: metadata && { ...metadata } };
    const [kept] = await upsertEntries(transaction, bank.id, [entry], {
      now: context.now(),
    }).catch(asHmaSays);
    await audit(
      context,
      {
        actor: actorOf(request),
        action: 'exchange.hma-add-content',
        subject: { kind: 'bank', id: bank.name },
        detail: { entry: kept.id },
      },
      transaction,
    );
    return String(kept.id);
  });
  return {
    id: Number(id),
    signals: Object.fromEntries(valid.map(({ name, value }) => [name, value])),
  };
}

function validated(name: string, value: unknown): string {
  const type = signalTypes.find((one) => one.name === name)!;
  try {
    return validSignal(type, String(value));
  } catch (error) {
    throw new HmaError(400, `Invalid ${name} signal: ${(error as Error).message}`);
  }
}

function asHmaSays(error: unknown): never {
  if (error instanceof InvalidFingerprint) throw new HmaError(400, error.message);
  throw error;
}
