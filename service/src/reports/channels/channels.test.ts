import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appealsAfter } from '../index.ts';
import { aReport, type ReportsService, reportsService } from '../testing.ts';
import { takeUp } from './activity/take-up-flags.ts';
import { type MailGateway, startMailGateway } from './email/gateway.ts';
import { clearDone, takeInFolder } from './file/take-in-files.ts';

let service: ReportsService;
let gateway: MailGateway;
const now = Date.UTC(2026, 4, 4, 12);
beforeAll(async () => {
  service = await reportsService({ now: () => now });
  gateway = await startMailGateway(
    service.database,
    { host: '127.0.0.1', port: 0 },
    { now: () => now },
  );
});
afterAll(async () => {
  await gateway?.close();
  await service?.close();
});

const reports = async (where: string, ...values: unknown[]) =>
  (
    await service.database.pool.query(
      `SELECT * FROM reports.report WHERE ${where} ORDER BY received_at, id`,
      values,
    )
  ).rows;

const coopReport = {
  reporter: { kind: 'user', typeId: 'user', id: 'acct:3' },
  reportedAt: '2026-05-04T11:59:00.000Z',
  reportedForReason: { policyId: 'p1', reason: 'gloamfruit for sale', csam: true },
  reportedItem: { id: 'post:coop', typeId: 'post', data: { text: 'fresh' } },
  reportedItemThread: [],
  additionalItems: [],
};

test("Coop's report is taken with its key, once for the same content, and errors have its shape", async () => {
  const { secret } = await keyWith('reports:write');
  const headers = { 'x-api-key': secret };
  const first = await service.anonymous('POST', '/api/v1/report', coopReport, headers);
  expect([first.status, first.body]).toEqual([201, { reportId: expect.any(String) }]);
  const { reporter, ...rest } = coopReport;
  const again = await service.anonymous('POST', '/api/v1/report', { ...rest, reporter }, headers);
  expect(again.body).toEqual(first.body);
  const [report] = await reports('id = $1', first.body.reportId);
  expect(report).toMatchObject({
    channel: 'coop',
    class: 'apparent-material',
    target_kind: 'post',
  });

  const nobody = await service.anonymous('POST', '/api/v1/report', coopReport);
  expect([nobody.status, nobody.body.errors[0]]).toMatchObject([
    401,
    { status: 401, type: ['UNAUTHENTICATED'] },
  ]);
  const bad = await service.anonymous('POST', '/api/v1/report', { reportedAt: 'x' }, headers);
  expect([bad.status, bad.body]).toMatchObject([
    400,
    { errors: [{ status: 400, title: expect.any(String), requestId: expect.any(String) }] },
  ]);
  const items = [{ id: 'post:1', typeId: 'post' }, { id: '' }];
  const worse = { ...coopReport, reportedItem: { id: 'post:1' }, additionalItems: items };
  const wrong = await service.anonymous('POST', '/api/v1/report', worse, headers);
  expect(wrong.body.errors).toMatchObject([
    { pointer: '/reportedItem/typeId', type: ['INVALID_USER_INPUT'] },
    { pointer: '/additionalItems/1/typeId', detail: expect.stringContaining('is missing') },
    { pointer: '/additionalItems/1/id', detail: expect.stringContaining('fewer than 1') },
  ]);

  const appeal = {
    appealId: 'appeal:1',
    appealedBy: { typeId: 'user', id: 'acct:9' },
    appealedAt: '2026-05-04T12:00:00Z',
    actionedItem: { id: 'acct:9', typeId: 'user', data: {} },
    actionsTaken: ['limit'],
    appealReason: 'I teach about it.',
    violatingPolicies: [{ id: 'p1' }],
    additionalItems: [],
  };
  for (let time = 0; time < 2; time += 1) {
    expect((await service.anonymous('POST', '/api/v1/report/appeal', appeal, headers)).status).toBe(
      204,
    );
  }
  const appeals = await appealsAfter(service.database, 0, 10);
  expect(appeals).toMatchObject([
    {
      platformId: 'appeal:1',
      appellant: 'acted-on',
      accountKey: service.database.subjectKey('account', 'acct:9'),
    },
  ]);
});

