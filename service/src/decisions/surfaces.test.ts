import { Lexicon } from '@breakwater/lexicon';
import {
  type DecisionOptions,
  defaultUntil,
  platformOf,
  type ServedSurfaces,
  type SimulatedActivity,
  serveSurfaces,
  simulate,
} from '@breakwater/simulator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createKey } from '../access/index.ts';
import { Intake, intakeRoutes } from '../intake/index.ts';
import { type Jobs, startJobs } from '../jobs/index.ts';
import { Outgoing } from '../outgoing/index.ts';
import { decisionsJobs } from './index.ts';
import { type DecisionsTest, decisionsTest, networkOf, until } from './node/testing.ts';
import { decisionsRoutes } from './routes/index.ts';
import { policyWith, term } from './testing.ts';

/** The synthetic platform's surfaces, before and after they ask this service. */
const options = { seed: 7, accounts: 3_000, days: 60, until: defaultUntil, memberShare: 0.01 };
const world = simulate(options);
const members = [...world.truth].filter(({ role }) => role !== null);
/** A few of the trade that nobody has found yet. */
const known = members.slice(4);
const isKnown = new Set(known.map(({ account }) => account));

let service: DecisionsTest;
let jobs: Jobs;
let outgoing: Outgoing;
let key: string;
const served: ServedSurfaces[] = [];
let open: ServedSurfaces;
let careful: ServedSurfaces;
let withheld: Lexicon;

interface Shown {
  readonly results: readonly {
    readonly kind: string;
    readonly id: string;
    readonly text?: string;
  }[];
  readonly decisions: string;
  readonly interstitial?: { readonly texts: object; readonly resources: readonly object[] };
}

async function look({ address }: ServedSurfaces, path: string): Promise<Shown> {
  const response = await fetch(`${address}${path}`);
  expect(response.status).toBe(200);
  return (await response.json()) as Shown;
}

async function act({ address }: ServedSurfaces, path: string, body: object): Promise<void> {
  const response = await fetch(`${address}${path}`, { method: 'POST', body: JSON.stringify(body) });
  expect(response.status).toBe(201);
}

async function serve(
  decisions?: Partial<DecisionOptions>,
  platform = platformOf(simulate(options)),
): Promise<ServedSurfaces> {
  const one = await serveSurfaces({
    platform,
    ...(decisions && {
      decisions: { url: service.address, key, interval: 100, timeout: 10_000, ...decisions },
    }),
  });
  served.push(one);
  return one;
}

/** How many contacts with an account teach the recommender nothing: left out, or undone. */
function contactsLeftOut({ surfaces }: ServedSurfaces, account: string): number {
  const { contacts, people } = surfaces.platform;
  const all = contacts.with(people.numberOf(account) as number);
  return all.filter((contact) => !contacts.counts(contact)).length;
}

const suggested = async (place: ServedSurfaces, viewer: string, limit = 20) => {
  const { results } = await look(place, `/suggest?account=${viewer}&limit=${limit}`);
  return results.map(({ id }) => id);
};

beforeAll(async () => {
  service = await decisionsTest({ routes: [...decisionsRoutes, ...intakeRoutes] });
  outgoing = new Outgoing({ allowed: ['127.0.0.1'] });
  jobs = await startJobs(service.database, decisionsJobs(outgoing));
  const intake = new Intake(service.database, Date.now);
  await intake.receive({
    chunks: linesOf(world.activities),
    format: 'activities',
    source: 'the synthetic platform',
  });
  await intake.close();
  const network = await networkOf(
    service,
    'suspected',
    known.map(({ account }) => ({ id: account })),
  );
  const investigator = await service.as('investigator');
  const { status } = await investigator('POST', `/v1/networks/${network}/decision`, {
    decision: 'confirm',
    reason: 'invented for a test',
  });
  expect(status).toBe(200);
  open = await serve();
  const [trending] = (await look(open, '/trends')).results;
  const terms = ['dimradish', trending?.id ?? ''];
  withheld = new Lexicon(terms.map((text, at) => ({ id: `t${at}`, term: text })));
  await service.feed.run(
    policyWith({ terms: terms.map((text, at) => term(`t${at}`, text)) }),
    service.database,
  );
  const made = await service.database.kysely.transaction().execute((transaction) =>
    createKey(
      transaction,
      {
        name: 'the synthetic platform',
        scopes: ['decisions:ask', 'decisions:read', 'activities:write'],
        createdBy: 'a test',
      },
      Date.now(),
    ),
  );
  key = made.secret;
  careful = await serve({ tells: true });
  const asker = await service.withKey('decisions:read');
  await until(async () => {
    const { body } = await asker('GET', '/v1/decisions/sweeps');
    const done = body.items.filter(({ state }: { state: string }) => state === 'done');
    return done.length >= 2 && body.items.length === done.length;
  }, 90_000);
}, 300_000);

let ended = false;
async function end(): Promise<void> {
  if (ended) return;
  ended = true;
  await jobs?.stop();
  outgoing?.close();
  await service?.close();
}
afterAll(async () => {
  for (const one of served) await one.stop();
  await end();
});

async function* linesOf(activities: Iterable<SimulatedActivity>): AsyncGenerator<Buffer> {
  for (const activity of activities) yield Buffer.from(`${JSON.stringify(activity)}\n`);
}

