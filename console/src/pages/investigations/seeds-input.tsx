import { Input, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { words } from '../../words.ts';
import { AccountPicker } from './account-picker.tsx';
import type { Draft, SuggestedSeed } from './draft.ts';
import { SignalPicker } from './signal-picker.tsx';

const said = words.newInvestigation;
const ways = (['search', 'paste', 'signal'] as const).map((value) => ({
  value,
  label: said.how[value],
}));

interface Props {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly error: string | undefined;
  readonly suggested: readonly SuggestedSeed[];
}

/** Accounts, looked up one by one or pasted as a list; or all of which something is observed. */
export function SeedsInput({ draft, onChange, error, suggested }: Props) {
  const [pasted, setPasted] = useState('');
  const choose = (how: Draft['how']) => {
    setPasted(draft.accounts.join('\n'));
    onChange({ how });
  };
  const paste = (text: string) => {
    setPasted(text);
    const ids = text.split(/[\n,;]/).map((id) => id.trim());
    onChange({ accounts: [...new Set(ids.filter(Boolean))] });
  };
  return (
    <Input.Wrapper
      label={said.seeds}
      description={said.seedsHint}
      labelElement="div"
      withAsterisk
      role="group"
      aria-label={said.seeds}
    >
      <Stack gap="xs" mt={6}>
        <SegmentedControl
          aria-label={said.seeds}
          data={ways}
          value={draft.how}
          onChange={choose}
          className="seed-ways"
        />
        {draft.how === 'search' && (
          <AccountPicker
            chosen={draft.accounts}
            onChange={(accounts) => onChange({ accounts })}
            error={error}
            suggested={suggested}
          />
        )}
        {draft.how === 'signal' && (
          <SignalPicker
            chosen={draft.signal}
            onChange={(signal) => onChange({ signal })}
            error={error}
          />
        )}
        {draft.how === 'paste' && (
          <Textarea
            label={said.paste}
            description={words.investigations.seeds(draft.accounts.length)}
            value={pasted}
            onChange={(event) => paste(event.currentTarget.value)}
            rows={6}
            error={error}
            spellCheck={false}
          />
        )}
      </Stack>
    </Input.Wrapper>
  );
}
