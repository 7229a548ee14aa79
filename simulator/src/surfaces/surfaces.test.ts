import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultUntil } from '../options.ts';
import { simulate } from '../simulate.ts';
import type { Truth } from '../types.ts';
import { writeSimulation } from '../write/files.ts';
import { type AskedSurface, askedSurfaces } from './decisions/options.ts';
import { Screen } from './decisions/screen.ts';
import { platformOf, readPlatform, UnreadableRecord } from './read-platform.ts';
import { Surfaces, Unknown } from './surfaces.ts';

const options = { seed: 7, accounts: 3_000, days: 60, until: defaultUntil, memberShare: 0.01 };
const truth = new Map<string, Truth>();
let folder: string;
beforeAll(async () => {
  for (const record of simulate(options).truth) truth.set(record.account, record);
  folder = await mkdtemp(join(tmpdir(), 'surfaces '));
});
afterAll(() => rm(folder, { recursive: true }));

const open = () => new Surfaces(platformOf(simulate(options)), new Screen());
let surfaces: Surfaces;
beforeAll(() => {
  surfaces = open();
});
const textsOf = async (surface: AskedSurface, query?: string) => {
  const { results } = await surfaces.look(surface, { viewer: 'acct:t', ...(query && { query }) });
  return results.map(({ text }) => text ?? '');
};
const advertisers = () =>
  [...truth.values()].filter(
    ({ role, account }) =>
      role === 'advertiser' &&
      surfaces.platform.isShown(surfaces.platform.people.numberOf(account)!),
  );
/** How many members are suggested to an account, one that it has seen aside. */
const membersSuggested = async (viewer: string, seen?: string) => {
  const { results } = await surfaces.look('account-suggestion', { viewer });
  return results.filter(({ id }) => id !== seen && truth.get(id)?.role != null).length;
};