test('without decisions one view of an advertiser brings others into the suggestions; with them none that is known', async () => {
  const advertisers = known.filter(
    ({ role, account }) =>
      role === 'advertiser' &&
      open.surfaces.platform.people.all[open.surfaces.platform.people.numberOf(account) as number]
        ?.exists,
  );
  let more = 0;
  for (const { account } of advertisers) {
    const viewer = `acct:sees-${account.slice(5)}`;
    const others = async (place: ServedSurfaces) =>
      (await suggested(place, viewer)).filter((id) => isKnown.has(id) && id !== account).length;
    const before = await others(open);
    for (const place of [open, careful]) {
      await act(place, '/view', { actor: viewer, object: account });
    }
    if ((await others(open)) > before) more += 1;
    expect(await others(careful)).toBe(0);
    expect((await suggested(careful, viewer)).length).toBe(20);
  }
  expect(advertisers.length).toBeGreaterThan(2);
  expect(more / advertisers.length).toBeGreaterThan(0.5);
});

test('contact with known members is left out of what the recommender learns, also what comes later', async () => {
  const account = known.find(({ role }) => role === 'advertiser')?.account ?? '';
  const undone = contactsLeftOut(open, account);
  await until(() => contactsLeftOut(careful, account) > undone + 2, 30_000);
  const before = contactsLeftOut(careful, account);
  const told = { actor: 'acct:comes-late', object: account };
  await act(careful, '/follow', told);
  await until(() => contactsLeftOut(careful, account) > before, 30_000);
});

/** What each surface is asked for a withheld word, typed in part, or looked for in full. */
const questions = [
  ['/search?q=dimradish', 'search'],
  ['/autocomplete?q=dimr', 'autocomplete'],
  ['/hashtag?tag=dimradish', 'hashtag-page'],
  ['/hashtag-suggest?q=dimr', 'hashtag-suggestion'],
  ['/related?q=dimradish', 'related'],
  ['/trends?limit=100', 'trend'],
] as const;
const holding = ({ results }: Shown, ...verdicts: string[]) =>
  results.filter(({ text = '' }) => verdicts.includes(withheld.check(text).verdict));

test.each(questions)(
  '%s shows withheld words and their variants before, and none after',
  async (path) => {
    expect(holding(await look(open, path), 'block').length).toBeGreaterThan(0);
    const after = await look(careful, path);
    expect(after.decisions).toBe('asked');
    expect(holding(after, 'block')).toEqual([]);
  },
);

test('a variant that is typed leads to none of the others', async () => {
  for (const word of ['d1mradish', 'dimr4di5h', 'd.i.m.r.a.d.i.s.h', 'hsidarmid']) {
    for (const path of ['/search', '/autocomplete', '/hashtag-suggest', '/related']) {
      const shown = await look(careful, `${path}?q=${encodeURIComponent(word)}`);
      expect(shown.results, `${path} ${word}`).toEqual([]);
    }
  }
});

test('ordinary words are completed, related and found as before', async () => {
  for (const path of ['/search?q=garden', '/autocomplete?q=gard', '/related?q=gardening']) {
    const [before, after] = [await look(open, path), await look(careful, path)];
    const kept = after.results.filter(({ id }) => before.results.some((each) => each.id === id));
    expect(before.results.length).toBeGreaterThan(1);
    expect(kept.length / before.results.length).toBeGreaterThan(0.9);
  }
});

test('a search for a withheld word shows where help is, and no way on', async () => {
  const { results, interstitial } = await look(careful, '/search?q=dimradish');
  expect(results).toEqual([]);
  expect(interstitial?.resources.length).toBeGreaterThan(0);
  expect(JSON.stringify(interstitial)).not.toMatch(/anyway|dimradish/i);
});

/** Probes a platform, and answers on which surfaces it leaks. */
async function leaksOf(place: ServedSurfaces, name: string): Promise<string[]> {
  const lead = await service.as('policy', 'investigator', 'auditor');
  await lead('PUT', `/v1/decisions/adapters/${name}`, {
    url: place.address,
    account: 'acct:probe',
    minutes: 1_000,
  });
  const begun = await lead('POST', `/v1/decisions/adapters/${name}/probes`);
  expect(begun.status).toBe(202);
  let probe: { readonly id: string; readonly state: string } | undefined;
  await until(async () => {
    const { items } = (await lead('GET', '/v1/decisions/probes')).body;
    probe = items.find(({ id }: { id: string }) => id === begun.body.id);
    return probe && probe.state !== 'running';
  }, 60_000);
  expect(probe?.state).toBe('done');
  const { items } = (await lead('GET', '/v1/decisions/leaks?open=true')).body;
  return [...new Set<string>(items.map(({ surface }: { surface: string }) => surface))];
}

test('one surface that does not ask shows what the others withhold, and a probe finds it alone', async () => {
  expect(await leaksOf(careful, 'careful')).toEqual([]);
  const leaking = await serve({ leaks: ['related'] }, careful.surfaces.platform);
  for (const [path, surface] of questions) {
    const found = holding(await look(leaking, path), 'block').length;
    if (surface === 'related') expect(found, surface).toBeGreaterThan(0);
    else expect(found, surface).toBe(0);
  }
  expect(await leaksOf(leaking, 'leaking')).toEqual(['related']);
}, 180_000);

test('when the service is gone the last answers hold, or nothing is shown', async () => {
  const { platform } = careful.surfaces;
  const lasting = await serve({ onUnreachable: 'last-answers' }, platform);
  const withholding = await serve({ onUnreachable: 'withhold' }, platform);
  const [asked, notAsked] = ['/search?q=garden', '/search?q=violin'];
  const before = await look(lasting, asked);
  expect(before.results.length).toBeGreaterThan(3);
  await end();
  const after = await look(lasting, asked);
  expect(after).toEqual({ ...before, decisions: 'last-answers' });
  expect((await look(lasting, notAsked)).results).toEqual([]);
  expect(await look(withholding, asked)).toEqual({ results: [], decisions: 'unreachable' });
}, 120_000);
