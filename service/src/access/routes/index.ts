import type { RoutePlugin } from '../../http/index.ts';
import { createKey } from './create-key.ts';
import { createUser } from './create-user.ts';
import { currentSession } from './current-session.ts';
import { disableUser } from './disable-user.ts';
import { listAudit } from './list-audit.ts';
import { listKeys } from './list-keys.ts';
import { listUsers } from './list-users.ts';
import { setOwnPassword } from './set-own-password.ts';
import { signIn } from './sign-in.ts';
import { signInByLink } from './sign-in-by-link.ts';
import { signOut } from './sign-out.ts';
import { withdrawKey } from './withdraw-key.ts';

export const accessRoutes: readonly RoutePlugin[] = [
  signIn,
  signInByLink,
  currentSession,
  signOut,
  listUsers,
  createUser,
  disableUser,
  setOwnPassword,
  listKeys,
  createKey,
  withdrawKey,
  listAudit,
];
