import type { ItemContext } from '@breakwater/sdk';
import { Text } from '@mantine/core';
import { When } from '../../../parts/when.tsx';
import { words } from '../../../words.ts';
import { className } from '../class-name.ts';

const said = words.item;

/** What reporters said, in their words. */
export function Reported({ reports }: { readonly reports: NonNullable<ItemContext['reports']> }) {
  const { items, total } = reports;
  return (
    <>
      <ol className="reported">
        {items.map((each) => (
          <li key={`${each.receivedAt} ${each.words}`}>
            {each.words ? (
              <p className="quoted" lang={each.language || undefined}>
                {each.words}
              </p>
            ) : (
              <Text c="dimmed">{said.noWords}</Text>
            )}
            <div className="item-facts">
              <span>{reporterName(each.reporterType)}</span>
              <span>{className(each.class)}</span>
              <span>
                {each.target.kind} {each.target.id}
              </span>
              <When at={each.receivedAt} />
              {each.dangerNow && <span className="danger-now">{words.reports.danger}</span>}
            </div>
            {filled(each.details) && (
              <details>
                <summary>{said.details}</summary>
                <pre className="raw">{JSON.stringify(each.details, null, 2)}</pre>
              </details>
            )}
          </li>
        ))}
      </ol>
      {items.length < total && <Text c="dimmed">{said.total(items.length, total)}</Text>}
    </>
  );
}

const reporterName = (type: string) =>
  (words.reporters as Readonly<Record<string, string>>)[type] ?? type;

const filled = (details: unknown) =>
  typeof details === 'object' && details !== null && Object.keys(details).length > 0;