async function keyWith(scope: 'reports:write'): Promise<{ secret: string }> {
  const { createKey } = await import('../../access/index.ts');
  return service.database.kysely
    .transaction()
    .execute((transaction) =>
      createKey(transaction, { name: randomUUID(), scopes: [scope], createdBy: 'a test' }, now),
    );
}

test('a Flag of activities is one report, however often it is taken up', async () => {
  const flags = [
    {
      id: 'f1',
      type: 'Flag',
      actor: 'acct:3',
      object: ['acct:7', { type: 'Note', id: 'post:1' }],
      content: 'sells\u0000it',
      published: '2026-05-04T10:00:00Z',
    },
    {
      id: 'f2',
      type: 'Flag',
      object: { type: 'Note', id: 'post:2' },
      published: '2026-05-04T10:00:00Z',
    },
    {
      id: 'f3',
      type: 'Flag',
      actor: 'acct:3',
      object: 'acct:8',
      published: '2026-05-04T10:00:00Z',
    },
  ];
  const sent = await service.platform(
    'POST',
    '/v1/activities',
    flags.map((flag) => JSON.stringify(flag)).join('\n'),
    { 'content-type': 'application/x-ndjson' },
  );
  expect(sent.body).toMatchObject({ accepted: 3 });
  expect(await takeUp(service.database)).toBe(3);
  expect(await takeUp(service.database)).toBe(0);
  // As after a crash between the reports and the place in the receipts.
  await service.database.pool.query('DELETE FROM reports.uptake');
  expect(await takeUp(service.database)).toBe(0);
  const kept = (await reports("channel = 'activity'")).sort((one, other) =>
    one.target_id < other.target_id ? -1 : 1,
  );
  expect(kept.map(({ target_id, reporter_type }) => [target_id, reporter_type])).toEqual([
    ['acct:8', 'user'],
    ['post:1', 'user'],
    ['post:2', 'anonymous'],
  ]);
  expect(kept[1].account_key).toBe(service.database.subjectKey('account', 'acct:7'));
  expect(JSON.parse(kept[1].content).reason).toBe('sells\u0000it');
  expect(kept[0].reporter_key).toBe(service.database.subjectKey('account', 'acct:3'));
});

const transport = () =>
  createTransport({ host: '127.0.0.1', port: gateway.port, secure: false, ignoreTLS: true });

