export { audit } from './audit/audit.ts';
export type { AuditActor } from './audit/entry.ts';
export { verifyAudit } from './audit/verify-audit.ts';
export { authenticator } from './authenticate.ts';
export { actorOfKey, type HeldKeys, heldKeys, keysFingerprint } from './keys/held-keys.ts';
export { createKey, listKeys, withdrawKey } from './keys/keys.ts';
export { accessRoutes } from './routes/index.ts';
export { accessStorage } from './storage.ts';
export { leastPasswordLength } from './users/password.ts';
export { createSignInLink, signInAddress } from './users/sign-in-link.ts';
export {
  anybodySignedIn,
  createUser,
  disableUser,
  listUsers,
  setPassword,
  type User,
  userOfName,
} from './users/users.ts';
