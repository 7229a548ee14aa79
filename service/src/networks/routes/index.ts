import type { RoutePlugin } from '../../http/index.ts';
import { createExport } from './create-export.ts';
import { createInvestigation } from './create-investigation.ts';
import { decide } from './decide.ts';
import { downloadExport } from './download-export.ts';
import { findAccounts } from './find-accounts.ts';
import { listInvestigations } from './list-investigations.ts';
import { listMembers } from './list-members.ts';
import { listNetworks } from './list-networks.ts';
import { readGraph } from './read-graph.ts';
import { readInvestigation } from './read-investigation.ts';
import { readMember } from './read-member.ts';
import { readNetwork } from './read-network.ts';
import { undoDecision } from './undo-decision.ts';

/** The routes of networks. */
export const networksRoutes: readonly RoutePlugin[] = [
  findAccounts,
  createInvestigation,
  listInvestigations,
  readInvestigation,
  listNetworks,
  readNetwork,
  listMembers,
  readMember,
  readGraph,
  decide,
  undoDecision,
  createExport,
  downloadExport,
];
