import { normaliseLink } from '@breakwater/activity';
import { InvalidTerm, Lexicon } from '@breakwater/lexicon';
import { InvalidRule } from '../compile/check-rule.ts';
import { hostOf } from '../compile/host.ts';
import { compileRules } from '../compile/rules.ts';
import { lexiconTerms } from '../compile/terms.ts';
import type { PolicyFault } from './fault.ts';
import type { PolicyLink } from './link.ts';
import { listSections, type PolicyDocument } from './policy-document.ts';

const most = 100;

/** What a schema cannot tell of a document: what does not compile, contradicts itself, or is missing. */
export function meaningFaults(document: PolicyDocument): PolicyFault[] {
  return [
    ...sameIds(document),
    ...document.links.flatMap((link, at) => linkFaults(link, `links[${at}]`)),
    ...termFaults(document),
    ...ruleFaults(document),
    ...thresholdFaults(document),
    ...resourceFaults(document),
    ...fallbackFaults(document),
  ].slice(0, most);
}

function sameIds(document: PolicyDocument): PolicyFault[] {
  return listSections.flatMap((section) => {
    const before = new Set<string>();
    return document[section].flatMap(({ id }, at) => {
      const isNew = !before.has(id);
      before.add(id);
      const field = `${section}[${at}].id`;
      return isNew
        ? []
        : [{ field, reason: 'stands here twice', remedy: 'Give each item an id of its own.' }];
    });
  });
}

function linkFaults({ kind, url, domains, names }: PolicyLink, field: string): PolicyFault[] {
  const faults: PolicyFault[] = [];
  if (kind === 'url') {
    if (url === undefined || normaliseLink(url) === undefined) {
      faults.push({
        field: `${field}.url`,
        reason: 'is no web address',
        remedy: 'Give one that begins with https:// or http://.',
      });
    }
  } else if (kind !== 'service' && !domains?.length) {
    faults.push({
      field: `${field}.domains`,
      reason: 'is missing',
      remedy: 'Give the hosts, such as drop.example.',
    });
  } else if (kind === 'service' && !names?.length) {
    faults.push({
      field: `${field}.names`,
      reason: 'is missing',
      remedy: 'Give the name of the service, and variants of it.',
    });
  }
  for (const [at, domain] of (domains ?? []).entries()) {
    if (hostOf(domain) !== undefined) continue;
    faults.push({
      field: `${field}.domains[${at}]`,
      reason: 'is no host',
      remedy: 'Give a host alone, such as drop.example.',
    });
  }
  return faults;
}

const mostTermFaults = 10;

/** The lexicon tells one fault at a time: it is asked again without the term that had it. */
function termFaults(document: PolicyDocument): PolicyFault[] {
  const faults: PolicyFault[] = [];
  for (let terms = lexiconTerms(document); faults.length < mostTermFaults; ) {
    try {
      new Lexicon(terms.map(({ term }) => term));
      break;
    } catch (error) {
      if (!(error instanceof InvalidTerm)) throw error;
      const at = terms.findIndex(({ term }) => term.id === error.id);
      const [reason, remedy = ''] = error.message
        .replace(`The term ${error.id} `, '')
        .split(/(?<=\.) /);
      faults.push({ field: terms[at].field, reason: reason.replace(/\.$/, ''), remedy });
      terms = terms.toSpliced(at, 1);
    }
  }
  return faults;
}

function ruleFaults({ rules }: PolicyDocument): PolicyFault[] {
  try {
    compileRules(rules);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidRule)) throw error;
    const { at, reason, remedy } = error;
    return [{ field: `rules[${at}].when`, reason, remedy }];
  }
}

function thresholdFaults({ thresholds }: PolicyDocument): PolicyFault[] {
  const { suggestions, contactWithMinors } = thresholds;
  const faults = (['suggestions', 'contactWithMinors'] as const)
    .filter((purpose) => thresholds[purpose].limit > thresholds[purpose].withhold)
    .map((purpose) => ({
      field: `thresholds.${purpose}.limit`,
      reason: 'is above withhold',
      remedy: 'Limit from the same score or a lower one.',
    }));
  const higher = (['limit', 'withhold'] as const)
    .filter((step) => contactWithMinors[step] > suggestions[step])
    .map((step) => ({
      field: `thresholds.contactWithMinors.${step}`,
      reason: 'is above that of suggestions',
      remedy: 'Contact with minors is limited from the same score or a lower one.',
    }));
  return [...faults, ...higher];
}

function resourceFaults({ resources }: PolicyDocument): PolicyFault[] {
  return resources.flatMap(({ url }, at) =>
    URL.parse(url)?.protocol === 'https:'
      ? []
      : [
          {
            field: `resources[${at}].url`,
            reason: 'is no https address',
            remedy: 'People in need are sent there: give one that begins with https://.',
          },
        ],
  );
}

/** What everything falls back to must be there. */
function fallbackFaults({ interstitials, jurisdictions }: PolicyDocument): PolicyFault[] {
  const missing = (field: string) => ({
    field,
    reason: 'is missing',
    remedy: 'Add it: all others fall back to it.',
  });
  return [
    ...(interstitials.en ? [] : [missing('interstitials.en')]),
    ...(jurisdictions.default ? [] : [missing('jurisdictions.default')]),
  ];
}
