import { Type } from 'typebox';

/** Characters that PostgreSQL does not take, and lone ones that no text has. */
const prose = '^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$';

/** Text of a person: something in it. */
export function Words(maxLength: number, description?: string) {
  return Type.String({
    minLength: 1,
    maxLength,
    pattern: prose,
    ...(description !== undefined && { description }),
  });
}

/** Name of one item of a section: what a decision, a comparison and a history call it by. */
export const ItemId = Type.String({
  minLength: 1,
  maxLength: 100,
  pattern: '^[A-Za-z0-9][A-Za-z0-9._:-]*$',
  description:
    'Letters, digits, ".", "_", ":" and "-". It is shown and logged: not the term itself.',
});

/** ISO 3166-1 alpha-2. */
export const Country = Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2.' });

/** A language, with a region where that matters: BCP 47, such as `de` or `pt-BR`. */
export const languagePattern = '^[a-z]{2,3}(-[A-Z]{2})?$';
export const Language = Type.String({
  pattern: languagePattern,
  description: 'BCP 47: such as de, or pt-BR.',
});

/** An instant, UTC. */
export const Instant = Type.String({
  format: 'date-time',
  maxLength: 40,
  description: 'RFC 3339, such as 2027-01-31T00:00:00Z.',
});

/** A day. */
export const Day = Type.String({ format: 'date', description: 'Such as 2026-11-02.' });

/** `block` is safe to act on alone; `review` wants a second signal or a person. */
export const Tier = Type.Enum(['block', 'review']);

/** Where an item comes from: a person, a partner, a list. */
export const Source = Words(200, 'Who says so: a person, a partner, a list.');

export const Note = Words(2_000);
