import { appendEvent, type EventKind, EventKind as Kind } from './events.ts';
import type { PostDraft } from './posts.ts';
import type { World } from './world.ts';

/** Whether the account exists at that time. */
function exists(world: World, account: number, time: number): boolean {
  return time > world.population.created[account]! && time < world.population.ended[account]!;
}

/**
 * Records what an account does, unless it falls outside the record or outside the account's life.
 * Returns the number of the event, or -1.
 */
export function emit(
  world: World,
  kind: EventKind,
  actor: number,
  target: number,
  time: number,
  detail = -1,
): number {
  if (!(time >= 0 && time < world.window)) return -1;
  if (actor >= 0 && !exists(world, actor, time)) return -1;
  return appendEvent(world.events, kind, actor, target, detail, time);
}

const targets = 2 ** 26;
const kinds = 16;

/** As `emit`, but only once for an actor, a kind and a target. */
export function emitOnce(
  world: World,
  kind: EventKind,
  actor: number,
  target: number,
  time: number,
): number {
  const key = (actor * kinds + kind) * targets + target;
  if (world.done.has(key)) return -1;
  const event = emit(world, kind, actor, target, time);
  if (event >= 0) world.done.add(key);
  return event;
}

/** Publishes a post; returns its number, or -1 where its author does not exist then. */
export function publish(world: World, draft: PostDraft): number {
  const post = world.posts.length;
  if (emit(world, Kind.createNote, draft.author, post, draft.time) < 0) return -1;
  world.posts.drafts.push(draft);
  world.posts.length++;
  return post;
}

/** A post that was published, with its author still there, or undefined. */
export function anyPostOf(world: World, author: number, unit: number): number {
  const first = world.posts.first[author]!;
  const count = world.posts.last[author]! - first;
  return count > 0 ? first + Math.floor(unit * count) : -1;
}
