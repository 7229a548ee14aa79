import type { Activity, Instant, Media, Post, Profile, UndoableType } from './activity.ts';
import type { Assertion, Existence, PostFields, RelationAssertion } from './assertion.ts';
import { handlesIn, hashtagsIn, linksIn } from './extract.ts';
import { normaliseHandle, normaliseHashtag } from './normalise.ts';
import type { RelationKind } from './relation.ts';
import { platformActor, type Subject } from './subject.ts';

const relationOf: Readonly<Record<UndoableType, RelationKind>> = {
  Follow: 'follow',
  Block: 'block',
  Like: 'like',
  Announce: 'announce',
};

interface Stated {
  readonly at: Instant;
  readonly receivedAt: Instant;
  readonly activity: string;
}

/**
 * Everything that one activity says, flat: the one reading of activities, on which service, command
 * line and simulator agree. The order of the answer has no meaning.
 */
export function assertionsOf(activity: Activity): Assertion[] {
  const { actor, published, receivedAt, id } = activity;
  const stated: Stated = { at: published, receivedAt, activity: id };
  const assertions: Assertion[] = [];
  const relate = (source: string, kind: RelationKind, target: Subject, via?: string) => {
    const relation: { -readonly [Field in keyof RelationAssertion]: RelationAssertion[Field] } = {
      about: 'relation',
      kind,
      source,
      target,
      withdrawn: false,
      at: published,
      receivedAt,
      activity: id,
    };
    if (via !== undefined) relation.via = via;
    assertions.push(relation);
  };
  const device = activity.device;
  if (device !== undefined && actor !== null && actor !== platformActor) {
    relate(actor, 'device', { kind: 'device', id: device });
  }
  switch (activity.type) {
    case 'Create':
    case 'Update': {
      const created = activity.type === 'Create';
      if (activity.object.kind === 'account') {
        assertions.push(accountAssertion(activity.object, created, stated));
        relateProfile(activity.object, relate);
      } else if (activity.object.kind === 'post') {
        const author = actor === platformActor ? null : actor;
        assertions.push(postAssertion(activity.object, author, created, stated));
        if (author !== null) relatePost(activity.object, author, relate);
      } else if (actor !== null && actor !== platformActor) {
        relateMedia(activity.object, actor, relate);
      }
      break;
    }
    case 'Delete':
      assertions.push(...removal(activity.object, actor === platformActor, stated));
      break;
    case 'Follow':
    case 'Block':
      relate(actor!, relationOf[activity.type], activity.object);
      break;
    case 'Like':
    case 'Announce':
      relate(actor!, relationOf[activity.type], activity.object, activity.author);
      break;
    case 'Undo':
      assertions.push(withdrawal(actor!, activity.object, stated));
      break;
    case 'View':
      assertions.push({
        about: 'view',
        viewer: actor!,
        target: activity.object,
        ...(activity.surface === undefined ? undefined : { surface: activity.surface }),
        ...stated,
      });
      break;
    case 'Search':
      assertions.push({
        about: 'search',
        searcher: actor!,
        text: activity.content,
        ...(activity.surface === undefined ? undefined : { surface: activity.surface }),
        ...stated,
      });
      break;
    case 'Flag':
      assertions.push({
        about: 'report',
        reporter: actor,
        subjects: activity.object,
        ...(activity.content === undefined ? undefined : { text: activity.content }),
        ...stated,
      });
      break;
  }
  return assertions;
}

type Relate = (source: string, kind: RelationKind, target: Subject, via?: string) => void;

function accountAssertion(profile: Profile, created: boolean, stated: Stated): Assertion {
  const { kind: _, id, handle, ...fields } = profile;
  return {
    about: 'account',
    account: id,
    fields: handle === undefined ? fields : { ...fields, handle: normaliseHandle(handle) },
    ...(created ? { existence: 'present' as const } : undefined),
    ...stated,
  };
}

