import type { ItemContext, Role } from '@breakwater/sdk';
import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { RoleMark } from '../../../parts/role-mark.tsx';
import { roleAppearance } from '../../../parts/roles.ts';
import { When } from '../../../parts/when.tsx';
import { words } from '../../../words.ts';

const said = words.item;

export function Networks({ network }: { readonly network: NonNullable<ItemContext['network']> }) {
  if (network.length === 0) return <Text c="dimmed">{said.noNetwork}</Text>;
  return (
    <ul className="lines">
      {network.map(({ network: id, name, role, atRisk, state }) => (
        <li key={id}>
          <RoleMark of={role in roleAppearance ? (role as Role) : 'unknown'} atRisk={atRisk} />
          <Link to="/networks/$id" params={{ id }}>
            {name}
          </Link>
          <span>{role}</span>
          {atRisk && <span className="tag at-risk">{words.atRisk}</span>}
          <span>{state}</span>
        </li>
      ))}
    </ul>
  );
}

export function Earlier({ decisions }: Pick<Required<ItemContext>, 'decisions'>) {
  if (decisions.length === 0) return <Text c="dimmed">{said.noDecisions}</Text>;
  return (
    <ul className="earlier">
      {decisions.map(({ id, source, at, outcome, policy, reason }) => (
        <li key={id}>
          <b>{(words.outcomes as Readonly<Record<string, string>>)[outcome] ?? outcome}</b> {policy}{' '}
          <small>{source === 'review' ? said.byReview : said.byPolicy}</small> <When at={at} />
          <q>{reason}</q>
        </li>
      ))}
    </ul>
  );
}

export function AppealText({ appeal }: Pick<Required<ItemContext>, 'appeal'>) {
  return (
    <>
      <p className="quoted" lang={appeal.language}>
        {appeal.words}
      </p>
      <div className="item-facts">
        <span>{said.appellants[appeal.appellant]}</span>
        <span>
          {said.against}: {words.outcomes[appeal.against]}
        </span>
        <When at={appeal.filedAt} />
      </div>
    </>
  );
}

export function Notes({ notes }: Pick<Required<ItemContext>, 'notes'>) {
  if (notes.length === 0) return <Text c="dimmed">{said.noNotes}</Text>;
  return (
    <ul className="earlier">
      {notes.map(({ act, reason, by, at }) => (
        <li key={`${at} ${act}`}>
          <b>{act}</b> {by} <When at={at} />
          <q>{reason}</q>
        </li>
      ))}
    </ul>
  );
}
