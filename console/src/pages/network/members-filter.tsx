import { Checkbox, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { words } from '../../words.ts';
import { usePlace } from './use-place.ts';

const said = words.members;

export function MembersFilter({
  shown,
  total,
}: {
  readonly shown: number;
  readonly total: number;
}) {
  const { search, go } = usePlace();
  const [typed, setTyped] = useState(search.q ?? '');
  const apply = useDebouncedCallback((q: string) => go({ q: q.trim() || undefined }), 250);
  useEffect(() => {
    if (search.q === undefined) setTyped('');
  }, [search.q]);
  return (
    <div className="members-filter">
      <TextInput
        data-search
        size="xs"
        aria-label={said.search}
        placeholder={said.search}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          apply(event.currentTarget.value);
        }}
      />
      <Checkbox
        size="xs"
        label={said.onlyAtRisk}
        checked={search.atRisk ?? false}
        onChange={(event) => go({ atRisk: event.currentTarget.checked || undefined })}
      />
      <span className="members-shown" role="status">
        {said.shown(shown, total)}
      </span>
    </div>
  );
}
