import {
  type Activity,
  type ActivityType,
  activityTypes,
  type Envelope,
  type Instant,
  surfaces,
  type UndoableType,
} from './activity.ts';
import { canonicalDigest } from './canonical-digest.ts';
import {
  idAt,
  isObject,
  type Json,
  listAt,
  nameOf,
  optionalId,
  optionalText,
  optionalWord,
} from './fields.ts';
import { type Problem, Unreadable } from './problem.ts';
import { readObject, subjectAt } from './read-object.ts';
import type { Subject } from './subject.ts';

/** What the border knows of a line beside the line. */
export interface ReadContext {
  readonly receivedAt: Instant;
}

export type Reading =
  | { readonly ok: true; readonly activity: Activity; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problem: Problem };

/** The longest line that is read, in UTF-16 code units: 1,048,576. */
export const longestLine = 1 << 20;

const day = 86_400_000;

/**
 * Reads one line of NDJSON as an activity. Never throws: what is wrong is answered with its place
 * and a remedy. Cost: one JSON.parse, one pass over the fields, one SHA-256.
 *
 * @example
 * const reading = readActivity('{"id":"a2","type":"Follow","actor":"acct:7","object":"acct:9"}', {receivedAt});
 * if (reading.ok) assertionsOf(reading.activity);
 */
