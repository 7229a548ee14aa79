import { Button, TextInput } from '@mantine/core';
import { IconEye, IconEyeOff, IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Empty } from '../../parts/empty.tsx';
import { useEscape } from '../../parts/use-escape.ts';
import { words } from '../../words.ts';
import { itemOf, type PolicyDocument } from './document.ts';
import { ItemPanel } from './item-panel.tsx';
import { type ItemsPart, ItemsTable } from './items-table.tsx';
import { useShown } from './use-shown.ts';

const said = words.policy;

/** Rows drawn at once; what is looked for is found among all. */
const most = 200;

interface Props {
  readonly document: PolicyDocument;
  readonly part: ItemsPart;
}

/** The items of one part of the policy, and the one that is open beside them. */
export function PolicyItems({ document, part }: Props) {
  const { q = '', item } = useSearch({ from: '/inside/policy' });
  const navigate = useNavigate({ from: '/policy' });
  const [shown, setShown] = useShown();
  const go = (change: { q?: string; item?: string }) =>
    navigate({
      to: '/policy',
      search: (before) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
  const close = () => {
    window.document.querySelector<HTMLElement>('[data-row][aria-current]')?.focus();
    go({ item: undefined });
  };
  const all = rowsOf(document, part);
  const found = all.filter((row) => holds(row, q));
  const open = item === undefined ? undefined : itemOf(document, part, item);
  useEscape(open !== undefined, close);
  if (all.length === 0) {
    return part === 'terms' ? (
      <Empty title={said.emptyTerms} detail={said.emptyTermsDetail} />
    ) : (
      <Empty title={said.emptySection} detail={said.emptySectionDetail} />
    );
  }
  const Eye = shown ? IconEyeOff : IconEye;
  return (
    <div className="beside" data-open={open !== undefined || undefined}>
      <section className="bank-entries" aria-label={said.sections[part]}>
        <div className="list-head">
          <TextInput
            aria-label={said.search}
            placeholder={said.search}
            leftSection={<IconSearch size={16} />}
            value={q}
            onChange={(event) => go({ q: event.currentTarget.value || undefined })}
            spellCheck={false}
            data-search
          />
          <span className="hint" role="status">
            {said.shown(found.length, all.length)}
          </span>
          {part !== 'rules' && part !== 'resources' && part !== 'interstitials' && (
            <Button
              variant="default"
              leftSection={<Eye size={16} />}
              aria-pressed={shown}
              onClick={() => setShown(!shown)}
            >
              {shown ? said.hide : said.show}
            </Button>
          )}
        </div>
        {found.length === 0 && <p role="status">{said.none}</p>}
        {found.length > 0 && (
          <ItemsTable part={part} items={found.slice(0, most)} chosen={item} shown={shown} />
        )}
      </section>
      {item !== undefined && open && (
        <ItemPanel section={part} id={item} item={open} onClose={close} key={item} />
      )}
    </div>
  );
}

type Row = { readonly id: string };

function rowsOf(document: PolicyDocument, part: ItemsPart): Row[] {
  const content = document[part];
  return Array.isArray(content)
    ? (content as Row[])
    : Object.entries(content).map(([id, value]) => ({ ...(value as object), id }));
}

function holds(row: Row, wanted: string): boolean {
  const text = wanted.trim().toLowerCase();
  return text === '' || JSON.stringify(Object.values(row)).toLowerCase().includes(text);
}
