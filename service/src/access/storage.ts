import type { RoomStorage } from '../storage/index.ts';
import { purgeAudit } from './audit/purge-audit.ts';
import { access } from './migrations/0001-access.ts';

/** What access brings to the record. */
export const accessStorage: RoomStorage = {
  schema: 'access',
  migrations: { '0001-access': access },
  retention: {
    app_user: {
      class: 'lasting',
      reason: 'The staff who may or once could sign in; the audit log refers to them.',
    },
    api_key: { class: 'lasting', reason: 'Programs of the platform; no personal data.' },
    sign_in_link: { class: 'operations', since: 'expires_at' },
    session: { class: 'operations', since: 'expires_at' },
    audit: { class: 'audit', since: 'at', purge: purgeAudit },
  },
};
