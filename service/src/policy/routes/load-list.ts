import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { IdempotencyHeaders, type RoutePlugin } from '../../http/index.ts';
import { editProposal } from '../change/change-proposal.ts';
import { editsOf, proposalOf } from '../change/proposal.ts';
import { editedDocument } from '../change/read-edits.ts';
import { Source, Tier } from '../document/fields.ts';
import { readList } from '../lists/read-list.ts';
import { documentOf } from '../versions/versions.ts';
import { writers } from './access.ts';
import { actOnProposal } from './act-on-proposal.ts';

import { bodyLimit, FullProposalSchema, ProposalParams } from './schemas.ts';

/** `POST /v1/policy/proposals/:id/list`: loads a list of terms or links into a change. */
export const loadList: RoutePlugin = (server, context) => {
  server.post(
    '/v1/policy/proposals/:id/list',
    {
      bodyLimit,
      config: { access: writers },
      schema: {
        tags: ['policy'],
        summary: 'Load a list into a change',
        description:
          'CSV, whose first line names the fields, or a JSON object a line. Refused whole, with line ' +
          'and field, where anything of it cannot be used.',
        headers: IdempotencyHeaders,
        params: ProposalParams,
        body: Type.Object(
          {
            section: Type.Enum(['terms', 'links']),
            format: Type.Enum(['csv', 'jsonl']),
            text: Type.String({ minLength: 1 }),
            source: Source,
            tier: Type.Optional(Tier),
          },
          { additionalProperties: false },
        ),
        response: { 200: FullProposalSchema },
      },
    },
    async (request) => {
      const { tier = 'review', ...list } = request.body;
      const { deriveKey } = context.database;
      return actOnProposal(request, context, request.params.id, async (transaction, acting) => {
        const { baseVersion } = await proposalOf(transaction, acting.id);
        const source = { kysely: transaction, deriveKey };
        const begun = await editsOf(source, acting.id);
        const base = editedDocument(await documentOf(source, baseVersion), begun);
        const newId = () => `t-${randomUUID().slice(0, 13)}`;
        const edits = readList({ ...list, tier }, { base, newId });
        await editProposal(transaction, context, { ...acting, edits });
      });
    },
  );
};
