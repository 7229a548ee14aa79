import type { SurfaceAnswer } from '@breakwater/sdk';
import { IconBan, IconCheck, IconCircleHalf2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { words } from '../../words.ts';

const icons = { allow: IconCheck, limit: IconCircleHalf2, withhold: IconBan } as const;

type Reason = SurfaceAnswer['reasons'][number];

interface Props {
  readonly decision: SurfaceAnswer['decision'];
  readonly reasons: readonly Reason[];
}

/** A decision in a shape and a word, and why. */
export function DecisionMark({ decision, reasons }: Props) {
  const Icon = icons[decision];
  return (
    <span className="decision" data-decision={decision}>
      <span>
        <Icon size={15} aria-hidden />
        {words.decisionNames[decision]}
      </span>
      {reasons.map(({ code, id }) => (
        <small key={`${code} ${id}`}>
          {words.wouldSee.reasons[code]} {id !== undefined && <Named code={code} id={id} />}
        </small>
      ))}
    </span>
  );
}

/** What a reason names, where it can be looked at. */
function Named({ code, id }: { readonly code: Reason['code']; readonly id: string }) {
  const part = parts[code];
  if (part) {
    return (
      <Link to="/policy" search={part === 'terms' ? { item: id } : { part, item: id }}>
        {id}
      </Link>
    );
  }
  if (code === 'brake') return null;
  if (code !== 'network' && code !== 'protected') return <code>{id}</code>;
  return (
    <Link to="/networks/$id" params={{ id }}>
      {words.wouldSee.openNetwork}
    </Link>
  );
}

const parts: Readonly<Partial<Record<Reason['code'], 'terms' | 'links' | 'rules'>>> = {
  query: 'terms',
  'query-doubted': 'terms',
  term: 'terms',
  'term-doubted': 'terms',
  link: 'links',
  'link-doubted': 'links',
  rule: 'rules',
};
