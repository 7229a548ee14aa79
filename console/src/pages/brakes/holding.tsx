import type { Brake } from '@breakwater/sdk';
import { Button, Group } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { moment } from '../../format.ts';
import { When } from '../../parts/when.tsx';
import { useSession } from '../../session.ts';
import { words } from '../../words.ts';
import { whatOf } from './what-of.ts';

const said = words.brakes;

interface Props {
  readonly brake: Brake;
  /** Missing where whoever looks may do nothing. */
  readonly onStep?: (step: 'renew' | 'lift') => void;
}

/** A brake that holds: what stands still, why, and for how long. */
export function Holding({ brake, onStep }: Props) {
  const me = useSession()?.user.name;
  const { reason, pulledBy, pulledAt, expiresAt, renewedBy } = brake;
  const what = whatOf(brake);
  const left = Math.max(0, Math.round((Date.parse(expiresAt) - Date.now()) / 60_000));
  const own = pulledBy === me;
  return (
    <article className="holding" aria-label={what}>
      <IconHandStop size={22} aria-hidden />
      <div>
        <p className="holding-what">{what}</p>
        <q>{reason}</q>
        <p className="hint">
          {words.policy.by(pulledBy)} <When at={pulledAt} />
          {renewedBy && ` · ${said.columns.renewed} ${words.policy.by(renewedBy)}`}
          {own && onStep && ` · ${said.own}`}
        </p>
      </div>
      <div className="holding-until">
        <b>{said.left(left)}</b>
        <span className="hint">{moment(expiresAt)}</span>
      </div>
      {onStep && (
        <Group gap="xs" className="holding-acts">
          {!own && (
            <Button aria-label={said.of(said.renew, what)} onClick={() => onStep('renew')}>
              {said.renew}
            </Button>
          )}
          <Button
            variant="default"
            aria-label={said.of(said.lift, what)}
            onClick={() => onStep('lift')}
          >
            {said.lift}
          </Button>
        </Group>
      )}
    </article>
  );
}
