import { randomUUID } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { createTransport } from 'nodemailer';
import { Intake } from '../../intake/index.ts';
import type { Job } from '../../jobs/index.ts';
import type { Database } from '../../storage/index.ts';
import { type Channel, channels } from '../classes.ts';
import type { ReportsSurroundings } from '../surroundings.ts';
import { canaryActor } from './canary-actor.ts';
import { canaryHeader, canaryToken } from './canary-token.ts';
import { checkCanaries, mostOnTheWay } from './check-canaries.ts';

/**
 * Each quarter of an hour: sends a canary through every channel that is open, each by its own way in,
 * and looks after them until all are in the queue, or two minutes have passed.
 */
export function sendCanaries(surroundings: ReportsSurroundings): Job<object> {
  return {
    name: 'reports.send-canaries',
    schedule: '*/15 * * * *',
    policy: 'exclusive',
    retries: 0,
    async run(_data, { database, signal }) {
      await sendAll(database, surroundings, Date.now());
      const end = Date.now() + mostOnTheWay + 1_000;
      while (!signal.aborted && Date.now() < end) {
        await pause(2_000, undefined, { signal }).catch(() => {});
        if ((await checkCanaries(database, Date.now())) === 0) return;
      }
    },
  };
}

/** The channels that are open here. */
export function openChannels({ page, mailIn, dropFolder }: ReportsSurroundings): Channel[] {
  return channels.filter(
    (channel) =>
      (channel !== 'form' || page) &&
      (channel !== 'email' || mailIn !== undefined) &&
      (channel !== 'file' || dropFolder !== undefined),
  );
}

/** Sends a canary through every open channel; one that cannot even be sent is remembered so. */
export async function sendAll(
  database: Database,
  surroundings: ReportsSurroundings,
  now: number,
): Promise<void> {
  await Promise.all(
    openChannels(surroundings).map(async (channel) => {
      const canary = randomUUID();
      await sql`INSERT INTO reports.canary (id, channel, sent_at)
        VALUES (${canary}, ${channel}, ${new Date(now)})`.execute(database.kysely);
      try {
        await ways[channel](database, surroundings, canaryToken(database, canary));
      } catch (error) {
        await sql`UPDATE reports.canary SET failure = ${(error as Error).message}
          WHERE id = ${canary}`.execute(database.kysely);
      }
    }),
  );
}

type Way = (database: Database, surroundings: ReportsSurroundings, token: string) => Promise<void>;

const report = {
  target: { kind: 'other', id: 'canary' },
  class: 'other',
  reason: 'A canary: it shows that reports arrive.',
};

const ways: Readonly<Record<Channel, Way>> = {
  api: (_database, surroundings, token) =>
    call(surroundings, '/v1/reports', token, JSON.stringify(report)),
  coop: (_database, surroundings, token) =>
    call(
      surroundings,
      '/api/v1/report',
      token,
      // The token makes the content, and so the report, a new one each time.
      JSON.stringify({
        reportedAt: new Date(0).toISOString(),
        reportedItem: { id: token, typeId: 'canary' },
      }),
    ),
  async activity(database, _surroundings, token) {
    const flag = {
      id: token,
      type: 'Flag',
      actor: canaryActor,
      object: { type: 'Image', id: canaryActor },
      content: token,
    };
    const intake = new Intake(database);
    try {
      await intake.receive({
        chunks: (async function* () {
          yield Buffer.from(
            `${JSON.stringify({ ...flag, published: new Date().toISOString() })}\n`,
          );
        })(),
        format: 'activities',
        source: 'canary',
        uncounted: true,
      });
    } finally {
      await intake.close();
    }
  },
  async email(_database, { mailIn }, token) {
    const { host, port } = mailIn!;
    const local = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
    const transport = createTransport({
      host: local,
      port,
      ignoreTLS: true,
      socketTimeout: 60_000,
    });
    await transport.sendMail({
      envelope: { from: '', to: 'canary@localhost' },
      raw: `Subject: canary\r\nMessage-ID: <${token}@localhost>\r\n${canaryHeader}: ${token}\r\n\r\n${report.reason}\r\n`,
    });
  },
  async file(_database, { dropFolder }, token) {
    const name = `canary-${token.slice(0, 36)}.json`;
    const written = join(dropFolder!, `.${name}`);
    await writeFile(written, JSON.stringify({ ...report, key: token.slice(0, 36), canary: token }));
    await rename(written, join(dropFolder!, name));
  },
  async form(_database, surroundings, token) {
    const html = await (await fetch(`${addressOf(surroundings)}/report`)).text();
    const page = /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const fields = { token: page, class: 'other', where: 'canary', details: report.reason };
    await call(
      surroundings,
      '/report',
      token,
      new URLSearchParams(fields).toString(),
      'application/x-www-form-urlencoded',
    );
  },
};

async function call(
  surroundings: ReportsSurroundings,
  path: string,
  token: string,
  body: string,
  type = 'application/json',
): Promise<void> {
  const { status } = await fetch(`${addressOf(surroundings)}${path}`, {
    method: 'POST',
    headers: { 'content-type': type, [canaryHeader]: token },
    body,
    signal: AbortSignal.timeout(60_000),
  });
  if (status !== 201) throw new Error(`${path} answered ${status}.`);
}

/** This process's own, not the one that a proxy has: the way in is what is tried. */
function addressOf({ ownAddress }: ReportsSurroundings): string {
  const address = ownAddress();
  if (address === undefined) throw new Error('The service does not listen yet.');
  return address;
}
