import type { ReviewItem } from '@breakwater/sdk';
import { Text } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { contextQuery, itemQuery } from './queries.ts';

const said = words.item;

/** What a decision lacks: parts that were not read, or came since. */
export function StillToRead({ item }: { readonly item: ReviewItem }) {
  const unread = item.sections.filter(({ required, unread }) => required && unread !== null);
  if (unread.length === 0) {
    return (
      <p className="well" role="status">
        <IconCircleCheck size={16} aria-hidden />
        {said.complete}
      </p>
    );
  }
  const again = async () => {
    await Promise.all(
      unread.map(({ section }) =>
        queryClient.refetchQueries({ queryKey: contextQuery(item.id, section).queryKey }),
      ),
    );
    await queryClient.invalidateQueries({ queryKey: itemQuery(item.id).queryKey });
  };
  return (
    <div className="still" role="status">
      <IconAlertCircle size={16} aria-hidden />
      <div>
        <b>{said.missing}</b>
        <ul>
          {unread.map(({ section, unread: why }) => (
            <li key={section}>
              {said.sections[section]}{' '}
              <Text component="small" c="dimmed" size="xs">
                {why}
              </Text>
            </li>
          ))}
        </ul>
        <button type="button" className="plain" onClick={again}>
          {said.again}
        </button>
      </div>
    </div>
  );
}