/** A hashtag that advertisers spell in several ways: its plain form, and one that hides it. */
function wordOfTrade(): { readonly plain: string; readonly hidden: string[] } {
  const { people, posts } = surfaces.platform;
  const uses = new Map<string, number>();
  for (const { author, hashtags } of posts.all) {
    if (truth.get(people.all[author]!.id)?.role !== 'advertiser') continue;
    for (const tag of hashtags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  }
  const tags = [...uses.keys()].filter((tag) => tag.startsWith('dimr'));
  return { plain: 'dimradish', hidden: tags.filter((tag) => tag !== 'dimradish') };
}

test('one view of an advertiser brings others into the suggestions', async () => {
  let risen = 0;
  const all = advertisers();
  for (const { account } of all) {
    const viewer = `acct:viewer-of-${account}`;
    const before = await membersSuggested(viewer);
    await surfaces.act({ type: 'View', actor: viewer, object: account });
    if ((await membersSuggested(viewer, account)) > before) risen += 1;
  }
  expect(all.length).toBeGreaterThan(3);
  expect(risen / all.length).toBeGreaterThan(0.6);
});

test('contacts that are left out teach the recommender nothing, until they are taken back', async () => {
  const { contacts, people } = surfaces.platform;
  const [{ account }] = advertisers() as [Truth];
  const members = [...truth.values()].filter(({ role }) => role !== null);
  const subjects = members.flatMap((each) => {
    const subject = people.numberOf(each.account)!;
    return contacts.with(subject).map((contact) => ({ actor: contacts.actorOf(contact), subject }));
  });
  const viewer = 'acct:careful';
  const fresh = await membersSuggested(viewer);
  await surfaces.act({ type: 'View', actor: viewer, object: account });
  const learnt = await membersSuggested(viewer, account);
  for (const each of subjects) contacts.leaveOut(each);
  contacts.leaveOut({ actor: people.numberOf(viewer)!, subject: people.numberOf(account)! });
  const forgotten = await membersSuggested(viewer, account);
  for (const each of subjects) contacts.takeBack(each);
  contacts.takeBack({ actor: people.numberOf(viewer)!, subject: people.numberOf(account)! });
  expect(learnt).toBeGreaterThan(fresh);
  expect(forgotten).toBeLessThanOrEqual(fresh);
  expect(await membersSuggested(viewer, account)).toBe(learnt);
});

test('other spellings of a word are completed, suggested and related', async () => {
  const { plain, hidden } = wordOfTrade();
  const tags = hidden.map((tag) => `#${tag}`);
  expect(tags.length).toBeGreaterThan(0);
  expect(await textsOf('search', plain)).toContain(`#${plain}`);
  const completed = (await textsOf('autocomplete', 'dimr')).map((each) => each.replace('#', ''));
  expect(completed.filter((each) => hidden.includes(each)).length).toBeGreaterThan(0);
  for (const surface of ['hashtag-suggestion', 'related'] as const) {
    const shown = await textsOf(surface, plain);
    expect(shown.filter((each) => tags.includes(each)).length, surface).toBeGreaterThan(0);
  }
  const page = await textsOf('hashtag-page', plain);
  expect(page.length).toBeGreaterThan(0);
  for (const each of page) expect(each.toLowerCase()).toContain(plain);
});

test('hashtags that are suddenly used trend', async () => {
  const shown = await textsOf('trend');
  expect(shown.length).toBeGreaterThan(3);
  for (const each of shown) expect(each).toMatch(/^#/);
});

test('who goes, what is taken down and private messages are shown nowhere', async () => {
  const gone = new Set<string>();
  const told = new Map<string, string>();
  for (const { type, actor, object, surface } of simulate(options).activities) {
    const { id, content } = (object ?? {}) as { readonly id?: string; readonly content?: string };
    if (type === 'Delete') gone.add(id!);
    if (surface === 'direct-message') gone.add(id!);
    if (type === 'Create' && content && (gone.has(id!) || gone.has(actor!))) told.set(id!, content);
  }
  expect(told.size).toBeGreaterThan(10);
  for (const [id, content] of [...told].slice(0, 50)) {
    const { results } = await surfaces.look('search', { query: content, limit: 100 });
    expect(results.map((result) => result.id)).not.toContain(id);
  }
});

test('a search leads to who writes of it; test accounts are shown to nobody', async () => {
  const viewer = 'acct:seeker';
  const query = wordOfTrade().plain;
  const { results: found } = await surfaces.look('search', { viewer, query });
  const authors = found.flatMap(({ author }) => author ?? []);
  const suggested = async () => {
    const { results } = await surfaces.look('account-suggestion', { viewer, limit: 100 });
    return results.filter(({ id }) => authors.includes(id)).length;
  };
  const before = await suggested();
  await surfaces.act({ type: 'Search', actor: viewer, query });
  expect(await suggested()).toBeGreaterThan(before);
  expect(await textsOf('search', 'seeker')).toEqual([]);
});

test('what does not exist cannot be seen, liked or followed', async () => {
  const post = surfaces.platform.posts.all[0]!.id;
  await expect(
    surfaces.act({ type: 'View', actor: 'acct:t', object: 'acct:nobody' }),
  ).rejects.toThrow(Unknown);
  await expect(surfaces.act({ type: 'Follow', actor: 'acct:t', object: post })).rejects.toThrow(
    'is no account',
  );
});

test('the same acts give the same answers, from memory and from a folder', async () => {
  await writeSimulation(options, folder);
  const [{ account }] = advertisers() as [Truth];
  const answers = await Promise.all(
    [open(), new Surfaces(await readPlatform(folder), new Screen())].map(async (each) => {
      const acts = [await each.act({ type: 'Follow', actor: 'acct:t', object: account })];
      const looks = [];
      for (const surface of askedSurfaces) {
        looks.push(await each.look(surface, { viewer: 'acct:t', query: 'garden' }));
      }
      return { acts, looks };
    }),
  );
  expect(answers[0]!.looks.flatMap(({ results }) => results).length).toBeGreaterThan(20);
  expect(answers[1]).toEqual(answers[0]);
});

test('a folder with a line that is no activity is refused, with its place', async () => {
  const broken = await mkdtemp(join(folder, 'broken '));
  await writeFile(join(broken, 'activities.ndjson'), '{"id":"a1","type":"Jump"}\n');
  await expect(readPlatform(broken)).rejects.toThrow(UnreadableRecord);
  await expect(readPlatform(broken)).rejects.toThrow('activities.ndjson:1: type is "Jump"');
});