function postAssertion(
  post: Post,
  author: string | null,
  created: boolean,
  stated: Stated,
): Assertion {
  const fields: { -readonly [Field in keyof PostFields]?: PostFields[Field] } = {};
  if (created && author !== null) fields.author = author;
  if (post.content !== undefined) fields.content = post.content;
  if (post.content !== undefined || post.hashtags !== undefined) fields.hashtags = hashtagsOf(post);
  if (post.content !== undefined || post.links !== undefined) fields.links = linksOf(post);
  if (post.media !== undefined) fields.media = post.media;
  if (post.inReplyTo !== undefined) fields.inReplyTo = post.inReplyTo;
  if (post.language !== undefined) fields.language = post.language;
  return {
    about: 'post',
    post: post.id,
    fields,
    ...(created ? { existence: 'present' as const } : undefined),
    ...stated,
  };
}

function hashtagsOf(post: Post): readonly string[] {
  const tagged = (post.hashtags ?? []).map(normaliseHashtag).filter((tag) => tag !== '');
  return unite(tagged, post.content === undefined ? [] : hashtagsIn(post.content));
}

function linksOf(post: Post): readonly string[] {
  return unite(post.links ?? [], post.content === undefined ? [] : linksIn(post.content));
}

function unite(a: readonly string[], b: readonly string[]): readonly string[] {
  return b.length === 0 && a.length < 2 ? a : [...new Set([...a, ...b])];
}

function relateProfile(profile: Profile, relate: Relate): void {
  const texts = [profile.summary, profile.name];
  for (const field of profile.fields ?? []) texts.push(field.name, field.value);
  const text = texts.filter((part) => part !== undefined).join('\n');
  const own = profile.handle === undefined ? undefined : normaliseHandle(profile.handle);
  for (const id of handlesIn(text)) {
    if (id !== own) relate(profile.id, 'name', { kind: 'handle', id });
  }
  for (const id of linksIn(text)) relate(profile.id, 'link', { kind: 'link', id });
  for (const id of hashtagsIn(text)) relate(profile.id, 'hashtag', { kind: 'hashtag', id });
  for (const id of new Set(profile.payment)) relate(profile.id, 'payment', { kind: 'payment', id });
}

function relatePost(post: Post, author: string, relate: Relate): void {
  for (const id of hashtagsOf(post)) relate(author, 'hashtag', { kind: 'hashtag', id });
  for (const id of linksOf(post)) relate(author, 'link', { kind: 'link', id });
  for (const media of post.media ?? []) relateMedia(media, author, relate);
  const mentions = post.mentions ?? [];
  for (const id of new Set(mentions.map((mention) => mention.account))) {
    if (id !== author) relate(author, 'mention', { kind: 'account', id });
  }
  // Tags resolve handles; where one does not say which, no handle in the text is counted again.
  if (mentions.every(({ handle }) => handle !== undefined)) {
    const resolved = new Set(mentions.map(({ handle }) => normaliseHandle(handle!)));
    for (const id of handlesIn(post.content ?? '')) {
      if (!resolved.has(id)) relate(author, 'mention', { kind: 'handle', id });
    }
  }
  for (const id of new Set(post.to)) relate(author, 'contact', { kind: 'account', id });
  if (post.inReplyTo !== undefined) relate(author, 'reply', { kind: 'post', id: post.inReplyTo });
}

/** Each digest is a subject: partners compare by different ones. */
function relateMedia(media: Media, source: string, relate: Relate): void {
  for (const [algorithm, value] of Object.entries(media.digest)) {
    relate(source, 'media', { kind: 'media', id: `${algorithm}:${value}` });
  }
}

function removal(subject: Subject, byPlatform: boolean, stated: Stated): Assertion[] {
  const existence: Existence = byPlatform ? 'removed' : 'deleted';
  if (subject.kind === 'account') {
    return [{ about: 'account', account: subject.id, fields: {}, existence, ...stated }];
  }
  if (subject.kind === 'post') {
    return [{ about: 'post', post: subject.id, fields: {}, existence, ...stated }];
  }
  return [];
}

function withdrawal(
  actor: string,
  undone: Extract<Activity, { type: 'Undo' }>['object'],
  stated: Stated,
): Assertion {
  if (undone.type === undefined)
    return { about: 'undo', actor, undone: undone.activity, ...stated };
  return {
    about: 'relation',
    kind: relationOf[undone.type],
    source: actor,
    target: undone.object,
    withdrawn: true,
    ...stated,
  };
}
