import { mix } from '../random/generator.ts';
import type { SimulatedActivity } from '../types.ts';
import { deviceShown } from '../world/devices.ts';
import { surfaces } from '../world/engagement.ts';
import { EventKind, platformActor } from '../world/events.ts';
import { day, type World } from '../world/world.ts';
import type { Names } from './names.ts';
import { renderNote } from './note.ts';
import { renderPerson, renderUpdate } from './person.ts';
import { reportReasons } from './wording.ts';

type Body = Omit<SimulatedActivity, 'id' | 'actor' | 'device' | 'published'>;

/** Turns events into the activities that a platform would send. */
export function createRenderer(world: World, names: Names) {
  const { events, posts, options } = world;
  const start = options.until - options.days * day;
  const person = (account: number) => ({ type: 'Person', id: names.account(account) });
  const note = (post: number) => ({ type: 'Note', id: names.post(post) });

  /** Platforms differ: some name the author of what was liked, some only the post. */
  const likedPost = (post: number, bits: number) =>
    bits & 1
      ? names.post(post)
      : { ...note(post), attributedTo: names.account(posts.drafts[post]!.author) };

  const undone = (event: number, bits: number) => {
    const id = names.activity(event);
    if (bits % 5 !== 0) return id;
    const target = events.target[event]!;
    const type = undoable[events.kind[event]!]!;
    return { id, type, object: type === 'Follow' ? names.account(target) : names.post(target) };
  };

  const body = (event: number, bits: number): Body => {
    const target = events.target[event]!;
    const detail = events.detail[event]!;
    switch (events.kind[event] as EventKind) {
      case EventKind.createPerson:
        return { type: 'Create', object: renderPerson(world, names, target, detail) };
      case EventKind.updatePerson:
        return { type: 'Update', object: renderUpdate(world, names, target, detail) };
      case EventKind.deletePerson:
        return { type: 'Delete', object: person(target) };
      case EventKind.createNote: {
        const object = renderNote(world, names, target);
        return 'to' in object
          ? { type: 'Create', surface: 'direct-message', object }
          : { type: 'Create', object };
      }
      case EventKind.deleteNote:
        return { type: 'Delete', object: note(target) };
      case EventKind.follow:
        return { type: 'Follow', object: names.account(target) };
      case EventKind.like:
        return { type: 'Like', object: likedPost(target, bits) };
      case EventKind.announce:
        return { type: 'Announce', object: likedPost(target, bits) };
      case EventKind.viewNote:
        return { type: 'View', surface: surfaces[detail]!, object: note(target) };
      case EventKind.viewPerson:
        return { type: 'View', surface: surfaces[detail]!, object: person(target) };
      case EventKind.search:
        return { type: 'Search', surface: 'search', content: world.strings.texts[target]! };
      case EventKind.flag: {
        const object =
          detail >= 0 ? [names.account(target), note(detail)] : [names.account(target)];
        return { type: 'Flag', content: reportReasons[bits % reportReasons.length]!, object };
      }
      case EventKind.block:
        return { type: 'Block', object: names.account(target) };
      case EventKind.undo:
        return { type: 'Undo', object: undone(target, bits) };
    }
  };

  /** Who does it: registrations and departures are the account's own, bans the platform's. */
  const actorOf = (event: number): number => {
    const kind = events.kind[event];
    if (kind === EventKind.createPerson) return events.target[event]!;
    if (kind === EventKind.deletePerson && events.detail[event] === 0) return events.target[event]!;
    return events.actor[event]!;
  };

  return (event: number, time: number): SimulatedActivity => {
    const bits = mix(options.seed, event, 31);
    const actor = actorOf(event);
    const device =
      actor >= 0 ? deviceShown(world, actor, mix(options.seed, event, 32) / 4294967296) : -1;
    const { type, ...rest } = body(event, bits);
    return {
      id: names.activity(event),
      type,
      ...(actor >= 0
        ? { actor: names.account(actor) }
        : actor === platformActor
          ? { actor: 'platform' }
          : {}),
      ...(device >= 0 ? { device: names.device(device) } : {}),
      published: new Date(start + time).toISOString(),
      ...rest,
    };
  };
}

const undoable: Readonly<Record<number, 'Follow' | 'Like' | 'Announce'>> = {
  [EventKind.follow]: 'Follow',
  [EventKind.like]: 'Like',
  [EventKind.announce]: 'Announce',
};
