import { createHmac, randomUUID } from 'node:crypto';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnyTransaction } from '../../storage/index.ts';
import { eraseAccount, placeLegalHold } from '../../storage/index.ts';
import { startMailGateway } from '../channels/email/gateway.ts';
import { decideWork, openWork, reopenWork, reportsOf, reportsStorage } from '../index.ts';
import { aReport, type ReportsService, reportsService } from '../testing.ts';
import { words } from '../words/words.ts';
import { startPlatform, startPostbox, until } from './testing.ts';
import { messageText } from './text.ts';

let service: ReportsService;
let platform: Awaited<ReturnType<typeof startPlatform>>;
let postbox: Awaited<ReturnType<typeof startPostbox>>;

beforeAll(async () => {
  [platform, postbox] = await Promise.all([startPlatform(), startPostbox()]);
  service = await reportsService({ work: true, surroundings: { mailOut: postbox.mailOut } });
});
afterAll(async () => {
  await service?.close();
  platform?.close();
  await postbox?.close();
});

const inTransaction = <T>(work: (transaction: AnyTransaction) => Promise<T>) =>
  service.database.kysely.transaction().execute(work);
const decide = (work: string, outcome: 'violates' | 'does-not-violate', at = new Date()) =>
  inTransaction((transaction) =>
    decideWork(
      transaction,
      { database: service.database },
      { work, outcome, decisionId: randomUUID(), at },
    ),
  );

test('the platform hears of each report through its webhook, signed, in order', async () => {
  const admin = await service.as('admin');
  const { url, heard } = platform;
  const hears = async () => (await admin('GET', '/v1/reports/conservation')).body.platformHears;
  expect(await hears()).toBe(false);
  const set = await admin('PUT', '/v1/reports/webhook', { url });
  expect(await hears()).toBe(true);
  expect((await admin('GET', '/v1/reports/webhook')).body.webhook).toMatchObject({ url });
  expect(set.status).toBe(200);
  const secret = Buffer.from(set.body.secret.slice('whsec_'.length), 'base64');
  expect((await admin('PUT', '/v1/reports/webhook', { url: 'http://10.0.0.1/' })).status).toBe(422);

  const report = aReport({
    reporter: { type: 'user', account: 'acct:reporter' },
    language: 'de-AT',
  });
  const { body } = await service.platform('POST', '/v1/reports', report);
  const received = await until(() => heard.find((one) => one.body.includes(body.id)));
  const { headers } = received;
  const signed = createHmac('sha256', secret)
    .update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${received.body}`)
    .digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${signed}`);
  expect(JSON.parse(received.body)).toMatchObject({
    type: 'report.received',
    data: { report: body.id, reporter: 'acct:reporter', outcome: null, language: 'de' },
  });
  const [work] = (await openWork(service.database, { limit: 1 })).map(({ id }) => id);
  await decide(work!, 'violates');
  const outcome = await until(() => heard.find((one) => one.body.includes('report.outcome')));
  expect(JSON.parse(outcome.body).data).toMatchObject({ report: body.id, outcome: 'violates' });
  expect(JSON.parse(outcome.body).data.text).toContain('verstößt gegen die Regeln');
  const acknowledged = await service.database.pool.query(
    'SELECT acknowledged_at, told_at FROM reports.report WHERE id = $1',
    [body.id],
  );
  expect(acknowledged.rows[0]).toEqual({
    acknowledged_at: expect.any(Date),
    told_at: expect.any(Date),
  });
});

