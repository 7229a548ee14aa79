import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, problem, type RoutePlugin } from '../../http/index.ts';
import { type ExportFormat, exportFormats, writeExport } from '../export/write-export.ts';
import { networkOf } from '../reading/networks.ts';
import { IdParams } from '../schemas.ts';
import { exporterOf, exporters } from './access.ts';

interface ExportRow {
  readonly id: string;
  readonly network_id: string;
  readonly format: ExportFormat;
  readonly purpose: string;
  readonly exporter: string;
  readonly exported_by: string;
  readonly exported_at: Date;
}

/** `GET /v1/exports/:id`: the file, for who asked for it. Every download is audited. */
export const downloadExport: RoutePlugin = (server, context) => {
  const { database } = context;
  server.get(
    '/v1/exports/:id',
    {
      config: { access: exporters },
      schema: {
        tags: ['networks'],
        summary: 'Download an export',
        params: IdParams,
        response: { 200: Type.String({ description: 'The file, in the format of the export.' }) },
      },
      // The file is written as it is, not as JSON.
      serializerCompiler: () => (data) => data as string,
    },
    async (request, reply) => {
      const { id } = request.params;
      const { rows } = await sql<ExportRow>`
        SELECT * FROM networks.export WHERE id = ${id}`.execute(database.kysely);
      const network = rows[0] && (await networkOf(database, rows[0].network_id));
      if (!rows[0] || !network) {
        throw problem(
          404,
          'no-export',
          'There is no such export.',
          'It, or its network, may have outlived its retention. Export the network again.',
        );
      }
      if (rows[0].exporter !== exporterOf(actorOf(request))) {
        throw problem(
          403,
          'export-of-another',
          'Somebody else asked for this export.',
          'Its watermark names them. Export the network yourself, with your own purpose.',
        );
      }
      const { format, purpose, exported_by: by, exported_at: at } = rows[0];
      const content = await writeExport(database, network, format, { id, by, at, purpose });
      await audit(context, {
        actor: actorOf(request),
        action: 'networks.download-export',
        subject: { kind: 'network', id: network.id },
        detail: { export: id, format },
      });
      const { mediaType, ending } = exportFormats[format];
      return reply
        .header('content-type', mediaType)
        .header('content-disposition', `attachment; filename="network-${id}.${ending}"`)
        .header('cache-control', 'no-store')
        .send(Readable.from(content) as never);
    },
  );
};
