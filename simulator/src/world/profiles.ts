import { pick, skewedRank } from '../random/distributions.ts';
import { handleOf } from './handles.ts';
import { dropLink, friendOf, newsLink, paymentHandle } from './references.ts';
import { addFact, day, type World } from './world.ts';

const friendly = ['married to @', 'with @', 'banner by @', 'best friend @', 'band: @', 'backup @'];

/** Some time after registration; most profiles say what they say from the first day. */
export const sinceWhen = (unit: number, created: number): number =>
  unit < 0.8 ? created : created + day * (0.1 + 30 * (unit - 0.8) * 5);

/** What ordinary profiles say: a tip jar, a site, a friend; some are rewritten later. */
export function fillProfiles(world: World, households: readonly number[][]): void {
  const random = world.stream('profiles');
  const { created } = world.population;
  // A band, a family with a shop: one handle for payments.
  for (const household of households) {
    if (!random.chance(0.05)) continue;
    const text = paymentHandle(random);
    for (const account of household) {
      if (!random.chance(0.8)) continue;
      const time = sinceWhen(random.unit(), created[account]!);
      addFact(world, account, { time, kind: 'payment', text });
    }
  }
  for (let account = 0; account < world.accounts; account++) {
    const start = created[account]!;
    const since = () => sinceWhen(random.unit(), start);
    if (random.chance(0.035)) {
      addFact(world, account, { time: since(), kind: 'payment', text: paymentHandle(random) });
    }
    if (random.chance(0.12)) {
      const unit = random.unit();
      const text =
        unit < 0.55
          ? `https://${handleOf(world, account).replaceAll('_', '-')}.pages.example/`
          : unit < 0.75
            ? dropLink(random)
            : unit < 0.9
              ? `https://clips.example/c/${skewedRank(random, world.accounts, 2)}`
              : newsLink(world, random);
      addFact(world, account, { time: since(), kind: 'link', text });
    }
    if (random.chance(0.012)) {
      const friend = friendOf(world, random, account);
      if (friend >= 0) {
        const time = Math.max(since(), created[friend]! + 1);
        addFact(world, account, {
          time,
          kind: 'names',
          text: pick(random, friendly),
          account: friend,
        });
      }
    }
    if (random.chance(0.05)) {
      addFact(world, account, { time: start + random.unit() * 40 * day, kind: 'bio', text: '' });
    }
  }
}
