import { normaliseLink } from '@breakwater/activity';
import type { PolicyLink } from '../document/link.ts';
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

/** Compiles the links of a policy: an address is looked up whole, its host with all above it. */
export function compileLinks(links: readonly PolicyLink[]): JudgeLink {
  const addresses = new Map<string, PolicyLink[]>();
  const hosts = new Map<string, PolicyLink[]>();
  const add = (to: Map<string, PolicyLink[]>, key: string | undefined, link: PolicyLink) => {
    if (key !== undefined) to.set(key, [...(to.get(key) ?? []), link]);
  };
  for (const link of links) {
    if (link.url !== undefined) add(addresses, normaliseLink(link.url), link);
    for (const domain of link.domains ?? []) add(hosts, hostOf(domain), link);
  }
  return (given) => {
    const url = given.includes('://') ? given : `https://${given}`;
    const normalised = normaliseLink(url);
    const host = URL.parse(url)?.hostname.replace(/\.$/, '');
    if (normalised === undefined || host === undefined) return nothing;
    const found = [
      ...(addresses.get(normalised) ?? []),
      ...hostsAbove(host).flatMap((each) => hosts.get(each) ?? []),
    ];
    if (found.length === 0) return nothing;
    return {
      verdict: found.some(({ tier }) => tier === 'block') ? 'block' : 'review',
      matches: found.map(({ id, kind, tier }) => ({ linkId: id, kind, tier })),
    };
  };
}

const nothing: LinkJudgement = { verdict: 'allow', matches: [] };

/** `a.b.example`, `b.example`, `example`. */
function hostsAbove(host: string): string[] {
  const parts = host.split('.');
  return parts.map((_, at) => parts.slice(at).join('.'));
}