test('a mail is a report: its fields are read, what is attached is digested and not kept', async () => {
  const raw = [
    'From: Desk <desk@hotline.example>',
    'Subject: Notice 7',
    'Message-ID: <n7@hotline.example>',
    'Date: Mon, 4 May 2026 11:00:00 +0000',
    'Content-Type: multipart/mixed; boundary=part',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Account: acct:44\r\nClass: apparent material\r\nDanger: yes\r\nSee https://platform.example/p/1',
    '--part',
    'Content-Type: application/octet-stream',
    'Content-Disposition: attachment; filename="a.bin"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('twelve bytes').toString('base64'),
    '--part--',
  ].join('\r\n');
  const envelope = { from: 'desk@hotline.example', to: 'reports@platform.example' };
  const first = await transport().sendMail({ envelope, raw });
  expect(first.response).toMatch(/^250 2\.0\.0 Kept as (\w{4}-){3}\w{4}$/);
  const again = await transport().sendMail({ envelope, raw: `Received: by a relay\r\n${raw}` });
  expect(again.response).toBe(first.response);
  const kept = await reports("channel = 'email'");
  expect(kept).toHaveLength(1);
  expect(kept[0]).toMatchObject({
    class: 'apparent-material',
    danger_now: true,
    target_id: 'acct:44',
  });
  expect(kept[0].content).not.toContain('twelve');
  expect(JSON.parse(kept[0].content)).toMatchObject({
    links: ['https://platform.example/p/1'],
    attachments: [{ name: 'a.bin', bytes: 12, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
  });
  expect(JSON.stringify(kept[0])).not.toContain('hotline.example');
});

test('hostile mail is kept for what it says, and costs no more than its size', async () => {
  const nested = Array.from(
    { length: 400 },
    (_, depth) => `Content-Type: multipart/mixed; boundary="b${depth}"\r\n\r\n--b${depth}\r\n`,
  ).join('');
  const mails = [
    `From: a@b.example\r\n${nested}x`,
    'no headers at all, only words',
    `From: a@b.example\r\nContent-Type: text/html\r\n\r\n${'<div>'.repeat(100_000)}gloamfruit`,
    `From: a@b.example\r\nSubject: =?utf-8?B?${'A'.repeat(50_000)}?=\r\n\r\nx`,
    `From: ${'"a'.repeat(5_000)}\r\nContent-Type: multipart/mixed; boundary="\r\n\r\n--`,
  ];
  const began = process.cpuUsage().user;
  for (const raw of mails) {
    const { response } = await transport().sendMail({
      envelope: { from: 'a@b.example', to: 'reports@platform.example' },
      raw,
    });
    expect(response).toMatch(/^250/);
  }
  expect((process.cpuUsage().user - began) / 1e6).toBeLessThan(20);
  expect(await reports("channel = 'email'")).toHaveLength(1 + mails.length);
});

test('a mail that is too large is refused before it is kept, and a flood is asked to wait', async () => {
  const large = transport().sendMail({
    from: 'big@b.example',
    to: 'r@platform.example',
    text: 'x'.repeat(11 * 1024 * 1024),
  });
  await expect(large).rejects.toMatchObject({ responseCode: 552 });
  const codes: number[] = [];
  for (let mail = 0; mail < 32; mail += 1) {
    const sent = transport().sendMail({
      from: 'flood@b.example',
      to: 'r@platform.example',
      text: `mail ${mail}`,
    });
    codes.push(
      await sent.then(
        () => 250,
        ({ responseCode }) => responseCode,
      ),
    );
  }
  expect(codes.filter((code) => code === 250)).toHaveLength(30);
  expect(codes.slice(30)).toEqual([450, 450]);
  const { rows } = await service.database.pool.query(
    'SELECT admitted, refused FROM reports.flow WHERE source_key = $1',
    [service.database.subjectKey('source', 'mail flood@b.example')],
  );
  expect(rows).toEqual([{ admitted: 30, refused: 2 }]);
});

test('files in the folder are reports, once, and what is none is set aside with its reason', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'report-drop-'));
  const lines = [aReport(), aReport({ class: 'trafficking' }), { class: 'other' }].map((line) =>
    JSON.stringify(line),
  );
  await writeFile(join(folder, 'a.ndjson'), `${lines.join('\n')}\nnot json\n`);
  await writeFile(join(folder, '.b.ndjson'), 'still being written');
  await writeFile(join(folder, 'c.eml'), 'From: d@e.example\r\n\r\nPost: post:eml');
  expect(await takeInFolder(service.database, folder, now)).toBe(2);
  await writeFile(join(folder, 'again.ndjson'), lines[0]!);
  expect(await takeInFolder(service.database, folder, now)).toBe(1);
  expect(await reports("channel = 'file'")).toHaveLength(3);
  const refused = (await readFile(join(folder, 'refused', `${now}-a.ndjson.ndjson`), 'utf8'))
    .trim()
    .split('\n');
  expect(refused.map((line) => JSON.parse(line))).toMatchObject([
    { line: 3 },
    { line: 4, reason: 'It is not JSON.' },
  ]);
  expect((await readdir(join(folder, 'done'))).sort()).toHaveLength(3);
  const { rows } = await service.database.pool.query(
    "SELECT subject FROM reports.alarm WHERE kind = 'file-refused'",
  );
  expect(rows).toEqual([{ subject: 'a.ndjson' }]);
  await rm(folder, { recursive: true });
});

test('a line of a file whose key came before with another report is set aside, not passed over', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'report-drop-'));
  const key = randomUUID();
  const [first, second] = [
    { ...aReport(), key },
    { ...aReport({ class: 'meeting-a-child', dangerNow: true }), key },
  ].map((line) => JSON.stringify(line));
  await writeFile(join(folder, 'keys.ndjson'), `${first}\n${first}\n${second}\n`);
  expect(await takeInFolder(service.database, folder, now)).toBe(1);
  const refused = await readFile(join(folder, 'refused', `${now}-keys.ndjson.ndjson`), 'utf8');
  expect(
    refused
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([{ line: 3, reason: expect.stringContaining('Its key came before'), text: second }]);
  const { rows } = await service.database.pool.query(
    "SELECT detail FROM reports.alarm WHERE kind = 'file-refused' AND subject = 'keys.ndjson'",
  );
  expect(rows).toEqual([{ detail: expect.stringMatching(/^1 line/) }]);
  await rm(folder, { recursive: true });
});

