import {
  anybodySignedIn,
  audit,
  createSignInLink,
  createUser,
  listUsers,
  signInAddress,
} from '../access/index.ts';
import { roles } from '../http/index.ts';
import type { Database } from '../storage/index.ts';

const firstName = 'admin';

/**
 * A one-time link for the first person, while nobody has ever signed in: a user "admin" with every
 * role, who is made on the way. Nothing once somebody has, or where other users were made.
 */
export async function firstSignInLink(
  database: Database,
  address: string,
): Promise<string | undefined> {
  const context = { database, now: Date.now };
  return database.kysely.transaction().execute(async (transaction) => {
    if (await anybodySignedIn(transaction)) return undefined;
    const users = await listUsers(transaction);
    const existing = users.find(({ name }) => name === firstName);
    if (users.length > 0 && !existing) return undefined;
    const user =
      existing ?? (await createUser(transaction, { name: firstName, roles }, context.now()));
    const token = await createSignInLink(transaction, user.id, context.now());
    await audit(
      context,
      {
        actor: { kind: 'system', name: 'first start' },
        action: 'access.create-sign-in-link',
        subject: { kind: 'user', id: user.id },
      },
      transaction,
    );
    return signInAddress(address, token);
  });
}
