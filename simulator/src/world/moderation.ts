import { pick, poisson } from '../random/distributions.ts';
import type { Random } from '../random/generator.ts';
import { communityOf } from './communities.ts';
import { anyPostOf, emit, emitOnce } from './emit.ts';
import { reactionTime } from './engagement.ts';
import { anonymousActor, EventKind, platformActor } from './events.ts';
import { PostKind } from './posts.ts';
import { day, type World } from './world.ts';
import { lifetimeMoment } from './writing.ts';

/** Posts that their authors take down again: a few of everybody's, more of what was for sale. */
export function takeDownPosts(world: World): void {
  const random = world.stream('taken down');
  for (const [post, draft] of world.posts.drafts.entries()) {
    const sells = draft.kind === PostKind.advert || draft.kind === PostKind.craft;
    if (!random.chance(sells ? 0.06 : 0.012)) continue;
    const time = draft.time + day * (0.01 + 8 * random.unit());
    if (emit(world, EventKind.deleteNote, draft.author, post, time) >= 0) draft.deleted = time;
  }
}

/** Reports of everyday quarrels and spam, mostly wrong; some without a name. And blocks. */
export function reportAndBlock(world: World): void {
  const random = world.stream('reports');
  const { population } = world;
  for (let left = world.accounts * 0.02; left > 0; left--) {
    const account = random.below(world.accounts);
    const community = world.communities.members[communityOf(world, random, account)]!;
    const other = random.chance(0.6) ? pick(random, community) : random.below(world.accounts);
    reportAccount(world, random, random.chance(0.12) ? anonymousActor : account, other);
  }
  for (let account = 0; account < world.accounts; account++) {
    for (let left = poisson(random, 0.04 * population.sociability[account]!); left > 0; left--) {
      const followers = world.followers[account]!;
      const other =
        random.chance(0.4) && followers.length > 0
          ? pick(random, followers)
          : random.below(world.accounts);
      block(world, account, other, lifetimeMoment(world, random, account));
    }
  }
}

export function block(world: World, account: number, other: number, time: number): void {
  const { created, ended } = world.population;
  if (account === other || time <= created[other]! || time >= ended[other]!) return;
  emitOnce(world, EventKind.block, account, other, time);
}

/** A report of an account, two times of three for one of its posts. */
export function reportAccount(world: World, random: Random, reporter: number, other: number): void {
  if (reporter === other) return;
  const { created, ended } = world.population;
  const post = random.chance(0.66) ? anyPostOf(world, other, random.unit()) : -1;
  const who = reporter >= 0 ? reporter : other;
  const time =
    post >= 0
      ? reactionTime(world, random, who, post)
      : Math.max(created[who]!, created[other]!) +
        (Math.min(world.window, ended[other]!) - created[other]!) * random.unit();
  if (time >= ended[other]!) return;
  emit(world, EventKind.flag, reporter, other, time, post);
}

/** Registrations, departures, bans and rewritten profiles, for everybody. */
export function recordLives(world: World): void {
  const { created, ended, banned } = world.population;
  for (let account = 0; account < world.accounts; account++) {
    const start = created[account]!;
    const facts = (world.facts.get(account) ?? []).sort((a, b) => a.time - b.time);
    if (facts.length > 0) world.facts.set(account, facts);
    emit(
      world,
      EventKind.createPerson,
      platformActor,
      account,
      start,
      facts.filter((fact) => fact.time <= start).length,
    );
    for (const [index, fact] of facts.entries()) {
      if (fact.time > start)
        emit(world, EventKind.updatePerson, account, account, fact.time, index + 1);
    }
    if (ended[account]! < world.window) {
      emit(
        world,
        EventKind.deletePerson,
        platformActor,
        account,
        ended[account]!,
        banned[account]!,
      );
    }
  }
}
