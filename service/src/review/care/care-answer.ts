import { type Static, Type } from 'typebox';
import type { Database } from '../../storage/index.ts';
import { Instant, nullable } from '../routes/schemas.ts';
import { settingsOf } from '../settings/settings.ts';
import { careOf, MediaDefaultsSchema, onBreak } from './care-of.ts';
import { capsReached, dayOf, exposedSince } from './exposure.ts';

export const ExposedSchema = Type.Object({
  items: Type.Integer(),
  severeItems: Type.Integer(),
  severeSeconds: Type.Number(),
  unblurs: Type.Integer(),
  unblurredSeconds: Type.Number(),
  bySeverity: Type.Array(Type.Integer(), { description: 'Items of severity 0 to 4.' }),
});

export const CareSchema = Type.Object({
  media: MediaDefaultsSchema,
  withoutSeverity: nullable(Type.Integer()),
  skills: nullable(Type.Array(Type.String())),
  languages: nullable(Type.Array(Type.String())),
  queues: nullable(Type.Array(Type.String())),
  today: ExposedSchema,
  caps: Type.Object({ severe: Type.Boolean(), unblurred: Type.Boolean() }),
  workingSince: nullable(Instant),
  severeInARow: Type.Integer(),
  break: nullable(Type.Object({ until: Instant, why: Type.String() })),
});

/** A person's own care, and where their day stands. */
export async function careAnswer(
  database: Pick<Database, 'kysely'>,
  person: string,
  at: Date,
): Promise<Static<typeof CareSchema>> {
  const [care, { care: limits }, exposed] = await Promise.all([
    careOf(database.kysely, person),
    settingsOf(database),
    exposedSince(database.kysely, { person, since: dayOf(at).since, now: at }),
  ]);
  const list = (names: readonly string[] | null) => names && [...names];
  return {
    media: care.media,
    withoutSeverity: care.withoutSeverity,
    skills: list(care.skills),
    languages: list(care.languages),
    queues: list(care.queues),
    today: { ...exposed, bySeverity: [...exposed.bySeverity] },
    caps: capsReached(exposed, limits),
    workingSince: care.workingSince?.toISOString() ?? null,
    severeInARow: care.severeInARow,
    break: onBreak(care, at)
      ? { until: care.breakUntil!.toISOString(), why: care.breakFor ?? '' }
      : null,
  };
}
