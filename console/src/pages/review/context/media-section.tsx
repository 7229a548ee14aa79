import { Button, Text, Title } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePageKeys } from '../../../parts/page-keys.ts';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../../parts/rows-skeleton.tsx';
import { words } from '../../../words.ts';
import { contextQuery } from '../queries.ts';
import { Medium } from './medium.tsx';

const said = words.item;

/** What is known of an item's media: asked for, after the text. Nothing of them is shown here. */
export function MediaSection({ item }: { readonly item: string }) {
  const [asked, setAsked] = useState(false);
  const { data, error, refetch } = useQuery({ ...contextQuery(item, 'media'), enabled: asked });
  usePageKeys([{ key: 'm', does: words.itemKeys.media, run: () => setAsked(true) }]);
  return (
    <section className="card" id="part-media">
      <Title order={2}>{said.sections.media}</Title>
      {!asked && (
        <div className="line">
          <Button
            variant="default"
            leftSection={<IconEyeOff size={16} aria-hidden />}
            onClick={() => setAsked(true)}
          >
            {said.showMedia}
          </Button>
          <small className="hint">{said.mediaHint}</small>
        </div>
      )}
      {asked && !data && !error && <RowsSkeleton rows={2} />}
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {data?.missing && (
        <Text>
          {said.notTogether}: {data.missing}
        </Text>
      )}
      {data?.media?.length === 0 && <Text c="dimmed">{said.noMedia}</Text>}
      {data?.media && data.media.length > 0 && (
        <ul className="media-list">
          {data.media.map((medium, place) => (
            <Medium key={medium.id} item={item} medium={medium} first={place === 0} />
          ))}
        </ul>
      )}
    </section>
  );
}
