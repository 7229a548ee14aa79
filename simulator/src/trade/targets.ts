import { enlist } from '../benign/cast.ts';
import { pick, sample } from '../random/distributions.ts';
import { anyPostOf } from '../world/emit.ts';
import { message, react, reply } from '../world/engagement.ts';
import { EventKind } from '../world/events.ts';
import { follow } from '../world/follows.ts';
import { block, reportAccount } from '../world/moderation.ts';
import { PostKind } from '../world/posts.ts';
import { hour, type World } from '../world/world.ts';
import type { Trade } from './cast.ts';

/** Young people whom members approach, and who have no part in the trade. */
export function chooseTargets(world: World, members: number): number[] {
  const random = world.stream('targets');
  const targets = enlist(world, Math.max(2, Math.round(members * 0.1)), 'targeted');
  for (const account of targets) {
    world.population.age[account] = random.chance(0.4) ? 1 : 2;
    world.population.created[account] = world.population.created[account]! * 0.8;
  }
  return targets;
}

/** Members follow them, like their posts and write to them; some answer, many block or report. */
export function approachTargets(world: World, trade: Trade, targets: readonly number[]): void {
  const random = world.stream('approaches');
  const { created, ended } = world.population;
  for (const target of targets) {
    const approaching = sample(
      random,
      random.chance(0.8) ? trade.consumers : trade.advertisers,
      1 + random.below(4),
    );
    for (const member of approaching) {
      follow(world, random, member, target);
      for (let likes = random.below(4); likes > 0; likes--) {
        const post = anyPostOf(world, target, random.unit());
        if (post >= 0) react(world, random, EventKind.like, member, post);
      }
      const post = anyPostOf(world, target, random.unit());
      if (post >= 0 && random.chance(0.3)) reply(world, random, member, post);
      const from = Math.max(created[member]!, created[target]!);
      const to = Math.min(ended[member]!, ended[target]!, world.window);
      const time = from + 1000 + (to - from) * 0.9 * random.unit();
      if (to <= from || !message(world, random, member, target, time, PostKind.approach)) continue;
      if (random.chance(0.2))
        message(world, random, target, member, time + hour * random.unit(), PostKind.message);
      if (random.chance(0.4)) block(world, target, member, time + hour * (1 + 30 * random.unit()));
      if (random.chance(0.25)) reportAccount(world, random, target, member);
    }
  }
}

/** What is reported rightly: advertisers, by those who came across them. And the wronged: those who speak of it. */
export function reportTrade(world: World, trade: Trade, speakers: readonly number[]): void {
  const random = world.stream('trade reports');
  const { role, group } = world.population;
  const watchful = speakers.filter((account) => group[account] !== 'support-group');
  for (const advertiser of [...trade.advertisers, ...trade.aggregators]) {
    const strangers = world.followers[advertiser]!.filter((account) => role[account] === null);
    for (let left = random.below(4); left > 0; left--) {
      const reporter =
        random.chance(0.6) && strangers.length > 0
          ? pick(random, strangers)
          : pick(random, watchful);
      reportAccount(world, random, random.chance(0.15) ? -1 : reporter, advertiser);
      if (random.chance(0.3)) {
        block(world, reporter, advertiser, world.window * random.unit());
      }
    }
  }
  for (const speaker of speakers) {
    if (random.chance(0.35)) reportAccount(world, random, random.below(world.accounts), speaker);
    if (random.chance(0.15))
      block(world, speaker, pick(random, trade.members), world.window * random.unit());
  }
}
