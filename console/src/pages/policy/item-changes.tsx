import type { PolicyItemChange } from '@breakwater/sdk';
import { Button } from '@mantine/core';
import { IconEye, IconEyeOff, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { words } from '../../words.ts';
import { masked } from './document.ts';
import { nameOf, written } from './item-fields.tsx';
import { useShown } from './use-shown.ts';

const said = words.policyVersions;

/** Changes drawn at first, and once more are asked for: of a long list the first tell what it is. */
const few = 8;
const most = 200;

/** Items as they were and as they are to be, field by field. */
export function ItemChanges({ changes }: { readonly changes: readonly PolicyItemChange[] }) {
  const [shown, setShown] = useShown();
  const [all, setAll] = useState(changes.length <= few + 2);
  const Eye = shown ? IconEyeOff : IconEye;
  if (changes.length === 0) return null;
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        className="terms-shown"
        leftSection={<Eye size={15} />}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
      >
        {shown ? words.policy.hide : words.policy.show}
      </Button>
      <ul className="item-changes">
        {changes.slice(0, all ? most : few).map((change) => (
          <Change key={`${change.section} ${change.id}`} change={change} shown={shown} />
        ))}
      </ul>
      {!all && (
        <Button variant="default" className="terms-shown" onClick={() => setAll(true)}>
          {said.showAll(changes.length)}
        </Button>
      )}
      {all && changes.length > most && (
        <p className="hint">{words.policy.shown(most, changes.length)}</p>
      )}
    </>
  );
}

function Change({ change, shown }: { readonly change: PolicyItemChange; readonly shown: boolean }) {
  const { section, id, before, after } = change;
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changedItem';
  const Icon = { added: IconPlus, removed: IconMinus, changedItem: IconPencil }[kind];
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (name) => name !== 'id' && JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]),
  );
  return (
    <li data-kind={kind}>
      <p className="line">
        <Icon size={16} aria-hidden />
        <b>{said[kind]}</b> {said.kinds[section]}
        <code>{section === 'thresholds' || section === 'surfaces' ? nameOf(id) : id}</code>
      </p>
      <dl>
        {fields.map((name) => (
          <div key={name}>
            <dt>{words.policyItem.fields[name] ?? nameOf(name)}</dt>
            <dd>
              {before && name in before && <del>{value(section, name, before[name], shown)}</del>}
              {after && name in after && <ins>{value(section, name, after[name], shown)}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

const secret: Readonly<Record<string, readonly string[]>> = {
  terms: ['term'],
  links: ['url', 'names', 'domains'],
  patterns: ['words'],
};

function value(section: string, name: string, content: unknown, shown: boolean): string {
  if (shown || !secret[section]?.includes(name)) return written(name, content);
  return [content]
    .flat()
    .map((each) => masked(String(each)))
    .join(', ');
}
