import { pick, poisson, sample } from '../random/distributions.ts';
import type { Random } from '../random/generator.ts';
import { hints } from '../trade/profiles.ts';
import { publish } from '../world/emit.ts';
import { follow } from '../world/follows.ts';
import { PostKind } from '../world/posts.ts';
import { sinceWhen } from '../world/profiles.ts';
import { newPicture, paymentHandle, shopLink } from '../world/references.ts';
import { intern } from '../world/strings.ts';
import { inventedWord } from '../world/topics.ts';
import { addFact, type World } from '../world/world.ts';
import { type BorrowedWords, lifetimeMoment, ordinaryPost, type Writer } from '../world/writing.ts';
import type { CraftMarket } from './cast.ts';

/** An honest market of candles and brooches, of the same build as the trade. */
export function openCraftMarket(world: World, market: CraftMarket): void {
  const random = world.stream(`craft market ${market.sellers[0]}`);
  const { created } = world.population;
  const { sellers, buyers, curators } = market;
  for (const seller of sellers) {
    const time = sinceWhen(random.unit(), created[seller]!);
    addFact(world, seller, { time, kind: 'payment', text: paymentHandle(random) });
    addFact(world, seller, { time, kind: 'link', text: shopLink(random) });
    if (random.chance(0.3))
      addFact(world, seller, { time, kind: 'bio', text: pick(random, hints) });
    for (const other of sample(random, sellers, random.below(8)))
      follow(world, random, seller, other);
    for (let passers = 5 + poisson(random, 25); passers > 0; passers--) {
      follow(world, random, random.below(world.accounts), seller);
    }
  }
  for (const buyer of buyers) {
    for (const seller of sample(random, sellers, 3 + random.below(7))) {
      if (follow(world, random, buyer, seller) && random.chance(0.2))
        follow(world, random, seller, buyer);
    }
    for (const curator of sample(random, curators, 2))
      if (random.chance(0.5)) follow(world, random, buyer, curator);
  }
  for (const curator of curators) {
    for (const seller of sample(random, sellers, 15)) follow(world, random, curator, seller);
  }
}

export function craftWriter(
  world: World,
  random: Random,
  market: CraftMarket,
  borrowed: BorrowedWords,
): Writer {
  const tags = [
    'handmade',
    `${inventedWord(random.uint32())}market`,
    'madetoorder',
    `${inventedWord(random.uint32())}candles`,
  ];
  const interned = tags.map((tag) => intern(world.strings, tag));
  return (author) => {
    const own = Array.from({ length: 4 }, () => newPicture(world));
    for (let left = 3 + poisson(random, 8); left > 0; left--) {
      if (random.chance(0.4)) {
        publish(world, ordinaryPost(world, random, author, borrowed));
        continue;
      }
      publish(world, {
        kind: PostKind.craft,
        author,
        time: lifetimeMoment(world, random, author),
        tags: sample(random, interned, 1 + random.below(3)),
        ...(random.chance(0.6) ? { media: pick(random, own) } : {}),
        ...(random.chance(0.2) ? { mentions: [pick(random, market.sellers)] } : {}),
        ...(random.chance(0.25) ? { link: intern(world.strings, shopLink(random)) } : {}),
      });
    }
  };
}
