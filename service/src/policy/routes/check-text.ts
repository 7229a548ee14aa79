import { surfaces } from '@breakwater/activity';
import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { editsOf, proposalOf } from '../change/proposal.ts';
import { editedDocument } from '../change/read-edits.ts';
import { compilePolicy } from '../compile/compile-policy.ts';
import { Language } from '../document/fields.ts';
import { runningSince } from '../versions/running.ts';
import { documentOf, type PolicySource } from '../versions/versions.ts';
import { readers } from './access.ts';
import { CompiledVersions } from './compiled-versions.ts';
import { Nullable } from './schemas.ts';

const Verdict = Type.Enum(['allow', 'review', 'block']);

/** `POST /v1/policy/check`: what the policy that runs, a version or a draft says of a text. */
export const checkText: RoutePlugin = (server, context) => {
  const compiled = new CompiledVersions();
  server.post(
    '/v1/policy/check',
    {
      config: { access: readers },
      schema: {
        tags: ['policy'],
        summary: 'Try the policy on a text',
        body: Type.Object(
          {
            text: Type.String({ maxLength: 5_000 }),
            locale: Type.Optional(Language),
            surface: Type.Optional(Type.Enum([...surfaces])),
            version: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
            proposal: Type.Optional(Type.String({ format: 'uuid' })),
          },
          { additionalProperties: false, description: 'What runs, where neither is told.' },
        ),
        response: {
          200: Type.Object({
            version: Nullable(Type.Integer({ description: 'Null of a draft.' })),
            verdict: Verdict,
            matches: Type.Array(
              Type.Object({
                termId: Type.String(),
                start: Type.Integer({ description: 'UTF-16 units of the text.' }),
                end: Type.Integer(),
                tier: Type.Enum(['block', 'review', 'hint']),
                transforms: Type.Array(Type.String()),
              }),
            ),
            link: Type.Object({
              verdict: Verdict,
              matches: Type.Array(Type.Object({ linkId: Type.String(), tier: Type.String() })),
            }),
          }),
        },
      },
    },
    async (request) => {
      const { text, locale, surface, version, proposal } = request.body;
      const asked = await askedFor(context.database, { version, proposal });
      const policy =
        asked.version === null
          ? compilePolicy(await draftOf(context.database, asked.proposal), 0)
          : await compiled.of(context.database, asked.version);
      const { verdict, matches } = policy.judgeText(text, { locale, surface });
      const link = policy.judgeLinksIn(text);
      await audit(context, {
        actor: actorOf(request),
        action: 'policy.check-text',
        detail: { version: asked.version, verdict, matches: matches.length },
      });
      return {
        version: asked.version,
        verdict,
        matches: matches.map((match) => ({ ...match, transforms: [...match.transforms] })),
        link: {
          verdict: link.verdict,
          matches: link.matches.map(({ linkId, tier }) => ({ linkId, tier })),
        },
      };
    },
  );
};

type Asked = { readonly version: number } | { readonly version: null; readonly proposal: string };

async function askedFor(
  source: PolicySource,
  asked: { readonly version?: number | undefined; readonly proposal?: string | undefined },
): Promise<Asked> {
  if (asked.version !== undefined) return { version: asked.version };
  if (asked.proposal === undefined) return { version: (await runningSince(source)).version };
  const { version } = await proposalOf(source.kysely, asked.proposal);
  return version === null ? { version, proposal: asked.proposal } : { version };
}

async function draftOf(source: PolicySource, id: string) {
  const { baseVersion } = await proposalOf(source.kysely, id);
  return editedDocument(await documentOf(source, baseVersion), await editsOf(source, id));
}
