import { logNormal, pick, poisson, skewedRank } from '../random/distributions.ts';
import type { Random } from '../random/generator.ts';
import { communityOf } from './communities.ts';
import { anyPostOf, emit, emitOnce, publish } from './emit.ts';
import { EventKind } from './events.ts';
import { PostKind } from './posts.ts';
import { friendOf } from './references.ts';
import { hour, type World } from './world.ts';

export const surfaces = [
  'feed',
  'search',
  'hashtag-page',
  'account-suggestion',
  'related',
  'trend',
  'notification',
] as const;
export const surfaceNumber = (surface: (typeof surfaces)[number]): number =>
  surfaces.indexOf(surface);

/** A post that the account comes across: of those it follows, its communities, or the famous. */
function postMet(world: World, random: Random, account: number): number {
  for (let tries = 0; tries < 4; tries++) {
    const unit = random.unit();
    const following = world.following[account]!;
    let author: number;
    if (unit < 0.72 && following.length > 0) author = pick(random, following);
    else if (unit < 0.82)
      author = world.celebrities[skewedRank(random, world.celebrities.length, 1.7)]!;
    else {
      const members = world.communities.members[communityOf(world, random, account)]!;
      author = members[skewedRank(random, members.length, 1.5)]!;
    }
    const post = author === account ? -1 : anyPostOf(world, author, random.unit());
    if (post >= 0) return post;
  }
  return -1;
}

/**
 * When somebody reacts to a post: within hours, as a rule, and never before they joined. Infinity,
 * which is outside any record, where the post or its author is gone by then.
 */
export function reactionTime(world: World, random: Random, account: number, post: number): number {
  const { time, author, deleted = Number.POSITIVE_INFINITY } = world.posts.drafts[post]!;
  const from = Math.max(time, world.population.created[account]!);
  const moment = from + 60_000 + logNormal(random, 5 * hour, 1.3);
  const gone = Math.min(deleted, world.population.ended[author]!);
  return moment < gone ? moment : Number.POSITIVE_INFINITY;
}

/** Likes or announces a post, once. */
export function react(
  world: World,
  random: Random,
  kind: typeof EventKind.like | typeof EventKind.announce,
  account: number,
  post: number,
): void {
  const time = reactionTime(world, random, account, post);
  const event = emitOnce(world, kind, account, post, time);
  if (event >= 0 && random.chance(0.012)) {
    emit(world, EventKind.undo, account, event, time + hour * (0.01 + 30 * random.unit()));
  }
}

export function reply(world: World, random: Random, account: number, post: number): number {
  return publish(world, {
    kind: PostKind.reply,
    author: account,
    time: reactionTime(world, random, account, post),
    inReplyTo: post,
    community: world.posts.drafts[post]!.community ?? 0,
  });
}

/** A direct message, while both accounts exist. */
export function message(
  world: World,
  random: Random,
  account: number,
  to: number,
  time: number,
  kind: PostKind,
): boolean {
  const { created, ended } = world.population;
  if (time <= created[to]! || time >= ended[to]!) return false;
  const draft = { kind, author: account, time, to, community: communityOf(world, random, account) };
  return publish(world, draft) >= 0;
}

/** Likes, announces, replies, messages, views and profile visits of ordinary life: everybody's. */
export function engageInOrdinaryLife(world: World): void {
  const random = world.stream('engagement');
  const { sociability, group } = world.population;
  const times = (mean: number, act: () => void) => {
    for (let left = poisson(random, mean); left > 0; left--) act();
  };
  for (let account = 0; account < world.accounts; account++) {
    const much = sociability[account]!;
    const withPost = (mean: number, act: (post: number) => void) =>
      times(mean * much, () => {
        const post = postMet(world, random, account);
        if (post >= 0) act(post);
      });
    withPost(group[account] === 'bot' ? 0.5 : 5.2, (post) =>
      react(world, random, EventKind.like, account, post),
    );
    withPost(0.55, (post) => react(world, random, EventKind.announce, account, post));
    withPost(0.75, (post) => reply(world, random, account, post));
    withPost(3.6, (post) => {
      const surface = random.chance(0.7) ? 0 : random.below(surfaces.length);
      emit(
        world,
        EventKind.viewNote,
        account,
        post,
        reactionTime(world, random, account, post),
        surface,
      );
    });
    times(0.35 * much, () => {
      const other = friendOf(world, random, account);
      if (other < 0) return;
      const from = Math.max(world.population.created[account]!, world.population.created[other]!);
      const time = from + 1000 + (world.window - from) * random.unit();
      if (message(world, random, account, other, time, PostKind.message) && random.chance(0.6)) {
        message(
          world,
          random,
          other,
          account,
          time + 60_000 + logNormal(random, hour, 1.2),
          PostKind.message,
        );
      }
    });
    times(0.7 * much, () => visitProfile(world, random, account));
  }
}

function visitProfile(world: World, random: Random, account: number): void {
  const members = world.communities.members[communityOf(world, random, account)]!;
  const other = random.chance(0.5)
    ? friendOf(world, random, account)
    : members[skewedRank(random, members.length, 2)]!;
  if (other < 0 || other === account) return;
  const from = Math.max(world.population.created[account]!, world.population.created[other]!);
  const time =
    from + 1000 + (Math.min(world.window, world.population.ended[other]!) - from) * random.unit();
  emit(
    world,
    EventKind.viewPerson,
    account,
    other,
    time,
    random.chance(0.5) ? surfaceNumber('account-suggestion') : surfaceNumber('search'),
  );
}
