import { surfaces as all } from '@breakwater/activity';
import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { decide } from '../decide/decide.ts';
import { decisions } from '../decide/outcome.ts';
import type { Candidate, DecisionRequest } from '../decide/request.ts';
import { decisionServiceOf } from '../node/service-of.ts';
import { readers } from './access.ts';
import { DecisionAnswerSchema, PreviewRequestSchema, SurfaceSchema } from './schemas.ts';

/** `POST /v1/decisions/preview`: what each surface would answer, side by side; nothing is counted. */
export const preview: RoutePlugin = (server, context) => {
  const { shadow: _, decisionId: __, ...answered } = DecisionAnswerSchema.properties;
  server.post(
    '/v1/decisions/preview',
    {
      bodyLimit: 8 * 1024 * 1024,
      config: { access: readers },
      schema: {
        tags: ['decisions'],
        summary: 'What every surface would answer',
        body: PreviewRequestSchema,
        response: {
          200: Type.Object({
            surfaces: Type.Array(
              Type.Object({ surface: SurfaceSchema, discovery: Type.Boolean(), ...answered }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const { surfaces = [...all], ...asked } = request.body;
      const state = decisionServiceOf(context.database).node.refresh();
      const candidates = (asked.candidates ?? []) as readonly Candidate[];
      const now = context.now();
      const answers = surfaces.map((surface) => {
        const outcome = decide(state, { ...asked, surface } as DecisionRequest, now);
        return {
          surface,
          discovery: state.policy.document.surfaces[surface].discovery,
          decision: outcome.decision,
          reasons: outcome.reasons.map((reason) => ({ ...reason })),
          ...(outcome.interstitial && {
            interstitial: {
              language: outcome.interstitial.language,
              texts: { ...outcome.interstitial.texts } as Record<string, string>,
              resources: outcome.interstitial.resources.map((one) => ({ ...one })),
            },
          }),
          candidates: candidates.map(({ id }, at) => ({
            id,
            decision: decisions[outcome.levels[at] as number] as (typeof decisions)[number],
            reasons: (outcome.candidateReasons[at] ?? []).map((reason) => ({ ...reason })),
          })),
          policyVersion: outcome.policyVersion,
        };
      });
      await audit(context, {
        actor: actorOf(request),
        action: 'decisions.preview',
        detail: { candidates: candidates.length, policyVersion: state.policy.version },
      });
      return { surfaces: answers };
    },
  );
};
