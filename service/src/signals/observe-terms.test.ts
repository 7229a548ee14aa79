import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestService, testService } from '../access/testing.ts';
import { Intake, intakeStorage } from '../intake/index.ts';
import { policyRoutes, policyStorage } from '../policy/index.ts';
import { observeAllTerms, signalsOf, signalsStorage } from './index.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService({
    routes: policyRoutes,
    rooms: [intakeStorage, policyStorage, signalsStorage],
  });
  const now = Date.now();
  const at = (days: number) => new Date(now - days * 86_400_000).toISOString();
  const note = (actor: string, content: string) => ({
    type: 'Create',
    actor,
    published: at(1),
    object: { type: 'Note', id: `post:${randomUUID()}`, content },
  });
  const search = (actor: string, content: string, days: number, others = {}) => ({
    type: 'Search',
    actor,
    content,
    published: at(days),
    ...others,
  });
  const activities = [
    note('seller', 'fresh gl0amfruit'),
    note('seller', 'more #gloamfruit'),
    note('neighbour', 'a walk along the harbour'),
    note('near', 'gloanfruit'),
    search('buyer', 'gloam fruit', 1),
    search('buyer', 'gloamfruit', 1),
    search('buyer', 'gloamfruit', 3),
    search('elsewhere', 'gloamfruit', 1, { country: 'XX' }),
    search('neighbour', 'harbour', 1),
  ];
  const intake = new Intake(service.database, () => now);
  await intake.receive({
    chunks: (async function* () {
      for (const activity of activities) {
        yield Buffer.from(`${JSON.stringify({ id: randomUUID(), ...activity })}\n`);
      }
    })(),
    format: 'activities',
    source: 'test',
  });
  await intake.close();
});
afterAll(() => service?.close());

async function scoresOf(kind: string): Promise<Record<string, number>> {
  const { items } = await signalsOf(service.database, {
    kind,
    minimumScore: 0,
    offset: 0,
    limit: 100,
  });
  return Object.fromEntries(items.map(({ account, score }) => [account, score]));
}

async function withhold(term: string): Promise<void> {
  const [author, second] = [await service.as('policy'), await service.as('policy')];
  const { body: policy } = await author('GET', '/v1/policy');
  const careful = policy.document.jurisdictions.default;
  const edits = [
    { section: 'terms', id: 't', value: { term, tier: 'block', source: 's' } },
    { section: 'jurisdictions', id: 'XX', value: { ...careful, searchesAsSignal: false } },
  ];
  const told = { title: 't', reason: 'r', source: 's', edits };
  const { id } = (await author('POST', '/v1/policy/proposals', told)).body;
  const path = `/v1/policy/proposals/${id}`;
  const { revision } = (await author('POST', `${path}/submit`, {})).body;
  const approval = { reason: 'r', revision, emergency: true };
  expect((await second('POST', `${path}/approve`, approval)).body.state).toBe('in-effect');
}

test('posts and searches with terms that are withheld are weak signals, and none without terms', async () => {
  await observeAllTerms(service.database, { now: Date.now() });
  expect(await scoresOf('posts-withheld-terms')).toEqual({});
  await withhold('gloamfruit');
  await observeAllTerms(service.database, { now: Date.now() });
  expect(await scoresOf('posts-withheld-terms')).toEqual({ seller: 0.25 });
  // Two days; whoever searched where searches do not count is left out.
  expect(await scoresOf('searches-withheld-terms')).toEqual({ buyer: 0.167 });
});
