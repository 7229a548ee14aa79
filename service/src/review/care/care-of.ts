import { sql } from 'kysely';
import { type Static, Type } from 'typebox';
import type { AnyKysely, AnyTransaction } from '../../storage/index.ts';
import type { CareLimits } from '../settings/settings-schema.ts';
import { askAt, type Day } from './day.ts';

/** How media are shown to a person where nothing was asked for. Never by itself, never in a list. */
export const MediaDefaultsSchema = Type.Object(
  {
    blur: Type.Integer({ minimum: 8, maximum: 60, description: 'Radius in pixels.' }),
    greyscale: Type.Boolean(),
    mute: Type.Boolean(),
    small: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type MediaDefaults = Static<typeof MediaDefaultsSchema>;

const mediaDefaults: MediaDefaults = { blur: 24, greyscale: true, mute: true, small: true };

/** What is set for a person, and where their day stands. */
export interface Care extends Day {
  readonly person: string;
  readonly media: MediaDefaults;
  /** Items of this severity and above are not for them; null: all are. */
  readonly withoutSeverity: number | null;
  /** What they know and may look at; null: everything. */
  readonly skills: readonly string[] | null;
  readonly languages: readonly string[] | null;
  readonly queues: readonly string[] | null;
  /** How many items they asked for. */
  readonly asked: number;
}

const columns = sql.raw(`person, media, without_severity AS "withoutSeverity", skills, languages,
  queues, asked, working_since AS "workingSince", active_at AS "activeAt",
  severe_in_a_row AS "severeInARow", break_until AS "breakUntil", break_for AS "breakFor"`);

/** A person's care; what the house comes with where nothing is set. */
export async function careOf(kysely: AnyKysely, person: string): Promise<Care> {
  const { rows } = await sql<Care>`SELECT ${columns} FROM review.care
    WHERE person = ${person}`.execute(kysely);
  return withDefaults(rows[0] ?? { ...nothingSet, person });
}

const nothingSet = {
  media: mediaDefaults,
  withoutSeverity: null,
  skills: null,
  languages: null,
  queues: null,
  asked: 0,
  workingSince: null,
  activeAt: null,
  severeInARow: 0,
  breakUntil: null,
  breakFor: null,
} satisfies Omit<Care, 'person'>;

function withDefaults(care: Care): Care {
  return { ...care, media: { ...mediaDefaults, ...care.media } };
}

/** A person's care, held to the end of the transaction. */
export async function lockedCare(transaction: AnyTransaction, person: string): Promise<Care> {
  await sql`INSERT INTO review.care (person) VALUES (${person})
    ON CONFLICT DO NOTHING`.execute(transaction);
  const { rows } = await sql<Care>`SELECT ${columns} FROM review.care
    WHERE person = ${person} FOR UPDATE`.execute(transaction);
  return withDefaults(rows[0]);
}

/** Notes that a person asks for something; answers where their day stands then. */
export async function ask(
  transaction: AnyTransaction,
  person: string,
  at: Date,
  limits: CareLimits,
): Promise<Care> {
  const care = await lockedCare(transaction, person);
  const day = askAt(care, at, limits);
  await sql`UPDATE review.care SET working_since = ${day.workingSince}, active_at = ${day.activeAt},
    severe_in_a_row = ${day.severeInARow}, break_until = ${day.breakUntil},
    break_for = ${day.breakFor} WHERE person = ${person}`.execute(transaction);
  return { ...care, ...day };
}

/** Whether a person is on a break at a time. */
export function onBreak({ breakUntil }: Day, at: Date): boolean {
  return breakUntil !== null && at < breakUntil;
}
