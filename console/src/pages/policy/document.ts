import type { PolicyItemChange, PolicySection, Surface } from '@breakwater/sdk';

/** What the console reads of a policy document; the service answers its sections as they are. */
export interface Term {
  readonly id: string;
  readonly term: string;
  readonly tier: 'block' | 'review';
  readonly allowPhrases?: readonly string[];
  readonly requiredPhrases?: readonly string[];
  readonly locale?: string;
  readonly surfaces?: Readonly<Record<string, string>>;
  readonly source: string;
  readonly note?: string;
  readonly expiresAt?: string;
}

export interface Rule {
  readonly id: string;
  readonly when: string;
  readonly surfaces?: readonly Surface[];
  readonly decision: 'limit' | 'withhold';
  readonly reason: string;
  readonly expiresAt?: string;
}

export interface Link {
  readonly id: string;
  readonly kind: 'url' | 'domain' | 'shortener' | 'service';
  readonly url?: string;
  readonly domains?: readonly string[];
  readonly names?: readonly string[];
  readonly tier: 'block' | 'review';
  readonly source: string;
}

export interface Pattern {
  readonly id: string;
  readonly field: string;
  readonly words: readonly string[];
  readonly tier: 'block' | 'review';
  readonly source: string;
}

export interface Resource {
  readonly id: string;
  readonly country?: string;
  readonly languages: readonly string[];
  readonly audience:
    | 'self-concern'
    | 'victim-minor'
    | 'adult-survivor'
    | 'report-content'
    | 'parent';
  readonly name: string;
  readonly url: string;
  readonly anonymous: boolean;
  readonly verifiedAt?: string;
  readonly source: string;
}

export interface SurfaceSettings {
  readonly discovery: boolean;
  readonly onRecordUnreachable: 'last-known' | 'withhold' | 'allow';
  readonly interstitial: boolean;
  readonly exceptions?: readonly { of: string; decision: string; reason: string }[];
}

export interface PolicyDocument {
  readonly terms: readonly Term[];
  readonly links: readonly Link[];
  readonly patterns: readonly Pattern[];
  readonly rules: readonly Rule[];
  readonly thresholds: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly surfaces: Readonly<Record<Surface, SurfaceSettings>>;
  readonly resources: readonly Resource[];
  readonly interstitials: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly jurisdictions: Readonly<Record<string, Readonly<Record<string, boolean>>>>;
}

export type Item = NonNullable<PolicyItemChange['after']>;

/** One item of a section by its id or name. */
export function itemOf(document: PolicyDocument, section: PolicySection, id: string) {
  const content = document[section] as readonly { id: string }[] | Record<string, object>;
  const found = Array.isArray(content)
    ? content.find((item) => item.id === id)
    : (content as Record<string, object>)[id];
  return found as Item | undefined;
}

/** A term as it is shown where nobody asked to see it: its ends, and its length about. */
export function masked(text: string): string {
  const letters = [...text];
  if (letters.length < 4) return '•'.repeat(letters.length);
  return `${letters[0]}${'•'.repeat(Math.min(letters.length - 2, 8))}${letters.at(-1)}`;
}
