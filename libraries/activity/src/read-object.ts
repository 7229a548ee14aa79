import {
  ageBands,
  type Media,
  type Mention,
  type Post,
  type Profile,
  type ProfileField,
  type StandaloneMedia,
} from './activity.ts';
import {
  idAt,
  type Json,
  listAt,
  nameOf,
  objectAt,
  optionalHandle,
  optionalId,
  optionalText,
  optionalWord,
} from './fields.ts';
import { normaliseLink } from './normalise.ts';
import { type Problem, Unreadable } from './problem.ts';
import type { Subject } from './subject.ts';

const kinds: Readonly<Record<string, Subject['kind']>> = {
  Person: 'account',
  Note: 'post',
  Image: 'media',
  Video: 'media',
};

/** The kind of subject that an object's `type` names. */
function kindAt(value: unknown, field: string): Subject['kind'] {
  const kind = typeof value === 'string' && Object.hasOwn(kinds, value) ? kinds[value] : undefined;
  if (kind) return kind;
  const found = typeof value === 'string' ? `"${value.slice(0, 40)}"` : nameOf(value);
  throw new Unreadable(field, `is ${found}`, 'Send one of: Person, Note, Image, Video.');
}

/** A subject named by `{type, id}`, or by a bare id of the kind that is usual in its place. */
export function subjectAt(value: unknown, field: string, usual?: Subject['kind']): Subject {
  if (typeof value === 'string') {
    if (usual) return { kind: usual, id: idAt(value, field) };
    throw new Unreadable(
      field,
      'is a bare id, and what it names could be of several kinds',
      'Send {"type": "Person", "id": "…"} or another type.',
    );
  }
  const object = objectAt(value, field);
  const kind = object.type === undefined && usual ? usual : kindAt(object.type, `${field}.type`);
  return { kind, id: idAt(object.id, `${field}.id`) };
}

/** The object of a `Create` or an `Update`, in full. */
export function readObject(value: unknown, warnings: Problem[]): Profile | Post | StandaloneMedia {
  const object = objectAt(value, 'object');
  const kind = kindAt(object.type, 'object.type');
  const id = idAt(object.id, 'object.id');
  if (kind === 'account') return readProfile(object, id, warnings);
  if (kind === 'post') return readPost(object, id, warnings);
  return { ...readMedia(object, 'object', warnings), id };
}

function readProfile(object: Json, id: string, warnings: Problem[]): Profile {
  const fields: ProfileField[] = [];
  listAt(object.attachment).forEach((element, index) => {
    const field = `object.attachment[${index}]`;
    const { name, value } = objectAt(element, field);
    fields.push({
      name: optionalText(name, `${field}.name`) ?? '',
      value: optionalText(value, `${field}.value`) ?? '',
    });
  });
  const payment = listAt(object.payment).map((element, index) =>
    idAt(element, `object.payment[${index}]`),
  );
  return {
    kind: 'account',
    id,
    ...present({
      handle: optionalHandle(object.preferredUsername, 'object.preferredUsername'),
      name: optionalText(object.name, 'object.name'),
      summary: optionalText(object.summary, 'object.summary'),
      fields: object.attachment === undefined ? undefined : fields,
      payment: object.payment === undefined ? undefined : payment,
      ageBand: optionalWord(object.ageBand, 'object.ageBand', ageBands, warnings),
      country: optionalText(object.country, 'object.country'),
      language: optionalText(object.language, 'object.language'),
    }),
  };
}

function readPost(object: Json, id: string, warnings: Problem[]): Post {
  const hashtags: string[] = [];
  const mentions: Mention[] = [];
  listAt(object.tag).forEach((element, index) => {
    const field = `object.tag[${index}]`;
    const tag = objectAt(element, field);
    const name = optionalText(tag.name, `${field}.name`);
    if (tag.type === 'Hashtag' && name) hashtags.push(name);
    else if (tag.type === 'Mention') {
      const account = idAt(tag.href, `${field}.href`);
      mentions.push(name ? { account, handle: name } : { account });
    }
  });
  const media: Media[] = [];
  const links: string[] = [];
  listAt(object.attachment).forEach((element, index) => {
    const field = `object.attachment[${index}]`;
    const attachment = objectAt(element, field);
    if (attachment.type === 'Link') {
      const link = normaliseLink(idAt(attachment.href, `${field}.href`));
      if (link) links.push(link);
    } else media.push(readMedia(attachment, field, warnings));
  });
  return {
    kind: 'post',
    id,
    ...present({
      content: optionalText(object.content, 'object.content'),
      hashtags: object.tag === undefined ? undefined : hashtags,
      mentions: object.tag === undefined ? undefined : mentions,
      media: object.attachment === undefined ? undefined : media,
      links: object.attachment === undefined ? undefined : links,
      inReplyTo: optionalId(object.inReplyTo, 'object.inReplyTo'),
      to: object.to === undefined ? undefined : recipientsAt(object.to, 'object.to'),
      language: optionalText(object.language, 'object.language'),
    }),
  };
}

const everyone = new Set(['as:Public', 'Public', 'https://www.w3.org/ns/activitystreams#Public']);

/** The accounts that something is addressed to; the public is nobody in particular. */
function recipientsAt(value: unknown, field: string): string[] {
  return listAt(value)
    .map((element, index) => idAt(element, `${field}[${index}]`))
    .filter((id) => !everyone.has(id));
}

const hexadecimal = /^[0-9a-f]+$/;

function readMedia(object: Json, field: string, warnings: Problem[]): Media {
  const digest: Record<string, string> = {};
  if (object.digest !== undefined && object.digest !== null) {
    for (const [algorithm, value] of Object.entries(objectAt(object.digest, `${field}.digest`))) {
      const text = idAt(value, `${field}.digest.${algorithm}`).toLowerCase();
      if (hexadecimal.test(text) && /^[a-z0-9][a-z0-9_-]{0,31}$/i.test(algorithm)) {
        digest[algorithm.toLowerCase()] = text;
      } else {
        warnings.push({
          field: `${field}.digest.${algorithm.slice(0, 40)}`,
          reason: 'is not hexadecimal, or has no usual name, and is left out',
          remedy: 'Send digests as {"pdq": "<hex>", "md5": "<hex>"}.',
        });
      }
    }
  }
  return {
    kind: 'media',
    digest,
    ...present({
      id: optionalId(object.id, `${field}.id`),
      mediaType: optionalText(object.mediaType, `${field}.mediaType`),
      quality: qualityAt(object.quality, `${field}.quality`),
    }),
  };
}

function qualityAt(value: unknown, field: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && value >= 0 && value <= 100) return value;
  throw new Unreadable(field, `is ${nameOf(value)}`, 'Send a number from 0 to 100.');
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the fields that the sender did not mention. */
function present<T extends object>(fields: T): Present<T> {
  for (const key of Object.keys(fields) as (keyof T)[]) {
    if (fields[key] === undefined) delete fields[key];
  }
  return fields as Present<T>;
}
