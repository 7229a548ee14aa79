import { Type } from 'typebox';
import type { RoutePlugin } from '../../http/index.ts';
import { nodesSince } from '../node/register-node.ts';
import { decisionServiceOf } from '../node/service-of.ts';
import { readers } from './access.ts';
import { Instant } from './schemas.ts';

/** A node that was not seen for so long is gone. */
const forgottenAfter = 5 * 60_000;
const lateAfter = 5_000;

const RuleFailureSchema = Type.Object({
  ruleId: Type.String(),
  times: Type.Integer({ description: 'Since the node holds the version.' }),
  reason: Type.String({ description: 'Why the last time.' }),
});

/** `GET /v1/decisions/status`: every node, what it knows, and how late it is. */
export const status: RoutePlugin = (server, { database, now }) => {
  server.get(
    '/v1/decisions/status',
    {
      config: { access: readers },
      schema: {
        tags: ['decisions'],
        summary: 'Nodes that decide, and their versions',
        response: {
          200: Type.Object({
            node: Type.String({ description: 'The one that answers.' }),
            policyVersion: Type.Integer({ description: 'By which the answering node decides.' }),
            shadow: Type.Boolean(),
            shadows: Type.Array(Type.Integer(), { description: 'Versions that wait in shadow.' }),
            change: Type.Integer({ description: 'The number of the last change of the record.' }),
            nodes: Type.Array(
              Type.Object({
                id: Type.String(),
                host: Type.String(),
                process: Type.Integer(),
                version: Type.String(),
                policyVersion: Type.Integer(),
                change: Type.Integer(),
                signalChange: Type.Integer(),
                accounts: Type.Integer(),
                bytes: Type.Integer(),
                lagMilliseconds: Type.Integer({
                  description: 'From hearing of the last news to deciding by it.',
                }),
                ruleFailures: Type.Array(RuleFailureSchema, {
                  description: 'Rules that failed as they ran; each held of nothing then.',
                }),
                state: Type.Enum(['current', 'behind', 'silent']),
                startedAt: Instant,
                seenAt: Instant,
              }),
            ),
          }),
        },
      },
    },
    async () => {
      const { node } = decisionServiceOf(database);
      const at = now();
      const nodes = await nodesSince(database, new Date(at - forgottenAfter));
      const { rows } = await database.pool.query<{ last: number }>(
        'SELECT last FROM decisions.sequence',
      );
      const change = rows[0].last;
      return {
        node: node.id,
        policyVersion: node.state.policy.version,
        shadow: node.shadow,
        shadows: node.shadows.map(({ version }) => version),
        change,
        nodes: nodes.map(({ lag, startedAt, seenAt, ruleFailures, ...each }) => ({
          ...each,
          ruleFailures: ruleFailures.map((failure) => ({ ...failure })),
          lagMilliseconds: lag,
          state:
            at - seenAt.getTime() > lateAfter
              ? ('silent' as const)
              : each.change < change || each.policyVersion !== node.state.policy.version
                ? ('behind' as const)
                : ('current' as const),
          startedAt: startedAt.toISOString(),
          seenAt: seenAt.toISOString(),
        })),
      };
    },
  );
};
