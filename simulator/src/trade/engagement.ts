import { pick, poisson } from '../random/distributions.ts';
import type { Random } from '../random/generator.ts';
import { anyPostOf, emit } from '../world/emit.ts';
import { message, react, reactionTime, reply, surfaceNumber } from '../world/engagement.ts';
import { EventKind } from '../world/events.ts';
import { PostKind } from '../world/posts.ts';
import { intern } from '../world/strings.ts';
import { day, hour, type World } from '../world/world.ts';
import { lifetimeMoment } from '../world/writing.ts';
import type { Trade } from './cast.ts';
import { wordOfDay } from './vocabulary.ts';

/** A time at which both are there, or Infinity. */
function meeting(world: World, random: Random, one: number, other: number): number {
  const { created, ended } = world.population;
  const from = Math.max(created[one]!, created[other]!);
  const to = Math.min(ended[one]!, ended[other]!, world.window);
  return to > from ? from + 1000 + (to - from) * random.unit() : Number.POSITIVE_INFINITY;
}

function converse(world: World, random: Random, one: number, other: number): void {
  let time = meeting(world, random, one, other);
  if (!message(world, random, one, other, time, PostKind.tradeMessage)) return;
  for (let turn = 0; random.chance(0.6) && turn < 5; turn++) {
    const [from, to] = turn % 2 === 0 ? [other, one] : [one, other];
    time += 60_000 + hour * 20 * random.unit();
    message(world, random, from, to, time, PostKind.tradeMessage);
  }
}

function searchForGoods(
  world: World,
  random: Random,
  trade: Trade,
  account: number,
  mean: number,
): void {
  for (let left = poisson(random, mean); left > 0; left--) {
    const time = lifetimeMoment(world, random, account);
    const word = wordOfDay(random, trade.vocabulary, time / day);
    const text = random.chance(0.4) ? `#${word}` : word;
    emit(world, EventKind.search, account, intern(world.strings, text), time);
  }
}

/** Likes, replies, messages and searches of the trade, beside those of ordinary life. */
export function engageInTrade(world: World, trade: Trade): void {
  const random = world.stream('trade engagement');
  const { role, sociability } = world.population;
  const isMember = new Set(trade.members);
  for (const account of trade.members) {
    const own = role[account]!;
    const eager = Math.min(1.8, 0.5 + 0.5 * sociability[account]!);
    const withPostOf = (mean: number, other: number, act: (post: number) => void) => {
      for (let left = poisson(random, mean); left > 0; left--) {
        const post = anyPostOf(world, other, random.unit());
        if (post >= 0) act(post);
      }
    };
    for (const other of world.following[account]!) {
      if (!isMember.has(other)) continue;
      const buys = own === 'consumer' || own === 'bridge';
      withPostOf((buys ? 1 : 0.3) * eager, other, (post) =>
        react(world, random, EventKind.like, account, post),
      );
      withPostOf((buys ? 0.2 : 0.06) * eager, other, (post) => reply(world, random, account, post));
      const passesOn = own === 'aggregator' ? 1.1 : own === 'bridge' ? 0.4 : 0.05;
      withPostOf(passesOn * eager, other, (post) =>
        react(world, random, EventKind.announce, account, post),
      );
      withPostOf(0.6 * eager, other, (post) =>
        emit(
          world,
          EventKind.viewNote,
          account,
          post,
          reactionTime(world, random, account, post),
          surfaceNumber(random.chance(0.5) ? 'hashtag-page' : 'feed'),
        ),
      );
      if (random.chance(buys ? 0.32 : 0.06)) converse(world, random, account, other);
    }
    searchForGoods(world, random, trade, account, own === 'consumer' ? 1.6 : 0.7);
    if (own === 'consumer' && random.chance(0.7)) {
      const other = pick(random, trade.advertisers);
      const time = meeting(world, random, account, other);
      emit(world, EventKind.viewPerson, account, other, time, surfaceNumber('account-suggestion'));
    }
  }
}
