import type { Member } from '@breakwater/sdk';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { words } from '../../words.ts';
import { MemberRow } from './member-row.tsx';
import { MembersTableHead } from './members-table-head.tsx';
import { usePlace } from './use-place.ts';

const rowHeight = 46;

interface Props {
  readonly members: readonly Member[];
  readonly total: number;
  /** The last rows come into sight. */
  readonly onEnd: () => void;
}

/** Only the rows in sight are in the document; the table says how many there are. */
export function MembersTable({ members, total, onEnd }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const { search } = usePlace();
  const rows = useVirtualizer({
    count: members.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const visible = rows.getVirtualItems();
  const last = visible.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= members.length - 20) onEnd();
  }, [last, members.length, onEnd]);
  const above = visible[0]?.start ?? 0;
  const below = rows.getTotalSize() - (visible.at(-1)?.end ?? 0);
  return (
    <div className="members-frame" ref={frame}>
      <table className="table members-table" aria-label={words.members.label} aria-rowcount={total}>
        <MembersTableHead />
        <tbody>
          {above > 0 && <tr aria-hidden className="spacer" style={{ height: above }} />}
          {visible.map(({ index }) => {
            const member = members[index];
            return (
              member && (
                <MemberRow
                  key={member.account}
                  member={member}
                  index={index}
                  chosen={search.member === member.account}
                />
              )
            );
          })}
          {below > 0 && <tr aria-hidden className="spacer" style={{ height: below }} />}
        </tbody>
      </table>
    </div>
  );
}
