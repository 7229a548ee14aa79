import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { pageKey } from '../parts/page-keys.ts';
import { placeGroups } from '../places/places.ts';

export const writing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** A dialog is open: keys belong to it. */
export const dialogOpen = () => document.querySelector('[role=dialog][aria-modal=true]') !== null;

/** Moves the focus to the next or previous row's link of the list on this page. */
function stepRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const marked = at >= 0 ? at : rows.findIndex((row) => row.ariaCurrent !== null);
  const next = rows[marked < 0 ? 0 : marked + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function focusSearch(): boolean {
  const search = document.querySelector<HTMLInputElement>('main [data-search]');
  search?.focus();
  search?.select();
  return search !== null;
}

const placeOf = (key: string) =>
  placeGroups.flatMap(({ places }) => places).find((place) => place.key === key);

/** The keys that work on every page, and those of the page; none while somebody writes or a dialog is open. */
export function useKeys(onHelp: () => void) {
  const navigate = useNavigate();
  const goPressedAt = useRef(Number.NEGATIVE_INFINITY);
  const help = useRef(onHelp);
  help.current = onHelp;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return;
      if (dialogOpen()) return;
      const going = event.timeStamp - goPressedAt.current < 1500 && placeOf(event.key);
      goPressedAt.current = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      const ofPage = pageKey(event.key);
      if (going) navigate({ to: going.to });
      else if (ofPage) ofPage.run();
      else if (event.key === 'c') navigate({ to: '/investigations/new' });
      else if (event.key === '?') help.current();
      else if (event.key === 'j') stepRow(1);
      else if (event.key === 'k') stepRow(-1);
      else if (event.key !== '/' || !focusSearch()) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [navigate]);
}
