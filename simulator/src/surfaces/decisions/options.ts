/** The surfaces that the synthetic platform has, as the decision service names them. */
export const askedSurfaces = [
  'search',
  'autocomplete',
  'hashtag-page',
  'hashtag-suggestion',
  'related',
  'trend',
  'account-suggestion',
] as const;
export type AskedSurface = (typeof askedSurfaces)[number];

/** What is shown while nobody answers: what was last answered, all else withheld; or nothing. */
export const fallbacks = ['last-answers', 'withhold'] as const;
export type Fallback = (typeof fallbacks)[number];

/** Whom the surfaces ask before they show anything. */
export interface DecisionOptions {
  /** Address of the decision service, without a path: `http://127.0.0.1:7300`. */
  readonly url: string;
  /** An API key with the scopes `decisions:ask` and `decisions:read`. */
  readonly key: string;
  /** Surfaces that do not ask: they leak, so that probes have something to find. */
  readonly leaks?: readonly AskedSurface[];
  /** `withhold` where it is not said. */
  readonly onUnreachable?: Fallback;
  /** Milliseconds after which an answer is not waited for: 2,000. */
  readonly timeout?: number;
  /** Milliseconds between two reads of the feed of contacts: 1,000. */
  readonly interval?: number;
  /** Whether what happens here is sent to its intake, as platforms do: the key needs activities:write. */
  readonly tells?: boolean;
  /** Told when answers stop coming, and when they come again. */
  readonly say?: (text: string) => void;
}
