import { pick, poisson } from '../random/distributions.ts';
import { communityOf } from './communities.ts';
import { emit } from './emit.ts';
import { EventKind } from './events.ts';
import { handleOf } from './handles.ts';
import { friendOf } from './references.ts';
import { intern } from './strings.ts';
import { topics } from './topics.ts';
import type { World } from './world.ts';
import { lifetimeMoment } from './writing.ts';

/** What people look for: hashtags, words of their topics, people they know; some, what the press wrote of. */
export function searchInOrdinaryLife(world: World, wordInTheNews: string): void {
  const random = world.stream('searches');
  for (let account = 0; account < world.accounts; account++) {
    const mean = 0.65 * world.population.sociability[account]!;
    for (let left = poisson(random, mean); left > 0; left--) {
      const community = communityOf(world, random, account);
      const unit = random.unit();
      const friend = unit < 0.25 ? friendOf(world, random, account) : -1;
      const text =
        friend >= 0
          ? handleOf(world, friend)
          : unit < 0.6
            ? `#${world.strings.texts[pick(random, world.communities.tags[community]!)]!}`
            : unit < 0.998
              ? `${pick(random, topics[world.communities.topic[community]!]!)} ${pick(random, topics[world.communities.topic[community]!]!)}`
              : wordInTheNews;
      emit(
        world,
        EventKind.search,
        account,
        intern(world.strings, text),
        lifetimeMoment(world, random, account),
      );
    }
  }
}
