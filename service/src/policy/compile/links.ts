import { normaliseLink } from '@breakwater/activity';
import type { PolicyLink } from '../document/link.ts';
import { addressesIn } from './addresses-in.ts';
import { hostOf } from './host.ts';
import type { Verdict } from './texts.ts';

export interface LinkJudgement {
  readonly verdict: Verdict;
  readonly matches: readonly {
    readonly linkId: string;
    readonly kind: PolicyLink['kind'];
    readonly tier: 'block' | 'review';
  }[];
}

export type JudgeLink = (url: string) => LinkJudgement;

/** Links of a policy, ready to be asked. */
export interface CompiledLinks {
  /** One address. */
  readonly judgeLink: JudgeLink;
  /** The addresses written in a text, with a scheme or without. */
  readonly judgeLinksIn: JudgeLink;
}

/** Compiles the links of a policy: an address is looked up whole, its host with all above it. */
export function compileLinks(links: readonly PolicyLink[]): CompiledLinks {
  const addresses = new Map<string, PolicyLink[]>();
  const hosts = new Map<string, PolicyLink[]>();
  const add = (to: Map<string, PolicyLink[]>, key: string | undefined, link: PolicyLink) => {
    if (key !== undefined) to.set(key, [...(to.get(key) ?? []), link]);
  };
  for (const link of links) {
    if (link.url !== undefined) add(addresses, normaliseLink(link.url), link);
    for (const domain of link.domains ?? []) add(hosts, hostOf(domain), link);
  }
  const matchesOf = (given: string): readonly PolicyLink[] => {
    const url = given.includes('://') ? given : `https://${given}`;
    const normalised = normaliseLink(url);
    const host = URL.parse(url)?.hostname.replace(/\.$/, '');
    if (normalised === undefined || host === undefined) return [];
    return [
      ...(addresses.get(normalised) ?? []),
      ...hostsAbove(host).flatMap((each) => hosts.get(each) ?? []),
    ];
  };
  const hasAny = addresses.size > 0 || hosts.size > 0;
  return {
    judgeLink: (url) => judgedBy(matchesOf(url)),
    judgeLinksIn: (text) =>
      hasAny ? judgedBy([...new Set(addressesIn(text).flatMap(matchesOf))]) : nothing,
  };
}

function judgedBy(found: readonly PolicyLink[]): LinkJudgement {
  if (found.length === 0) return nothing;
  return {
    verdict: found.some(({ tier }) => tier === 'block') ? 'block' : 'review',
    matches: found.map(({ id, kind, tier }) => ({ linkId: id, kind, tier })),
  };
}

const nothing: LinkJudgement = { verdict: 'allow', matches: [] };

/** `a.b.example`, `b.example`, `example`. */
function hostsAbove(host: string): string[] {
  const parts = host.split('.');
  return parts.map((_, at) => parts.slice(at).join('.'));
}
