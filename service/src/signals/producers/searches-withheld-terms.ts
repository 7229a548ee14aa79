import { searchesSince } from '../../intake/index.ts';
import { compilePolicy, runningPolicy } from '../../policy/index.ts';
import type { Producer } from '../producer.ts';

const days = 30;
const most = Number.MAX_SAFE_INTEGER;

/**
 * Accounts that searched for withheld terms in the last thirty days, on different days: n days score
 * n / (n + 4), halved, so that one search says nearly nothing. Where the policy does not let searches
 * count in a country, those that came from there are left out.
 */
export const searchesWithheldTerms: Producer = {
  kind: 'searches-withheld-terms',
  title: 'Searches for withheld terms',
  name: 'searches-withheld-terms/1',
  async observe(database, now) {
    const { document, version } = await runningPolicy(database);
    if (document.terms.length === 0) return [];
    const { judgeText, jurisdictionOf } = compilePolicy(document, version);
    const searched = new Map<string, Set<number>>();
    const since = new Date(now.getTime() - days * dayMilliseconds);
    for await (const page of searchesSince(database, since, most)) {
      for (const { account, text, at, country } of page) {
        if (!jurisdictionOf(country).searchesAsSignal) continue;
        if (judgeText(text, { surface: 'search' }).verdict !== 'block') continue;
        const day = Math.floor(at / dayMilliseconds);
        searched.set(account, (searched.get(account) ?? new Set()).add(day));
      }
    }
    return Array.from(searched, ([account, { size }]) => ({
      account,
      score: size / (size + 4) / 2,
      evidence: `searched for withheld terms on ${size} ${size === 1 ? 'day' : 'days'}`,
    }));
  },
};

const dayMilliseconds = 86_400_000;
