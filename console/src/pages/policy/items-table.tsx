import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { countryName, day, languageName } from '../../format.ts';
import { words } from '../../words.ts';
import {
  masked,
  type Pattern,
  type Link as PolicyLink,
  type Resource,
  type Rule,
  type Term,
} from './document.ts';
import { nameOf } from './item-fields.tsx';
import { TierBadge } from './tier-badge.tsx';

const said = words.policy;
const { columns } = said;

export type ItemsPart = 'terms' | 'rules' | 'links' | 'patterns' | 'resources' | 'interstitials';

interface Column {
  readonly label: string;
  readonly wide?: boolean;
  readonly cell: (item: never, shown: boolean) => ReactNode;
}

const seen = (text: string, shown: boolean) => (shown ? text : masked(text));

/** The first column names the row; each part has its own others. */
const tables: Readonly<Record<ItemsPart, readonly Column[]>> = {
  terms: [
    { label: columns.term, cell: ({ term }: Term, shown) => seen(term, shown) },
    { label: columns.tier, cell: ({ tier }: Term) => <TierBadge tier={tier} /> },
    {
      label: columns.context,
      wide: true,
      cell: ({ allowPhrases = [], requiredPhrases = [], surfaces = {}, locale }: Term) =>
        [
          locale && languageName(locale),
          said.context(allowPhrases.length, requiredPhrases.length, Object.keys(surfaces).length),
        ]
          .filter(Boolean)
          .join(', '),
    },
    { label: columns.source, wide: true, cell: ({ source }: Term) => source },
    {
      label: said.expires,
      wide: true,
      cell: ({ expiresAt }: Term) => (expiresAt ? day(expiresAt) : said.never),
    },
  ],
  rules: [
    { label: columns.id, cell: ({ id }: Rule) => id },
    { label: columns.when, cell: ({ when }: Rule) => <code className="rule">{when}</code> },
    { label: columns.decision, cell: ({ decision }: Rule) => words.decisionNames[decision] },
    { label: columns.surfaces, wide: true, cell: ({ surfaces }: Rule) => whereOf(surfaces) },
    { label: columns.reason, wide: true, cell: ({ reason }: Rule) => reason },
  ],
  links: [
    { label: columns.id, cell: ({ id }: PolicyLink) => id },
    { label: columns.kind, wide: true, cell: ({ kind }: PolicyLink) => said.linkKinds[kind] },
    {
      label: columns.what,
      cell: ({ url, names = [], domains = [] }: PolicyLink, shown) =>
        [...(url ? [url] : []), ...names, ...domains].map((each) => seen(each, shown)).join(', '),
    },
    { label: columns.tier, cell: ({ tier }: PolicyLink) => <TierBadge tier={tier} /> },
    { label: columns.source, wide: true, cell: ({ source }: PolicyLink) => source },
  ],
  patterns: [
    { label: columns.id, cell: ({ id }: Pattern) => id },
    { label: columns.field, cell: ({ field }: Pattern) => nameOf(field) },
    {
      label: columns.what,
      cell: ({ words: some }: Pattern, shown) => some.map((each) => seen(each, shown)).join(', '),
    },
    { label: columns.tier, cell: ({ tier }: Pattern) => <TierBadge tier={tier} /> },
    { label: columns.source, wide: true, cell: ({ source }: Pattern) => source },
  ],
  resources: [
    { label: columns.name, cell: ({ name }: Resource) => name },
    {
      label: columns.country,
      cell: ({ country }: Resource) => (country ? countryName(country) : said.everyCountry),
    },
    {
      label: columns.languages,
      wide: true,
      cell: ({ languages }: Resource) => languages.map(languageName).join(', '),
    },
    { label: columns.audience, cell: ({ audience }: Resource) => said.audiences[audience] },
    {
      label: columns.verified,
      wide: true,
      cell: ({ verifiedAt }: Resource) => (verifiedAt ? day(verifiedAt) : said.notVerified),
    },
  ],
  interstitials: [
    { label: columns.language, cell: ({ id }: { id: string }) => languageName(id) },
    {
      label: columns.what,
      cell: ({ title, happened }: { title: string; happened: string }) => (
        <>
          {title}
          <small>{happened}</small>
        </>
      ),
    },
  ],
};

function whereOf(surfaces: Rule['surfaces']): string {
  return surfaces ? surfaces.map((each) => words.surfaceNames[each]).join(', ') : said.everywhere;
}

interface Props {
  readonly part: ItemsPart;
  readonly items: readonly { readonly id: string }[];
  readonly chosen: string | undefined;
  /** Whether terms are written out. */
  readonly shown: boolean;
}

export function ItemsTable({ part, items, chosen, shown }: Props) {
  const [first, ...others] = tables[part];
  if (!first) return null;
  return (
    <div className="table-frame">
      <table className="table policy-table" aria-label={said.sections[part]} data-part={part}>
        <thead>
          <tr>
            {[first, ...others].map(({ label, wide }) => (
              <th scope="col" key={label} className={wide ? 'wide-only' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id} data-chosen={item.id === chosen || undefined}>
              <th scope="row">
                <Link
                  data-row
                  to="/policy"
                  search={(search) => ({ ...search, item: item.id })}
                  replace
                  resetScroll={false}
                  aria-current={item.id === chosen ? 'true' : undefined}
                >
                  {first.cell(item as never, shown)}
                </Link>
                {part !== 'interstitials' && first.label !== columns.id && <small>{item.id}</small>}
              </th>
              {others.map(({ label, wide, cell }) => (
                <td key={label} className={wide ? 'wide-only' : undefined}>
                  {cell(item as never, shown)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
