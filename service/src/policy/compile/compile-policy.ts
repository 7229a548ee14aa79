import type { Surface } from '@breakwater/activity';
import type { PolicyJurisdiction } from '../document/jurisdiction.ts';
import type { PolicyDocument } from '../document/policy-document.ts';
import type { PolicyResource } from '../document/resource.ts';
import type { Facts } from './facts.ts';
import { compileLinks, type JudgeLink } from './links.ts';
import { compileProfiles, type JudgeProfile } from './profiles.ts';
import {
  type Audience,
  type Interstitial,
  interstitialFor,
  type Reader,
  resourcesFor,
} from './resources.ts';
import { compileRules, type RuleFailure, type RuleVerdict } from './rules.ts';
import { compileTexts, type JudgeText } from './texts.ts';

/** A version of the policy, ready to be asked: in memory, at once, without a fault. For one thread. */
export interface CompiledPolicy {
  readonly version: number;
  readonly document: PolicyDocument;
  /** Terms and names of services in a text. */
  readonly judgeText: JudgeText;
  readonly judgeLink: JudgeLink;
  /** The addresses written in a text. */
  readonly judgeLinksIn: JudgeLink;
  /** Terms and patterns in a profile. */
  readonly judgeProfile: JudgeProfile;
  /** The rules that hold. One that fails holds not, and is counted. */
  judgeRules(facts: Facts, surface: Surface): readonly RuleVerdict[];
  /** Rules that failed since this was compiled: to be shown to whoever wrote them. */
  ruleFailures(): readonly RuleFailure[];
  resourcesFor(
    reader: Reader & { readonly audience?: Audience | undefined },
  ): readonly PolicyResource[];
  interstitialFor(reader: Reader): Interstitial;
  /** The switches of a country. */
  jurisdictionOf(country?: string): PolicyJurisdiction;
}

/**
 * Compiles a document that `parsePolicy` has read. Cost: some 40 µs a term.
 *
 * @example
 * compilePolicy(document, 3).judgeText('fresh gl0am.fruit', { surface: 'search' }).verdict // 'block'
 */
export function compilePolicy(document: PolicyDocument, version: number): CompiledPolicy {
  const judgeText = compileTexts(document);
  const rules = compileRules(document.rules);
  const { jurisdictions } = document;
  return {
    version,
    document,
    judgeText,
    ...compileLinks(document.links),
    judgeProfile: compileProfiles(document.patterns, judgeText),
    judgeRules: rules.judge,
    ruleFailures: rules.failures,
    resourcesFor: (reader) => resourcesFor(document, reader),
    interstitialFor: (reader) => interstitialFor(document, reader),
    jurisdictionOf: (country = 'default') =>
      (Object.hasOwn(jurisdictions, country) && jurisdictions[country]) || jurisdictions.default,
  };
}
