import { pick } from '../random/distributions.ts';
import { second } from '../world/handles.ts';
import { sinceWhen } from '../world/profiles.ts';
import { dropLink, inviteLink, newPicture, paymentHandle } from '../world/references.ts';
import { addFact, day, type World } from '../world/world.ts';
import type { Trade } from './cast.ts';

/** What the persons and rings of the trade have in common across their accounts. */
export interface Belongings {
  /** Of each person: handle for payments, link to an outside service, pictures of the goods. */
  readonly payment: Map<number, string>;
  readonly link: Map<number, string>;
  readonly pictures: Map<number, readonly number[]>;
  /** Of each ring: invitation to an outside service, and the handle of its cashier. */
  readonly invites: readonly string[];
  readonly cashiers: readonly string[];
}

const naming = [
  'backup @',
  'second account @',
  'also @',
  'if this one is gone: @',
  'find me at @',
  'main: @',
];

/** What sellers of anything say. */
export const hints = [
  'the list by message',
  'prices by message',
  'open most evenings',
  'regulars first',
];

/** Backups are named in profiles, after they were registered; half of them name the first account. */
function nameBackups(world: World, trade: Trade): void {
  const random = world.stream('backup names');
  const { created } = world.population;
  for (const [backup, main] of trade.mainOf) {
    if (random.chance(0.65)) second(world, main, backup, pick(random, ['bk', 'spare', 'two', 'x']));
    const time = created[backup]! + day * random.unit();
    if (random.chance(0.93)) {
      addFact(world, main, { time, kind: 'names', text: pick(random, naming), account: backup });
    }
    if (random.chance(0.5)) {
      addFact(world, backup, {
        time: created[backup]!,
        kind: 'names',
        text: 'backup of @',
        account: main,
      });
    }
  }
  for (const { banned, anew } of trade.returns) {
    if (random.chance(0.6)) second(world, banned, anew, 'again');
    if (random.chance(0.5)) {
      addFact(world, anew, { time: created[anew]!, kind: 'names', text: 'was @', account: banned });
    }
  }
}

export function fillTradeProfiles(world: World, trade: Trade): Belongings {
  const random = world.stream('trade profiles');
  const { created, person } = world.population;
  const belongings: Belongings = {
    payment: new Map(),
    link: new Map(),
    pictures: new Map(),
    invites: trade.rings.map(() => inviteLink(random)),
    cashiers: trade.rings.map(() => paymentHandle(random)),
  };
  for (const account of [...trade.advertisers, ...trade.backups, ...trade.bridges]) {
    const owner = person[account]!;
    if (belongings.payment.has(owner)) continue;
    belongings.payment.set(owner, paymentHandle(random));
    belongings.link.set(owner, dropLink(random));
    belongings.pictures.set(
      owner,
      Array.from({ length: 4 + random.below(8) }, () => newPicture(world)),
    );
  }
  const sells = new Set([...trade.advertisers, ...trade.backups]);
  for (const account of [...sells, ...trade.aggregators, ...trade.bridges]) {
    const owner = person[account]!;
    const ring = trade.ringOf.get(account)!;
    const since = () => sinceWhen(random.unit(), created[account]!);
    const pays = sells.has(account) ? 0.72 : 0.12;
    if (random.chance(pays)) {
      const unit = random.unit();
      const text =
        unit < 0.16
          ? belongings.cashiers[ring]!
          : unit < 0.84
            ? (belongings.payment.get(owner) ?? paymentHandle(random))
            : paymentHandle(random);
      addFact(world, account, { time: since(), kind: 'payment', text });
    }
    if (random.chance(sells.has(account) ? 0.5 : 0.2)) {
      const text = random.chance(0.8)
        ? (belongings.link.get(owner) ?? dropLink(random))
        : dropLink(random);
      addFact(world, account, { time: since(), kind: 'link', text });
    }
    if (random.chance(0.3)) {
      addFact(world, account, { time: since(), kind: 'bio', text: pick(random, hints) });
    }
    if (random.chance(0.22)) {
      addFact(world, account, { time: since(), kind: 'link', text: belongings.invites[ring]! });
    }
  }
  nameBackups(world, trade);
  return belongings;
}
