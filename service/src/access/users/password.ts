import { hash, verify } from '@node-rs/argon2';

// Argon2id (the package's default) as OWASP recommends it, 2023: 19 MiB, two passes.
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const leastPasswordLength = 12;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), settings);
}

let nobody: Promise<string> | undefined;

/** Checks a password; without a hash it takes as long and answers false, so names stay secret. */
export async function passwordMatches(hashed: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const matches = await verify(hashed ?? (await nobody), password.normalize('NFKC'));
  return hashed !== null && matches;
}
