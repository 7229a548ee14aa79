import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../api.ts';
import { usePageKeys } from '../../parts/page-keys.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';

const said = words.item;
const acts = ['hold', 'assign', 'escalate', 'release'] as const;
type Act = (typeof acts)[number];

const keys: Readonly<Record<Act, string>> = { hold: 'h', assign: 'w', escalate: 'e', release: 'b' };
const texts: Readonly<Record<Act, string>> = {
  hold: said.holdText,
  assign: said.assignText,
  escalate: said.escalateText,
  release: said.releaseText,
};

/** So long an item is put aside, minutes. */
const aside = 60;

/** What else can become of an item: each with a reason, after which it is somebody else's. */
export function ItemActs({ item: id }: { readonly item: string }) {
  const [open, setOpen] = useState<Act>();
  const [to, setTo] = useState('');
  const navigate = useNavigate();
  usePageKeys(
    acts.map((act) => ({ key: keys[act], does: words.itemKeys[act], run: () => setOpen(act) })),
  );
  const send = (act: Act, reason: string) => {
    const params = { path: { id } };
    if (act === 'hold') {
      const body = { reason, minutes: aside };
      return client.POST('/v1/review/items/{id}/hold', { params, body });
    }
    if (act === 'assign') {
      return client.POST('/v1/review/items/{id}/assign', { params, body: { reason, to } });
    }
    if (act === 'escalate') {
      return client.POST('/v1/review/items/{id}/escalate', { params, body: { reason } });
    }
    return client.POST('/v1/review/items/{id}/release', { params, body: { reason } });
  };
  const done = () => {
    queryClient.removeQueries({ queryKey: ['review'] });
    navigate({ to: '/queue' });
  };
  return (
    <div className="item-acts">
      {acts.map((act) => (
        <Button key={act} size="compact-sm" variant="default" onClick={() => setOpen(act)}>
          {said[act]}
        </Button>
      ))}
      {open && (
        <ReasonDialog
          title={said[open]}
          text={texts[open]}
          submit={said[open]}
          send={(reason) => send(open, reason)}
          onDone={done}
          onClose={() => setOpen(undefined)}
        >
          {open === 'assign' && (
            <TextInput
              label={said.assignTo}
              value={to}
              onChange={(event) => setTo(event.currentTarget.value)}
              autoCapitalize="none"
              spellCheck={false}
              data-autofocus
            />
          )}
        </ReasonDialog>
      )}
    </div>
  );
}
