import type { PolicyInterstitial } from '../document/interstitial.ts';
import type { PolicyDocument } from '../document/policy-document.ts';
import type { audiences, PolicyResource } from '../document/resource.ts';

/** Who reads. */
export interface Reader {
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
}

export type Audience = (typeof audiences)[number];

/** What is shown instead of results: texts in one language, and where help is. */
export interface Interstitial {
  readonly language: string;
  readonly texts: PolicyInterstitial;
  readonly resources: readonly PolicyResource[];
}

type Given = Pick<PolicyDocument, 'resources' | 'interstitials'>;

/**
 * Where help is, the nearest first: of the country in the language, of the country, then of all
 * countries in the language, then of all countries. Where there is one of a country for an audience,
 * those of all countries for that audience are left out.
 */
export function resourcesFor(
  { resources }: Given,
  { country, language, audience }: Reader & { readonly audience?: Audience | undefined },
): readonly PolicyResource[] {
  const meant = resources.filter((one) => audience === undefined || one.audience === audience);
  const ofCountry = meant.filter((one) => country !== undefined && one.country === country);
  const covered = new Set(ofCountry.map((one) => one.audience));
  const ofAll = meant.filter((one) => one.country === undefined && !covered.has(one.audience));
  const spoken = ({ languages }: PolicyResource) => (speaks(languages, language) ? 0 : 1);
  const nearest = (some: readonly PolicyResource[]) =>
    [...some].sort((a, b) => spoken(a) - spoken(b));
  return [...nearest(ofCountry), ...nearest(ofAll)];
}

/** The text in the language of the region, then in the language, then English; with its resources. */
export function interstitialFor(given: Given, reader: Reader): Interstitial {
  const { country, language: wanted } = reader;
  const bare = wanted && bareOf(wanted);
  const order = [wanted, bare && country && `${bare}-${country}`, bare, 'en'];
  const language = order.find((each) => each && Object.hasOwn(given.interstitials, each)) || 'en';
  return {
    language,
    texts: given.interstitials[language],
    resources: resourcesFor(given, reader),
  };
}

const bareOf = (language: string): string => language.split('-', 1)[0];

function speaks(languages: readonly string[], language: string | undefined): boolean {
  return language === undefined || languages.some((each) => bareOf(each) === bareOf(language));
}
