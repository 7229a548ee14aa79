import { mix } from '../random/generator.ts';
import { displayName, handleOf } from '../world/handles.ts';
import { adult, ageBands } from '../world/population.ts';
import { topics } from '../world/topics.ts';
import type { ProfileFact, World } from '../world/world.ts';
import type { Names } from './names.ts';
import { fillIn } from './note.ts';
import { bios } from './wording.ts';

const countries = ['de', 'fr', 'gb', 'ie', 'nl', 'pl', 'es', 'us', 'ca', 'nz'];

/** Words about oneself; young people tell their school year now and then, older ones their age. */
function aboutOneself(world: World, account: number, facts: readonly ProfileFact[]): string {
  const version = facts.filter(({ kind }) => kind === 'bio').length;
  const bits = mix(world.options.seed ^ version, account, 21);
  const topic = topics[world.communities.topic[world.communities.of[account]![0]!]!]!;
  const parts = [fillIn(bios[bits % bios.length]!, topic, '', bits)];
  const says = mix(world.options.seed, account, 22) % 100;
  const age = world.population.age[account]!;
  if (age !== adult && says < 20) parts.push(`year ${6 + 2 * age + (says % 2)}`);
  if (age === adult && says < 5) parts.push(`${20 + (bits % 45)}`);
  for (const { kind, text, account: named } of facts) {
    if (kind === 'bio' && text !== '') parts.push(text);
    if (kind === 'names') parts.push(text.replace('@', `@${handleOf(world, named!)}`));
  }
  return parts.join(' · ');
}

/** What of a profile may change: text, links, payment handles, as the first `shown` facts have it. */
function changingFields(world: World, account: number, shown: number) {
  const facts = (world.facts.get(account) ?? []).slice(0, shown);
  const values = (kind: ProfileFact['kind']) => [
    ...new Set(facts.filter((fact) => fact.kind === kind).map((fact) => fact.text)),
  ];
  const links = values('link');
  const payment = values('payment');
  return {
    summary: aboutOneself(world, account, facts),
    ...(links.length > 0
      ? { attachment: links.map((value) => ({ type: 'PropertyValue', name: 'site', value })) }
      : {}),
    ...(payment.length > 0 ? { payment } : {}),
  };
}

export const renderUpdate = (world: World, names: Names, account: number, shown: number) => ({
  type: 'Person',
  id: names.account(account),
  ...changingFields(world, account, shown),
});

/** A new profile as the platform sends it. */
export function renderPerson(world: World, names: Names, account: number, shown: number) {
  const handle = handleOf(world, account);
  const bits = mix(world.options.seed, account, 23);
  return {
    type: 'Person',
    id: names.account(account),
    preferredUsername: handle,
    name: displayName(world, account),
    ...changingFields(world, account, shown),
    ...(world.population.ageKnown[account]
      ? { ageBand: ageBands[world.population.age[account]!]! }
      : {}),
    ...(bits % 10 < 6 ? { country: countries[(bits >>> 8) % countries.length]! } : {}),
  };
}
