import { createHmac, randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMailGateway } from '../channels/email/gateway.ts';
import { type AppealAnswer, answerAppeals, appealsAfter, decideWork, openWork } from '../index.ts';
import { type ReportsService, reportsService } from '../testing.ts';
import { words } from '../words/words.ts';
import { startPlatform, startPostbox, until } from './testing.ts';

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

const answer = (answers: readonly AppealAnswer[]) =>
  service.database.kysely
    .transaction()
    .execute((transaction) => answerAppeals(transaction, answers, new Date()));

async function appealAsCoop(appealId: string): Promise<string> {
  const { status } = await service.platform('POST', '/api/v1/report/appeal', {
    appealId,
    appealedBy: { id: 'acct:gull', typeId: 'account' },
    appealedAt: new Date().toISOString(),
    actionedItem: { id: 'post:1', typeId: 'post', data: { text: 'fresh gloamfruit' } },
    appealReason: 'I teach about it.',
  });
  expect(status).toBe(204);
  const all = await appealsAfter(service.database, 0, 100);
  return all.find((one) => one.platformId === appealId)!.id;
}

test("Coop's clients hear by its callback what became of an appeal; without a webhook it waits for one", async () => {
  const admin = await service.as('admin');
  const refused = await appealAsCoop('appeal-1');
  await answer([{ id: refused, answer: 'refused', refusedFor: 'too-late' }]);
  const dead = await until(async () => {
    const { body } = await admin('GET', '/v1/outbox?state=dead');
    return body.items[0];
  });
  expect(dead).toMatchObject({ kind: 'reports.appeal-answer', subject: refused });
  expect(JSON.stringify(dead)).toContain('/v1/reports/webhook');

  const { body } = await admin('PUT', '/v1/reports/webhook', { url: platform.url });
  const secret = Buffer.from(body.secret.slice('whsec_'.length), 'base64');
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  await admin('POST', `/v1/outbox/${dead.id}/replay`);
  const reversed = await appealAsCoop('appeal-2');
  await answer([{ id: reversed, answer: 'reversed' }]);
  const callbacks = await until(() => (platform.heard.length < 2 ? undefined : platform.heard));
  const said = callbacks.map((one) => JSON.parse(one.body));
  expect(said).toContainEqual({
    appealId: 'appeal-1',
    item: { id: 'post:1', typeId: 'post' },
    appealedBy: { id: 'acct:gull', typeId: 'account' },
    appealDecision: 'REJECT',
    custom: { answer: 'refused', refusedFor: 'too-late' },
  });
  expect(said.find(({ appealId }) => appealId === 'appeal-2')).toMatchObject({
    appealDecision: 'ACCEPT',
    custom: { answer: 'reversed', refusedFor: null },
  });
  for (const { headers, body: sent } of callbacks) {
    const signed = createHmac('sha256', secret)
      .update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${sent}`)
      .digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${signed}`);
  }
});

test('an appeal that came by mail and is refused is answered by mail, with the reason', async () => {
  const gateway = await startMailGateway(service.database, { host: '127.0.0.1', port: 0 });
  const transport = createTransport({ host: '127.0.0.1', port: gateway.port, ignoreTLS: true });
  const mail = { from: 'kim@people.example', to: 'r@platform.example' };
  const kept = await transport.sendMail({ ...mail, text: 'Account: acct:7', subject: 'One' });
  const code = kept.response.slice(-19);
  await until(() => postbox.mails[0]);
  const [work] = await openWork(service.database, { limit: 1 });
  await service.database.kysely.transaction().execute((transaction) =>
    decideWork(transaction, service, {
      work: work!.id,
      outcome: 'violates',
      decisionId: randomUUID(),
      at: new Date(),
    }),
  );
  await until(() => postbox.mails[1]);
  // From another place than the report came from: whoever has the code.
  const from = 'kim@elsewhere.example';
  await transport.sendMail({ ...mail, from, subject: `Re: ${code}`, text: 'Look again.' });
  await gateway.close();
  const appeal = (await appealsAfter(service.database, 0, 100)).at(-1)!;
  await answer([{ id: appeal.id, answer: 'refused', refusedFor: 'too-late' }]);
  const told = await PostalMime.parse(await until(() => postbox.mails[2]));
  expect(told.to?.[0]?.address).toBe(from);
  expect(told.subject).toContain(code);
  expect(told.text).toContain(words.en!.appeals['too-late']);
  expect(told.text).toContain('helpline');
  const { rows } = await service.database.pool.query(
    'SELECT told_at FROM reports.appeal WHERE id = $1',
    [appeal.id],
  );
  expect(rows[0].told_at).toEqual(expect.any(Date));
});
