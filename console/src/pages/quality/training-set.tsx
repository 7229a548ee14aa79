import { Button, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { className } from '../review/class-name.ts';
import { OutcomeMark } from '../review/outcome-mark.tsx';
import { trainingQuery } from './queries.ts';

const said = words.quality;

/** What people did not agree about, and what was decided in the end. */
export function TrainingSet() {
  const list = useInfiniteQuery(trainingQuery);
  const items = list.data?.pages.flatMap((page) => page.items);
  return (
    <section className="card">
      <Title order={2}>{said.training}</Title>
      <Text size="xs" c="dimmed">
        {items?.length === 0 ? said.noTraining : said.trainingHint}
      </Text>
      {list.error && <ProblemNote error={list.error} onRetry={list.refetch} />}
      {items && items.length > 0 && (
        <ul className="training">
          {items.map((each) => (
            <li key={each.id}>
              <div className="item-facts">
                <b>{className(each.class)}</b>
                {each.language && <span>{each.language}</span>}
                <When at={each.closedAt} />
              </div>
              {each.words.slice(0, 2).map((text) => (
                <p key={text} className="quoted" lang={each.language || undefined}>
                  {text}
                </p>
              ))}
              <ol>
                {each.looks.map(({ outcome, policy, severity, reason }, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: looks stand in their order, and stay
                  <li key={place}>
                    <OutcomeMark outcome={outcome} /> {policy}, {severity}: {reason}
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button variant="default" onClick={() => list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </section>
  );
}