export function readActivity(line: string, context: ReadContext): Reading {
  if (line.length > longestLine) {
    return refused('', `has ${line.length} characters`, `A line has at most ${longestLine}.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return refused('', `is not JSON: ${cause.slice(0, 160)}`, 'Send one JSON object a line.');
  }
  return readActivityValue(value, context);
}

/** Reads an activity that has been parsed already, such as an element of a JSON array. */
export function readActivityValue(value: unknown, context: ReadContext): Reading {
  if (!isObject(value)) {
    return refused('', `is ${nameOf(value)}`, 'Send a JSON object for each activity.');
  }
  const warnings: Problem[] = [];
  try {
    const type = typeAt(value.type);
    const envelope = readEnvelope(value, type, context, warnings);
    return { ok: true, activity: readBody(value, type, envelope, warnings), warnings };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.problem };
    if (error instanceof RangeError) {
      return refused('', 'is nested too deeply', 'Send activities of ordinary depth.');
    }
    throw error;
  }
}

function refused(field: string, reason: string, remedy: string): Reading {
  return { ok: false, problem: { field, reason, remedy } };
}

function typeAt(value: unknown): ActivityType {
  if ((activityTypes as readonly unknown[]).includes(value)) return value as ActivityType;
  const found = typeof value === 'string' ? `"${value.slice(0, 40)}"` : nameOf(value);
  throw new Unreadable('type', `is ${found}`, `Send one of: ${activityTypes.join(', ')}.`);
}

function readEnvelope(
  value: Json,
  type: ActivityType,
  { receivedAt }: ReadContext,
  warnings: Problem[],
): Envelope {
  const id = idAt(value.id, 'id');
  const actor = actorAt(value.actor, type);
  const device = optionalId(value.device, 'device');
  const surface = optionalWord(value.surface, 'surface', surfaces, warnings);
  const country = optionalText(value.country, 'country');
  const published = publishedAt(value.published, receivedAt, warnings);
  const digest = canonicalDigest(value);
  // Written out for the fields that are there or not: this runs for every line.
  const envelope: { -readonly [Field in keyof Envelope]: Envelope[Field] } =
    device === undefined
      ? { id, actor, published, receivedAt, digest }
      : { id, actor, published, receivedAt, digest, device };
  if (surface !== undefined) envelope.surface = surface;
  if (country !== undefined) envelope.country = country;
  return envelope;
}

function actorAt(value: unknown, type: ActivityType): string | null {
  if (value !== undefined && value !== null) {
    return idAt(isObject(value) ? value.id : value, isObject(value) ? 'actor.id' : 'actor');
  }
  if (type === 'Flag') return null;
  throw new Unreadable('actor', 'is missing', 'Only a Flag may come from nobody: send the actor.');
}

const instant = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?([Zz]|[+-]\d{2}:?\d{2})$/;

/** RFC 3339; where nothing is stated, or a clock runs more than a day ahead, the receipt. */
function publishedAt(value: unknown, receivedAt: Instant, warnings: Problem[]): Instant {
  if (value === undefined || value === null) return receivedAt;
  const time = typeof value === 'string' && instant.test(value) ? timeOf(value) : Number.NaN;
  if (Number.isNaN(time) || time < 0) {
    throw new Unreadable(
      'published',
      `is ${typeof value === 'string' ? `"${value.slice(0, 40)}"` : nameOf(value)}`,
      'Send an instant with its zone, from 1970 on: 2026-01-02T03:04:05Z.',
    );
  }
  if (time <= receivedAt + day) return time;
  warnings.push({
    field: 'published',
    reason: 'is more than a day ahead and counts from receipt',
    remedy: "Set the sender's clock.",
  });
  return receivedAt;
}

/** A leap second counts as the second before it. */
function timeOf(text: string): Instant {
  const time = Date.parse(text);
  return Number.isNaN(time) ? Date.parse(text.replace(/:60(?=\D)/, ':59')) : time;
}

function readBody(
  value: Json,
  type: ActivityType,
  envelope: Envelope,
  warnings: Problem[],
): Activity {
  switch (type) {
    case 'Create':
    case 'Update':
      return { ...envelope, type, object: readObject(addressed(value), warnings) };
    case 'Delete':
      return { ...envelope, type, object: subjectAt(value.object, 'object', 'account') };
    case 'Follow':
    case 'Block':
      return { ...envelope, type, object: accountAt(value.object, 'object') };
    case 'Like':
    case 'Announce':
      return {
        ...envelope,
        type,
        object: subjectAt(value.object, 'object', 'post'),
        ...authorOf(value),
      };
    case 'Undo':
      return { ...envelope, type, object: undoneAt(value.object) };
    case 'View':
      return { ...envelope, type, object: subjectAt(value.object, 'object', 'account') };
    case 'Flag': {
      const content = optionalText(value.content, 'content');
      return {
        ...envelope,
        type,
        object: flaggedAt(value.object),
        ...(content === undefined ? undefined : { content }),
      };
    }
    case 'Search': {
      const content = optionalText(value.content, 'content');
      if (content !== undefined) return { ...envelope, type, content };
      throw new Unreadable('content', 'is missing', 'Send the text that was searched for.');
    }
  }
}

/** An activity's `to` counts for the object that it publishes. */
function addressed(value: Json): unknown {
  if (value.to === undefined || !isObject(value.object) || value.object.to !== undefined) {
    return value.object;
  }
  return { ...value.object, to: value.to };
}

function accountAt(value: unknown, field: string): Subject {
  const subject = subjectAt(value, field, 'account');
  if (subject.kind === 'account') return subject;
  throw new Unreadable(`${field}.type`, 'is not Person', 'Only accounts are followed and blocked.');
}

/** The author of what is liked, where the activity says it: `{type, id, attributedTo}`. */
function authorOf({ object }: Json): { author?: string } {
  const author = isObject(object)
    ? optionalId(object.attributedTo, 'object.attributedTo')
    : undefined;
  return author === undefined ? {} : { author };
}

const undoable: readonly string[] = ['Follow', 'Like', 'Announce', 'Block'];

function undoneAt(value: unknown): Extract<Activity, { type: 'Undo' }>['object'] {
  if (!isObject(value)) return { activity: idAt(value, 'object') };
  const activity = optionalId(value.id, 'object.id');
  if (value.type === undefined && activity !== undefined) return { activity };
  if (typeof value.type !== 'string' || !undoable.includes(value.type)) {
    throw new Unreadable('object.type', 'cannot be undone', `Undo one of: ${undoable.join(', ')}.`);
  }
  const type = value.type as UndoableType;
  const object =
    type === 'Follow' || type === 'Block'
      ? accountAt(value.object, 'object.object')
      : subjectAt(value.object, 'object.object', 'post');
  return activity === undefined ? { type, object } : { activity, type, object };
}

function flaggedAt(value: unknown): readonly Subject[] {
  const subjects = listAt(value).map((element, index) =>
    subjectAt(element, Array.isArray(value) ? `object[${index}]` : 'object', 'account'),
  );
  if (subjects.length > 0) return subjects;
  throw new Unreadable('object', 'names nothing', 'Send what is reported.');
}
