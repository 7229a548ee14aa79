import { Tooltip } from '@mantine/core';
import { ago, moment } from '../format.ts';

/** An instant, shortly; in full on hover. */
export function When({ at }: { readonly at: string }) {
  return (
    <Tooltip label={moment(at)}>
      <time dateTime={at} className="when">
        {ago(at, Date.now())}
      </time>
    </Tooltip>
  );
}
