import { Type } from 'typebox';
import type { RoutePlugin } from '../../http/index.ts';
import { settingsOf } from '../settings/settings.ts';
import { ReviewSettingsSchema } from '../settings/settings-schema.ts';
import { leads } from './access.ts';

/** `GET /v1/review/settings`: how review goes. */
export const readSettings: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/review/settings',
    {
      config: { access: leads },
      schema: {
        tags: ['review'],
        summary: 'How review goes',
        response: {
          200: Type.Object({ version: Type.Integer(), settings: ReviewSettingsSchema }),
        },
      },
    },
    async () => {
      const { version, ...settings } = await settingsOf(database);
      return { version, settings };
    },
  );
};
