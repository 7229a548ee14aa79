import { canonicalDigest } from '@breakwater/activity';
import { type Static, Type } from 'typebox';
import { actorOf, type RoutePlugin } from '../../../http/index.ts';
import { canaryHeader, canaryOf } from '../../canaries/canary-token.ts';
import type { ReportClass, TargetKind } from '../../classes.ts';
import { flaggerOfKey } from '../../flaggers/flaggers.ts';
import { admit } from '../../flow/gate.ts';
import { sourcesOf } from '../../flow/sources-of.ts';
import { receiveReport } from '../../ledger/door.ts';
import { refuseDeep } from '../../routes/nesting.ts';
import { coopAccess } from './coop-access.ts';
import { answerAsCoop } from './coop-error.ts';
import { CoopReport } from './schemas.ts';

type Report = Static<typeof CoopReport>;

/**
 * `POST /api/v1/report`: Coop's, so that a platform that speaks to Coop reports here by the address
 * alone. It has no idempotency keys: the same content again is the same report.
 */
export const coopReport: RoutePlugin = (server, context) => {
  answerAsCoop(server);
  server.post(
    '/api/v1/report',
    {
      config: coopAccess(context),
      schema: {
        hide: true,
        body: CoopReport,
        response: { 201: Type.Object({ reportId: Type.String() }) },
      },
      bodyLimit: 8 * 1024 * 1024,
    },
    async (request, reply) => {
      const { database } = context;
      const { body } = request;
      refuseDeep(body);
      // Who reports is sealed, and so stands nowhere else.
      const { reporter, ...said } = body;
      const now = context.now();
      const actor = actorOf(request);
      const source = `key:${actor.id}`;
      const account = reporter?.id ?? reporter?.userId;
      const flagger = await flaggerOfKey(database, actor.id, now);
      await admit(database, sourcesOf(database, 'coop', source, { flagger, account }), now);
      const { id } = await receiveReport(database, {
        channel: 'coop',
        clientVersion: clientOf(request.headers['user-agent']),
        language: '',
        source,
        key: `coop ${canonicalDigest(body)}`,
        reporterType: flagger?.kind ?? (account === undefined ? 'anonymous' : 'user'),
        ...(flagger && { flagger: flagger.id }),
        ...(account !== undefined && { reporter: { account } }),
        target: { kind: kindOf(body.reportedItem.typeId), id: body.reportedItem.id },
        class: classOf(body),
        dangerNow: false,
        severity: 0,
        content: { reason: body.reportedForReason?.reason ?? '', coop: said },
        evidence: JSON.stringify(body),
        canary: canaryOf(database, request.headers[canaryHeader]),
        receivedAt: now,
      });
      return reply.code(201).send({ reportId: id });
    },
  );
};

/** Coop's types are the platform's own; their names tell what they mean, mostly. */
export function kindOf(typeId: string): TargetKind {
  const name = typeId.toLowerCase();
  if (/user|account|profile|actor/.test(name)) return 'account';
  if (/image|video|photo|media|audio/.test(name)) return 'media';
  if (/post|note|message|comment|content|thread|item|status/.test(name)) return 'post';
  return 'other';
}

function classOf({ reportedForReason }: Report): ReportClass {
  return reportedForReason?.csam ? 'apparent-material' : 'other';
}

/** The program, without its details. */
function clientOf(agent: string | undefined): string {
  return (agent ?? '').split(' ', 1)[0]!.slice(0, 100);
}
