import type { Unblurred } from '@breakwater/sdk';
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { client } from '../../../api.ts';
import { useNow } from '../../../parts/use-now.ts';
import { words } from '../../../words.ts';

const said = words.media;

interface Props {
  readonly open: Unblurred;
  readonly onCovered: (sufficient: boolean) => void;
}

/** A medium without its blur: where it is, for how long, and how to cover it. */
export function OpenMedium({ open, onCovered }: Props) {
  const now = useNow(1000);
  const begun = useRef(Date.now());
  const ended = useRef(false);
  const left = Math.max(0, Math.ceil((Date.parse(open.until) - now) / 1000));
  const cover = (sufficient: boolean) => {
    if (ended.current) return;
    ended.current = true;
    const seconds = Math.max(0, (Date.now() - begun.current) / 1000);
    const params = { path: { id: open.exposure } };
    client
      .POST('/v1/review/exposures/{id}/end', { params, body: { seconds, sufficient } })
      // Where it cannot be told, the server counts the whole time that was allowed.
      .catch(() => undefined);
    onCovered(sufficient);
  };
  const latest = useRef(cover);
  latest.current = cover;
  useEffect(() => {
    if (left === 0) latest.current(false);
  }, [left]);
  return (
    <div className="open-medium" role="status">
      <small>{said.place}</small>
      {/^https:\/\//.test(open.medium) && (
        <a href={open.medium} target="_blank" rel="noreferrer noopener">
          {said.link}
        </a>
      )}
      <small>{said.left(left)}</small>
      <div className="line">
        <Button size="compact-sm" onClick={() => cover(true)}>
          {said.enough}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => cover(false)}>
          {said.cover}
        </Button>
      </div>
    </div>
  );
}
