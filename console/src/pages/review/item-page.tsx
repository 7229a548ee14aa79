import type { ItemContext, ReviewItem } from '@breakwater/sdk';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Due } from '../../parts/due.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { useNow } from '../../parts/use-now.ts';
import { words } from '../../words.ts';
import { className } from './class-name.ts';
import { ContextSection } from './context/context-section.tsx';
import { MediaSection } from './context/media-section.tsx';
import { DecideForm } from './decide-form.tsx';
import { Decided } from './decided.tsx';
import { ItemActs } from './item-acts.tsx';
import { Lease } from './lease.tsx';
import { itemQuery } from './queries.ts';
import { StillToRead } from './still-to-read.tsx';

const said = words.item;

/** One item: text first, its context beside the decision; media only when asked for. */
export function ItemPage() {
  const { id } = useParams({ from: '/inside/review/$id' });
  const { data: item, error, refetch } = useQuery(itemQuery(id));
  const [decision, setDecision] = useState<string>();
  return (
    <div className="page wide" key={id}>
      <Link to="/review" className="back">
        {said.back}
      </Link>
      {decision && <Decided decision={decision} />}
      {!decision && error && <ProblemNote error={error} onRetry={refetch} />}
      {!decision && !item && !error && <RowsSkeleton />}
      {!decision && item && <Open item={item} onDecided={setDecision} />}
    </div>
  );
}

interface Props {
  readonly item: ReviewItem;
  readonly onDecided: (decision: string) => void;
}

/** In this order, the words first. */
const order: readonly ItemContext['section'][] = [
  'appeal',
  'reports',
  'subject',
  'network',
  'decisions',
  'policy',
  'notes',
];

function Open({ item, onDecided }: Props) {
  const now = useNow();
  const offered = order.filter((name) => item.sections.some(({ section }) => section === name));
  return (
    <>
      <PageHead title={`${className(item.class)}: ${item.subject.id}`} />
      <div className="item-facts">
        <Due at={item.dueAt} now={now} />
        <span>{said.reports(item.reports)}</span>
        <span>{item.queue}</span>
        {item.languages.length > 0 && <span>{item.languages.join(', ')}</span>}
        {item.dangerNow && <span className="danger-now">{words.reports.danger}</span>}
        {item.child && <span className="tag at-risk">{said.child}</span>}
        {item.appeal && <span className="tag">{said.appealed}</span>}
      </div>
      <div className="item">
        <div className="stack">
          {offered.map((section) => (
            <ContextSection key={section} item={item} section={section} />
          ))}
          <MediaSection item={item.id} />
        </div>
        <div className="item-side">
          <Lease item={item} />
          <StillToRead item={item} />
          <DecideForm item={item} onDecided={onDecided} />
          <ItemActs item={item.id} />
        </div>
      </div>
    </>
  );
}
