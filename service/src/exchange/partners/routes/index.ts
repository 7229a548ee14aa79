import type { RoutePlugin } from '../../../http/index.ts';
import { createPartner } from './create-partner.ts';
import { endPartner } from './end-partner.ts';
import { listPartners } from './list-partners.ts';
import { updatePartner } from './update-partner.ts';

/** The routes of partners. */
export const partnersRoutes: readonly RoutePlugin[] = [
  listPartners,
  createPartner,
  updatePartner,
  endPartner,
];