test('who wrote by e-mail is answered by e-mail, and our own answer is not answered again', async () => {
  const { mails } = postbox;
  const gateway = await startMailGateway(service.database, { host: '127.0.0.1', port: 0 });
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({ host: '127.0.0.1', port: gateway.port, ignoreTLS: true });
  await transport.sendMail({
    from: 'desk@hotline.example',
    to: 'r@platform.example',
    subject: 'x',
    text: 'Account: acct:m',
  });
  const raw = await until(() => mails[0]);
  const answer = await PostalMime.parse(raw);
  expect(answer.to?.[0]?.address).toBe('desk@hotline.example');
  expect(answer.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-replied');
  expect(answer.text).toContain('helpline');
  await transport.sendMail({
    envelope: { from: 'reports@platform.example', to: 'r@platform.example' },
    raw,
  });
  await until(async () => {
    const { rows } = await service.database.pool.query(
      "SELECT FROM reports.report WHERE channel = 'email' AND acknowledged_at IS NOT NULL",
    );
    return rows.length === 2 || undefined;
  });
  expect(mails).toHaveLength(1);
  await transport.sendMail({
    from: 'trick@other.example',
    replyTo: 'stranger@third.example',
    to: 'r@platform.example',
    text: 'y',
  });
  const second = await PostalMime.parse(await until(() => mails[1]));
  expect(second.to?.[0]?.address).toBe('trick@other.example');
  await gateway.close();
});

test('what a reporter reads never says another outcome than the record', () => {
  for (const [language, { mail, appeals }] of Object.entries(words)) {
    const told = (
      outcome: 'violates' | 'does-not-violate' | null,
      what: 'received' | 'outcome' | 'reopened' | 'upheld',
    ) => messageText({ what, outcome, language, receivedAt: new Date(0), code: 'CODE' }).text;
    const beginning = (text: string) => text.slice(text.lastIndexOf('}') + 1).trim() || text;
    for (const outcome of ['violates', 'does-not-violate'] as const) {
      const other = outcome === 'violates' ? 'does-not-violate' : 'violates';
      expect(told(outcome, 'outcome')).toContain(
        mail[outcome].split('{date}')[1]!.split('{code}')[0],
      );
      expect(told(outcome, 'outcome')).not.toContain(
        mail[other].split('{date}')[1]!.split('{code}')[0],
      );
      expect(told(outcome, 'outcome')).toContain(beginning(mail.appeal));
      expect(told(outcome, 'upheld')).toContain(appeals.upheld);
      expect(told(outcome, 'upheld')).toContain(
        mail[outcome].split('{date}')[1]!.split('{code}')[0],
      );
    }
    // Opened again before the message went out: it does not say what no longer holds.
    expect(told(null, 'outcome')).toBe(told(null, 'reopened'));
    expect(told(null, 'received')).not.toContain('{');
  }
});

test('a trusted flagger has a key, a queue, a sooner date and an accuracy of its own', async () => {
  const admin = await service.as('admin');
  const made = await admin('POST', '/v1/reports/flaggers', {
    name: 'Harbour Watch',
    kind: 'hotline',
    mailbox: 'Desk@Watch.example',
  });
  expect(made.status).toBe(201);
  expect(
    (await admin('POST', '/v1/reports/flaggers', { name: 'harbour watch', kind: 'hotline' }))
      .status,
  ).toBe(409);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const headers = { authorization: `Bearer ${made.body.key}` };
  const sent = await service.anonymous(
    'POST',
    '/v1/reports',
    { ...aReport({ class: 'other' }), reporter: undefined },
    headers,
  );
  expect(sent.status).toBe(201);
  const works = await openWork(service.database, { queues: ['trusted'], limit: 10 });
  expect(works).toHaveLength(1);
  expect(works[0]!.due_at.getTime() - works[0]!.opened_at.getTime()).toBe(240 * 60_000);
  await decide(works[0]!.id, 'does-not-violate');
  const statistics = async () => (await admin('GET', '/v1/reports/flaggers')).body.items[0];
  expect(await statistics()).toMatchObject({
    name: 'Harbour Watch',
    reports: 1,
    refused: 1,
    accuracy: 0,
    accuracyInterval: { low: 0, high: expect.closeTo(0.975, 3) },
    inTime: 1,
  });
  const own = await service.anonymous('GET', '/v1/reports/flaggers/own', undefined, headers);
  expect(own.body).toEqual(await statistics());
  expect((await service.platform('GET', '/v1/reports/flaggers/own')).status).toBe(404);
  await inTransaction((transaction) =>
    reopenWork(
      transaction,
      { database: service.database },
      { work: works[0]!.id, reason: 'second-look', at: new Date() },
    ),
  );
  expect(await statistics()).toMatchObject({ open: 1, accuracy: null });
  await service.anonymous('POST', '/v1/reports', aReport({ reporter: { type: 'minor' } }), headers);
  const [urgent] = await openWork(service.database, { queues: ['trusted'], limit: 1 });
  expect(urgent).toMatchObject({ trusted: true, minor: true });
  expect(urgent!.due_at.getTime() - urgent!.opened_at.getTime()).toBe(60 * 60_000);
  expect((await admin('DELETE', `/v1/reports/flaggers/${made.body.id}`)).status).toBe(204);
  expect((await service.anonymous('POST', '/v1/reports', aReport(), headers)).status).toBe(401);
});

test('rules in CEL sort what comes after, and one that is wrong is refused with its place', async () => {
  const admin = await service.as('policy');
  const { body } = await admin('GET', '/v1/reports/triage');
  const queues = [
    { queue: 'french', when: 'language == "fr" && severity >= 2', skills: ['grooming'] },
    ...body.settings.queues,
  ];
  for (const when of ['language ==', 'severity', 'nothing == 1']) {
    const refused = await admin('PUT', '/v1/reports/triage', {
      ...body.settings,
      queues: [{ queue: 'x', when }],
    });
    expect([refused.status, refused.body.field]).toEqual([422, 'queues[0].when']);
  }
  const due = { ...body.settings.due, classes: { ...body.settings.due.classes, other: 30 } };
  expect((await admin('PUT', '/v1/reports/triage', { due, queues })).body.version).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const { body: sent } = await service.platform(
    'POST',
    '/v1/reports',
    aReport({ class: 'other', language: 'fr', severity: 2 }),
  );
  const [work] = await openWork(service.database, {
    queues: ['french'],
    skills: ['grooming'],
    limit: 1,
  });
  expect(work).toMatchObject({ skills: ['grooming'], languages: ['fr'] });
  expect(work!.due_at.getTime() - work!.opened_at.getTime()).toBe(30 * 60_000);
  expect((await reportsOf(service.database, work!.id))[0]!.id).toBe(sent.id);
  expect(await openWork(service.database, { queues: ['french'], skills: [], limit: 1 })).toEqual(
    [],
  );
});

test('reports are found by what they are, read with their history, and each reading is audited', async () => {
  const reviewer = await service.as('reviewer', 'admin');
  const ids: string[] = [];
  for (let number = 0; number < 3; number += 1) {
    const target = { kind: 'post', id: `p:${number}`, account: 'acct:found' };
    ids.push(
      (await service.platform('POST', '/v1/reports', aReport({ target, class: 'trafficking' })))
        .body.id,
    );
  }
  const first = (await reviewer('GET', '/v1/reports?about=acct:found&limit=2')).body;
  const rest = (
    await reviewer('GET', `/v1/reports?about=acct:found&limit=2&cursor=${first.nextCursor}`)
  ).body;
  expect([...first.items, ...rest.items].map(({ id }) => id).sort()).toEqual([...ids].sort());
  expect((await reviewer('GET', '/v1/reports?class=trafficking&state=decided')).body.items).toEqual(
    [],
  );
  expect((await reviewer('GET', '/v1/reports?cursor=x')).status).toBe(400);
  const { body } = await reviewer('GET', `/v1/reports/${ids[0]}`);
  expect(body).toMatchObject({
    reason: 'It sells gloamfruit.',
    history: [{ act: 'receive', from: null, to: 'open' }],
  });
  const log = (await reviewer('GET', '/v1/audit?limit=1')).body;
  expect(log.items[0]).toMatchObject({
    action: 'reports.read-report',
    subject: { kind: 'report', id: ids[0] },
  });
  expect((await service.platform('GET', `/v1/reports/${ids[0]}/state`)).body).toMatchObject({
    state: 'open',
    outcome: null,
  });
  const other = await service.withKey('reports:write');
  expect((await other('GET', `/v1/reports/${ids[0]}/state`)).status).toBe(404);
  expect((await service.platform('GET', '/v1/reports')).status).toBe(403);
});

test('an erased account is blanked where a person decided, and kept where none did; a hold keeps all', async () => {
  const report = async (account: string, reporter: string) =>
    (
      await service.platform(
        'POST',
        '/v1/reports',
        aReport({
          target: { kind: 'account', id: account },
          reporter: { type: 'user', account: reporter },
        }),
      )
    ).body.id;
  const decided = await report('acct:gone', 'acct:witness');
  const [work] = await openWork(service.database, { limit: 1_000 }).then((all) =>
    all.filter(({ subject_id }) => subject_id === 'acct:gone'),
  );
  await decide(work!.id, 'violates');
  const open = await report('acct:gone', 'acct:witness');
  const erase = (id: string) => eraseAccount(service.database, [reportsStorage], id, Date.now());
  const row = async (id: string) =>
    (
      await service.database.pool.query(
        'SELECT state, target_id, reporter, reporter_key FROM reports.report WHERE id = $1',
        [id],
      )
    ).rows[0];
  await placeLegalHold(service.database, 'acct:gone', { reason: 'a court', by: 'counsel' });
  expect((await erase('acct:gone')).erased).toBe(false);
  await service.database.pool.query('DELETE FROM storage.legal_hold');
  expect((await erase('acct:gone')).erased).toBe(true);
  expect(await row(decided)).toMatchObject({ state: 'erased', target_id: '' });
  expect(await row(open)).toMatchObject({ state: 'open', target_id: 'acct:gone' });
  expect((await erase('acct:witness')).erased).toBe(true);
  expect(await row(open)).toMatchObject({ state: 'open', reporter: null, reporter_key: null });
});

test('a webhook that is ended is used no more, and the console can say so', async () => {
  const admin = await service.as('admin');
  expect((await admin('DELETE', '/v1/reports/webhook')).status).toBe(204);
  expect((await admin('GET', '/v1/reports/webhook')).body).toEqual({ webhook: null });
  expect((await admin('DELETE', '/v1/reports/webhook')).status).toBe(404);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const before = platform.heard.length;
  const { body } = await service.platform('POST', '/v1/reports', aReport());
  await until(async () => {
    const { rows } = await service.database.pool.query(
      'SELECT FROM reports.report WHERE id = $1 AND acknowledged_at IS NOT NULL',
      [body.id],
    );
    return rows.length > 0 || undefined;
  });
  expect(platform.heard).toHaveLength(before);
});
