import { notifications } from '@mantine/notifications';
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

/** Takes the next item and opens it; or tells that nothing waits, or that it is time for a break. */
export function useNext({ queue, language }: Wanted) {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () =>
      answer(
        client.POST('/v1/review/next', {
          body: { ...(queue && { queues: [queue] }), ...(language && { languages: [language] }) },
        }),
      ),
    onSuccess: ({ item, break: rest }) => {
      queryClient.invalidateQueries({ queryKey: ['review', 'items'] });
      if (item) {
        navigate({ to: '/review/$id', params: { id: item.id } });
        return;
      }
      const message = rest
        ? said.break(clock.format(new Date(rest.until)), rest.why)
        : said.nothing;
      notifications.show({ message });
    },
  });
}
