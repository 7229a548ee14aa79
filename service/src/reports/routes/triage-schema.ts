import { Type } from 'typebox';
import { reportClasses } from '../classes.ts';
import type { readSettings } from '../triage/settings.ts';

const Minutes = Type.Integer({ minimum: 1, maximum: 43_200 });
const Word = Type.String({ minLength: 1, maxLength: 60, pattern: '^[a-z0-9-]+$' });

export const SettingsSchema = Type.Object(
  {
    due: Type.Object(
      {
        classes: Type.Object(
          Object.fromEntries(reportClasses.map((name) => [name, Minutes])) as Record<
            (typeof reportClasses)[number],
            typeof Minutes
          >,
          {
            additionalProperties: false,
          },
        ),
        dangerNow: Minutes,
        minor: Minutes,
        trusted: Minutes,
      },
      { additionalProperties: false, description: 'Minutes within which work is to be decided.' },
    ),
    queues: Type.Array(
      Type.Object(
        {
          queue: Word,
          when: Type.String({
            minLength: 1,
            maxLength: 2_000,
            description: 'CEL; true: this queue.',
          }),
          skills: Type.Optional(Type.Array(Word, { maxItems: 20, uniqueItems: true })),
        },
        { additionalProperties: false },
      ),
      { maxItems: 100, description: 'The first rule that holds gives the queue.' },
    ),
  },
  { additionalProperties: false },
);

export const TriageSchema = Type.Object({ version: Type.Integer(), settings: SettingsSchema });

export function triageAnswer({ version, settings }: Awaited<ReturnType<typeof readSettings>>) {
  return {
    version,
    settings: {
      due: settings.due,
      queues: settings.queues.map(({ queue, when, skills }) => ({
        queue,
        when,
        ...(skills && { skills: [...skills] }),
      })),
    },
  };
}
