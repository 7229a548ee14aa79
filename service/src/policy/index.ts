import type { AnyJob } from '../jobs/index.ts';
import { followTime } from './change/follow-time.ts';
import { mineVariants } from './variants/mine-variants.ts';

export { attachBacktest } from './change/backtest.ts';
export { type Proposal, proposalOf } from './change/proposal.ts';
export { type CompiledPolicy, compilePolicy } from './compile/compile-policy.ts';
export type { Facts } from './compile/facts.ts';
export type { LinkJudgement } from './compile/links.ts';
export type { ProfileJudgement, ProfileTexts } from './compile/profiles.ts';
export type { Audience, Interstitial, Reader } from './compile/resources.ts';
export type { RuleFailure, RuleVerdict } from './compile/rules.ts';
export type { TextJudgement, TextPlace, Verdict } from './compile/texts.ts';
export { defaultPolicy } from './document/default/default-policy.ts';
export { InvalidPolicy, type PolicyFault } from './document/fault.ts';
export { parsePolicyText } from './document/parse-policy.ts';
export type { PolicyDocument, Section } from './document/policy-document.ts';
export { policyRoutes } from './routes/index.ts';
export { policyStorage } from './storage.ts';
export {
  policyChange,
  policyChannel,
  type RunningPolicy,
  runningPolicy,
  type ShadowPolicy,
  shadowPolicies,
} from './versions/running.ts';
export { documentOf, type PolicySource } from './versions/versions.ts';

/** The background work of the policy. */
export const policyJobs: readonly AnyJob[] = [followTime, mineVariants];
