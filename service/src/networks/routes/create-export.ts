import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, IdempotencyHeaders, once, type RoutePlugin } from '../../http/index.ts';
import { noNetwork } from '../decide-network.ts';
import { networkOf } from '../reading/networks.ts';
import { ExportFormatSchema, IdParams } from '../schemas.ts';
import { exporterOf, exporters } from './access.ts';
import { Prose } from './prose.ts';

/** `POST /v1/networks/:id/exports`: asks for a purpose, records it, and says where the file is. */
export const createExport: RoutePlugin = (server, context) => {
  server.post(
    '/v1/networks/:id/exports',
    {
      config: { access: exporters },
      schema: {
        tags: ['networks'],
        summary: 'Export a network',
        headers: IdempotencyHeaders,
        params: IdParams,
        body: Type.Object(
          {
            purpose: Prose({ minLength: 3, maxLength: 1_000 }),
            format: ExportFormatSchema,
          },
          { additionalProperties: false },
        ),
        response: { 201: Type.Object({ id: Type.String(), href: Type.String() }) },
      },
    },
    async (request, reply) => {
      const network = request.params.id;
      const { purpose, format } = request.body;
      const actor = actorOf(request);
      if (!(await networkOf(context.database, network))) throw noNetwork(network);
      const { id } = await once(request, context, async (transaction) => {
        const created = randomUUID();
        await sql`INSERT INTO networks.export
            (id, network_id, format, purpose, exporter, exported_by, exported_at)
          VALUES (${created}, ${network}, ${format}, ${purpose},
            ${exporterOf(actor)}, ${actor.name}, ${new Date(context.now())})`.execute(transaction);
        await audit(
          context,
          {
            actor,
            action: 'networks.export',
            subject: { kind: 'network', id: network },
            detail: { export: created, format, purpose },
          },
          transaction,
        );
        return created;
      });
      return reply.code(201).send({ id, href: `/v1/exports/${id}` });
    },
  );
};
