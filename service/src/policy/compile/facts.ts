import { Environment } from '@marcbachmann/cel-js';

/**
 * What a rule may ask about. Strings that are not known are empty, lists that are not known too.
 *
 * @example
 * viewer.minor && subject.signals.score('reported') >= 0.5 && !subject.atRisk
 * subject.networks.exists(n, n.state == 'confirmed' && n.role == 'advertiser')
 */
export interface Facts {
  readonly viewer: {
    /** Whether the platform told who looks. */
    readonly known: boolean;
    readonly minor: boolean;
    /** `under-13`, `13-15`, `16-17`, `18+`. */
    readonly ageBand: string;
    /** ISO 3166-1 alpha-2. */
    readonly country: string;
  };
  readonly subject: {
    /** `account`, `hashtag`, `post`, `link`, `term`. */
    readonly kind: string;
    /** 0 to 1. */
    readonly risk: number;
    /** Scores by kind of signal; `.score(kind)` is 0 where there is none. */
    readonly signals: Readonly<Record<string, number>>;
    readonly networks: readonly {
      readonly state: string;
      readonly role: string;
      readonly score: number;
    }[];
    readonly atRisk: boolean;
    readonly ageBand: string;
    readonly minor: boolean;
  };
  readonly text: {
    /** `allow`, `review`, `block`. */
    readonly verdict: string;
    /** Ids of the terms in it. */
    readonly terms: readonly string[];
  };
  readonly link: { readonly verdict: string };
}

/** Items of a list that rules are given, at most: what the cost of a rule is counted with. */
export const mostItems = { networks: 20, terms: 50 } as const;

/** Limits of one rule, as it is parsed. */
const limits = {
  maxAstNodes: 200,
  maxDepth: 16,
  maxListElements: 50,
  maxMapEntries: 0,
  maxCallArguments: 3,
};

/** The language of rules: CEL over `Facts`, and the surface. Types are checked before anything runs. */
export const celEnvironment = new Environment({ limits })
  .registerVariable('surface', 'string')
  .registerVariable({
    name: 'viewer',
    schema: { known: 'bool', minor: 'bool', ageBand: 'string', country: 'string' },
  })
  .registerVariable({
    name: 'subject',
    schema: {
      kind: 'string',
      risk: 'double',
      signals: 'map<string, double>',
      networks: 'list<map<string, dyn>>',
      atRisk: 'bool',
      ageBand: 'string',
      minor: 'bool',
    },
  })
  .registerVariable({ name: 'text', schema: { verdict: 'string', terms: 'list<string>' } })
  .registerVariable({ name: 'link', schema: { verdict: 'string' } })
  .registerFunction('map.score(string): double', (signals: unknown, kind: string) =>
    signals instanceof Map
      ? (signals.get(kind) ?? 0)
      : ((signals as Record<string, number>)[kind] ?? 0),
  );