test('a file may begin with a byte order mark, and one line that is too deep holds up no other', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'report-drop-'));
  const target = { kind: 'post', id: 'post:marked' };
  const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
  const line = JSON.stringify(aReport({ target }));
  await writeFile(join(folder, 'marked.ndjson'), `\u{feff}${line}\n${deep}\n`);
  expect(await takeInFolder(service.database, folder, now)).toBe(1);
  expect(await reports("target_id = 'post:marked'")).toHaveLength(1);
  const refused = await readFile(join(folder, 'refused', `${now}-marked.ndjson.ndjson`), 'utf8');
  expect(JSON.parse(refused)).toMatchObject({ line: 2, reason: 'It is nested too deeply.' });
  await rm(folder, { recursive: true });
});

test('what was taken in a week ago is deleted: it names reporters in the clear', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'report-drop-'));
  await writeFile(join(folder, 'week.ndjson'), JSON.stringify(aReport()));
  await takeInFolder(service.database, folder, now);
  const week = 7 * 86_400_000;
  expect(await clearDone(folder, now + week)).toBe(0);
  expect(await clearDone(folder, now + week + 1)).toBe(1);
  expect(await readdir(join(folder, 'done'))).toEqual([]);
  await rm(folder, { recursive: true });
});

test('a line in another encoding is refused by itself, and no letter of it is altered unseen', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'report-drop-'));
  const good = JSON.stringify(aReport({ target: { kind: 'post', id: 'post:café' } }));
  const bad = Buffer.from(good.replace('post:', 'post:latin-'), 'latin1');
  await writeFile(join(folder, 'latin.ndjson'), Buffer.concat([bad, Buffer.from(`\n${good}\n`)]));
  expect(await takeInFolder(service.database, folder, now)).toBe(1);
  expect(await reports("target_id = 'post:café'")).toHaveLength(1);
  expect(await reports("target_id LIKE 'post:latin%'")).toEqual([]);
  const refused = await readFile(join(folder, 'refused', `${now}-latin.ndjson.ndjson`), 'utf8');
  expect(JSON.parse(refused)).toMatchObject({ line: 1, reason: 'It is not UTF-8.' });
  await rm(folder, { recursive: true });
});

test('a mail whose language is no language is a report of no known language', async () => {
  const language = `en${'-abcdefgh'.repeat(400)}`;
  await transport().sendMail({
    from: 'tongue@b.example',
    to: 'r@platform.example',
    headers: { 'content-language': language },
    text: 'Post: post:tongue',
  });
  expect(await reports("target_id = 'post:tongue'")).toMatchObject([{ language: '' }]);
});

test('a file that cannot be taken in holds up no other, and is an alarm as long as it lies there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'report-drop-'));
  await writeFile(join(folder, 'a.json'), '');
  // Three gigabytes, none of them on the disk.
  await truncate(join(folder, 'a.json'), 3 * 1024 ** 3);
  await writeFile(join(folder, 'b.txt'), 'Post: post:text');
  const target = { kind: 'post', id: 'post:capital' };
  await writeFile(join(folder, 'c.JSON'), JSON.stringify(aReport({ target })));
  const alarms = async () =>
    (
      await service.database.pool.query(
        `SELECT subject FROM reports.alarm WHERE kind = 'file-untaken' AND ended_at IS NULL
         ORDER BY subject`,
      )
    ).rows;
  expect(await takeInFolder(service.database, folder, now)).toBe(1);
  expect(await reports("target_id = 'post:capital'")).toHaveLength(1);
  expect(await alarms()).toEqual([{ subject: 'a.json' }, { subject: 'b.txt' }]);
  await rm(join(folder, 'a.json'));
  await rename(join(folder, 'b.txt'), join(folder, 'b.eml'));
  expect(await takeInFolder(service.database, folder, now)).toBe(1);
  expect(await alarms()).toEqual([]);
  await rm(folder, { recursive: true });
});
