import { Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { moment, span } from '../format.ts';
import { words } from '../words.ts';

/** When something is due, shortly, with a mark where it is nearly, or over. */
export function Due({ at, now }: { readonly at: string; readonly now: number }) {
  const left = Date.parse(at) - now;
  const state = left < 0 ? 'over' : left < 3_600_000 ? 'soon' : undefined;
  const Icon = left < 0 ? IconAlertTriangle : IconClock;
  return (
    <Tooltip label={moment(at)}>
      <span className="due" data-due={state}>
        {state && <Icon size={14} aria-hidden />}
        <time dateTime={at}>
          {left < 0 ? words.overdueBy(span(-left)) : words.dueIn(span(left))}
        </time>
      </span>
    </Tooltip>
  );
}
