import { castBenign } from './benign/cast.ts';
import { circleWriter, formCircles, joinCircles, supportCharities } from './benign/circles.ts';
import { craftWriter, openCraftMarket } from './benign/craft-market.ts';
import { followForGoodReasons, goodReasonWriter } from './benign/press.ts';
import { openSecondAccounts } from './benign/second-accounts.ts';
import type { SimulationOptions } from './options.ts';
import { drawAudience, winBack } from './trade/audience.ts';
import { castTrade, plannedMembers, type Trade } from './trade/cast.ts';
import { engageInTrade } from './trade/engagement.ts';
import { followInTrade, renown } from './trade/follows.ts';
import { type Belongings, fillTradeProfiles } from './trade/profiles.ts';
import { approachTargets, chooseTargets, reportTrade } from './trade/targets.ts';
import { tradeWriter } from './trade/writing.ts';
import type { Progress } from './types.ts';
import { formCommunities } from './world/communities.ts';
import { giveDevices } from './world/devices.ts';
import { engageInOrdinaryLife } from './world/engagement.ts';
import { followInOrdinaryLife } from './world/follows.ts';
import { recordLives, reportAndBlock, takeDownPosts } from './world/moderation.ts';
import { endOrdinaryLives, populate } from './world/population.ts';
import { PostKind } from './world/posts.ts';
import { fillProfiles } from './world/profiles.ts';
import { searchInOrdinaryLife } from './world/searches.ts';
import { createWorld, type World } from './world/world.ts';
import { lendWords, newsWriter, ordinaryWriter, type Writer } from './world/writing.ts';

interface Everything {
  readonly world: World;
  readonly trade: Trade;
}

/** Everybody writes, account by account, each in the manner of its part. */
function writePosts(
  world: World,
  trade: Trade,
  belongings: Belongings,
  benign: ReturnType<typeof castBenign>,
  circles: ReturnType<typeof formCircles>,
): void {
  const random = world.stream('posts');
  const borrowed = lendWords(world, random, trade.vocabulary.borrowed);
  const writers = new Map<number, Writer>();
  const assign = (accounts: readonly number[], writer: Writer) => {
    for (const account of accounts) writers.set(account, writer);
  };
  for (const circle of circles)
    assign(circle.accounts, circleWriter(world, random, circle, borrowed));
  for (const market of benign.craftMarkets) {
    assign([...market.sellers, ...market.curators], craftWriter(world, random, market, borrowed));
  }
  const speaker = (kind: PostKind) => goodReasonWriter(world, random, trade, borrowed, kind);
  assign(benign.journalists, speaker(PostKind.report));
  assign(benign.advocates, speaker(PostKind.advocacy));
  assign(benign.supportGroups.flat(), speaker(PostKind.support));
  assign(
    benign.bots.filter((_, i) => i % 2 === 0),
    newsWriter(world, random),
  );
  assign(trade.members, tradeWriter(world, random, trade, belongings, borrowed));
  const ordinary = ordinaryWriter(world, random, borrowed);
  for (let account = 0; account < world.accounts; account++) {
    world.posts.first[account] = world.posts.length;
    (writers.get(account) ?? ordinary)(account);
    world.posts.last[account] = world.posts.length;
  }
}

/** The whole world, unordered: who there is, and everything that happens. */
export function makeWorld(options: SimulationOptions, progress: Progress): Everything {
  const world = createWorld(options);
  const steps = 8;
  let step = 0;
  const next = () => progress('making the world', ++step, steps);

  populate(world);
  formCommunities(world);
  const { households, schools } = giveDevices(world);
  next();
  const trade = castTrade(world);
  const benign = castBenign(world);
  const targets = chooseTargets(world, plannedMembers(world));
  openSecondAccounts(world);
  endOrdinaryLives(world);
  next();
  followInOrdinaryLife(world, households, schools);
  next();
  const circles = formCircles(world, benign);
  joinCircles(world, circles);
  supportCharities(world, benign);
  for (const market of benign.craftMarkets) openCraftMarket(world, market);
  fillProfiles(world, households);
  next();
  const belongings = fillTradeProfiles(world, trade);
  const known = renown(world, trade);
  followInTrade(world, trade, known);
  drawAudience(world, trade, known);
  winBack(world, trade);
  followForGoodReasons(world, benign, trade);
  next();
  writePosts(world, trade, belongings, benign, circles);
  takeDownPosts(world);
  next();
  engageInOrdinaryLife(world);
  next();
  engageInTrade(world, trade);
  approachTargets(world, trade, targets);
  searchInOrdinaryLife(world, trade.vocabulary.plain);
  reportAndBlock(world);
  reportTrade(world, trade, [
    ...benign.journalists,
    ...benign.advocates,
    ...benign.supportGroups.flat(),
  ]);
  recordLives(world);
  next();
  return { world, trade };
}
