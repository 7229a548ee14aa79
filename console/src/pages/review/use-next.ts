import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answer, client } from '../../api.ts';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';

const said = words.queue;
const clock = new Intl.DateTimeFormat('en', { timeStyle: 'short' });

interface Wanted {
  readonly queue?: string | undefined;
  readonly language?: string | undefined;
}

/** Takes the next item and opens it. */
export function useNext({ queue, language }: Wanted) {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () =>
      answer(
        client.POST('/v1/review/next', {
          body: { ...(queue && { queues: [queue] }), ...(language && { languages: [language] }) },
        }),
      ),
    onSuccess: ({ item }) => {
      queryClient.invalidateQueries({ queryKey: ['review', 'items'] });
      if (item) navigate({ to: '/review/$id', params: { id: item.id } });
    },
  });
}

/** That nothing waits, or that it is time for a break; nothing where an item came. */
export function nextTold({
  item,
  break: rest,
}: NonNullable<ReturnType<typeof useNext>['data']>): string | undefined {
  if (item) return undefined;
  return rest ? said.break(clock.format(new Date(rest.until)), rest.why) : said.nothing;
}
