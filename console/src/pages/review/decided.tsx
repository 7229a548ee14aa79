import { Button, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { usePageKeys } from '../../parts/page-keys.ts';
import { words } from '../../words.ts';
import { NextAnswer } from './next-answer.tsx';
import { useNext } from './use-next.ts';

const said = words.decision;

/** What was decided just now: on to the next, or back to it. */
export function Decided({ decision }: { readonly decision: string }) {
  const next = useNext({});
  const take = () => !next.isPending && next.mutate();
  usePageKeys([{ key: 't', does: words.queue.nextKey, run: take }]);
  return (
    <div className="empty">
      <IconCircleCheck size={28} aria-hidden />
      <h1 className="decided-title">{said.done}</h1>
      <Text c="dimmed">{said.doneText}</Text>
      <NextAnswer next={next} />
      <Button autoFocus loading={next.isPending} onClick={take}>
        {said.next}
      </Button>
      <Link to="/review/decisions/$id" params={{ id: decision }}>
        {said.page}
      </Link>
      <Link to="/queue">{words.item.toQueueBack}</Link>
    </div>
  );
}
