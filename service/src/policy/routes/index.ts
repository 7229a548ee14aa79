import type { RoutePlugin } from '../../http/index.ts';
import { acceptCandidate } from './accept-candidate.ts';
import { approveProposal } from './approve-proposal.ts';
import { checkText } from './check-text.ts';
import { compareVersions } from './compare-versions.ts';
import { dismissCandidate } from './dismiss-candidate.ts';
import { editProposal } from './edit-proposal.ts';
import { listCandidates } from './list-candidates.ts';
import { listFrequentTerms } from './list-frequent-terms.ts';
import { listHistory } from './list-history.ts';
import { listProposals } from './list-proposals.ts';
import { listVersions } from './list-versions.ts';
import { loadList } from './load-list.ts';
import { propose } from './propose.ts';
import { readMining } from './read-mining.ts';
import { readPolicy } from './read-policy.ts';
import { readProposal } from './read-proposal.ts';
import { readVersion } from './read-version.ts';
import { rebaseProposal } from './rebase-proposal.ts';
import { refuseProposal } from './refuse-proposal.ts';
import { rollBack } from './roll-back.ts';
import { startMining } from './start-mining.ts';
import { submitProposal } from './submit-proposal.ts';
import { termCompany } from './term-company.ts';
import { termHistory } from './term-history.ts';
import { withdrawProposal } from './withdraw-proposal.ts';

/** The routes of the policy. */
export const policyRoutes: readonly RoutePlugin[] = [
  readPolicy,
  listVersions,
  readVersion,
  compareVersions,
  listHistory,
  termHistory,
  checkText,
  listProposals,
  propose,
  readProposal,
  editProposal,
  loadList,
  submitProposal,
  rebaseProposal,
  approveProposal,
  refuseProposal,
  withdrawProposal,
  rollBack,
  termCompany,
  listFrequentTerms,
  listCandidates,
  acceptCandidate,
  dismissCandidate,
  readMining,
  startMining,
];
