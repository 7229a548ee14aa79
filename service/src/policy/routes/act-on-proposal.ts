import type { FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { type Actor, actorOf, once, type RouteContext } from '../../http/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';
import { fullProposalAnswer } from './answers.ts';
import type { FullProposalSchema } from './schemas.ts';

/** Which change, and who acts on it. */
interface Acting {
  readonly id: string;
  readonly actor: Actor;
}

/**
 * Does something to a change in one transaction, once for each idempotency key; answers the change as
 * it then stands.
 */
export async function actOnProposal(
  request: FastifyRequest,
  context: RouteContext,
  id: string,
  act: (transaction: AnyTransaction, acting: Acting) => Promise<unknown>,
): Promise<Static<typeof FullProposalSchema>> {
  const acting = { id, actor: actorOf(request) };
  await once(request, context, async (transaction) => {
    await act(transaction, acting);
    return id;
  });
  return fullProposalAnswer(context.database, id);
}
