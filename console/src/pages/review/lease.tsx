import type { ReviewItem } from '@breakwater/sdk';
import { Button } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { client } from '../../api.ts';
import { span } from '../../format.ts';
import { usePageKeys } from '../../parts/page-keys.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useNow } from '../../parts/use-now.ts';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { itemQuery } from './queries.ts';

const said = words.item;

/** How long an item is still somebody's; it can be kept longer. */
export function Lease({ item: { id, claimedUntil } }: { readonly item: ReviewItem }) {
  const now = useNow(1000);
  const renew = useMutation({
    mutationFn: () => client.POST('/v1/review/items/{id}/renew', { params: { path: { id } } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: itemQuery(id).queryKey }),
  });
  usePageKeys([{ key: 'l', does: words.itemKeys.keep, run: () => renew.mutate() }]);
  const left = claimedUntil ? Date.parse(claimedUntil) - now : 0;
  return (
    <div className="lease" data-over={left <= 0 || undefined}>
      <IconHourglass size={16} aria-hidden />
      <span>{left > 0 ? said.lease(span(left)) : said.leaseOver}</span>
      <Button
        size="compact-xs"
        variant="default"
        loading={renew.isPending}
        onClick={() => renew.mutate()}
      >
        {said.renew}
      </Button>
      {renew.error && <ProblemNote error={renew.error} />}
    </div>
  );
}
