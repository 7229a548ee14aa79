import { listKeys } from '../../access/index.ts';
import type { Actor } from '../../http/index.ts';
import type { AnyKysely } from '../../storage/index.ts';

/**
 * Who stands behind an actor: a person; of a key the key, and the person who made it. None of them
 * approves what they wrote.
 */
export async function contributorsOf(kysely: AnyKysely, actor: Actor): Promise<string[]> {
  if (actor.kind === 'user') return [actor.name];
  const key = (await listKeys(kysely)).find(({ id }) => id === actor.id);
  return [`key ${actor.name}`, ...(key ? [key.createdBy] : [])];
}
