import type { Database } from '../../storage/index.ts';

/** Who reports where a canary comes as an activity: it is no account of the platform. */
export const canaryActor = 'breakwater:canary';

export function canaryActorKey(database: Pick<Database, 'subjectKey'>): string {
  return database.subjectKey('account', canaryActor);
}

export function isCanaryActor(database: Pick<Database, 'subjectKey'>, key: string): boolean {
  return key === canaryActorKey(database);
}
