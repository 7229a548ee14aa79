import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appealsAfter, decideWork } from '../../index.ts';
import { type ReportsService, reportsService } from '../../testing.ts';
import { type MailGateway, startMailGateway } from './gateway.ts';

let service: ReportsService;
let gateway: MailGateway;
beforeAll(async () => {
  service = await reportsService();
  gateway = await startMailGateway(service.database, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await gateway?.close();
  await service?.close();
});

const envelope = { from: 'kim@people.example', to: 'reports@platform.example' };

async function send(lines: readonly string[], text: string): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port: gateway.port, ignoreTLS: true });
  const raw = ['From: kim@people.example', ...lines, '', text].join('\r\n');
  return (await transport.sendMail({ envelope, raw })).response;
}

async function decide(report: string): Promise<void> {
  const { rows } = await service.database.pool.query<{ work_id: string }>(
    'SELECT work_id FROM reports.report WHERE id = $1',
    [report],
  );
  await service.database.kysely.transaction().execute((transaction) =>
    decideWork(transaction, service, {
      work: rows[0]!.work_id,
      outcome: 'does-not-violate',
      decisionId: randomUUID(),
      at: new Date(),
    }),
  );
}

const keptReports = async () =>
  (await service.database.pool.query('SELECT id FROM reports.report')).rows.map(({ id }) => id);

test('an answer to what was decided is an appeal, once; before that it is a report', async () => {
  const kept = await send(['Message-ID: <1@people.example>'], 'Account: acct:7');
  const code = kept.slice(-19);
  const [report] = await keptReports();
  const early = await send(['Subject: Your report', 'Message-ID: <2@people.example>'], code);
  expect(early).toMatch(/Kept as/);
  expect(await keptReports()).toHaveLength(2);
  await decide(report);

  const answer = [`Subject: Re: Your report ${code}`, 'Message-ID: <3@people.example>'];
  const first = await send(answer, 'You did not see the second picture.');
  expect(first).toMatch(/^250 .*another person/);
  expect(await send(answer, 'You did not see the second picture.')).toBe(first);
  const appeals = await appealsAfter(service.database, 0, 10);
  expect(appeals).toMatchObject([{ origin: 'mail', appellant: 'reporter', reportId: report }]);
  expect(JSON.parse(appeals[0]!.content).reason).toContain('the second picture');
  expect(await keptReports()).toHaveLength(2);

  // Nobody wrote it: it is kept as what it is.
  await send([...answer.slice(0, 1), 'Auto-Submitted: auto-replied'], 'I am away.');
  expect(await appealsAfter(service.database, 0, 10)).toHaveLength(1);
  expect(await keptReports()).toHaveLength(3);
});
