import type { Partner } from '@breakwater/sdk';
import { Fact } from '../../parts/fact.tsx';
import { SecretShown } from '../../parts/secret-shown.tsx';
import { words } from '../../words.ts';

const said = words.partnerKey;

interface Props {
  readonly partner: Partner;
  readonly secret: string;
  readonly onClose: () => void;
}

/** A new partner's key, shown once, and where it reads with it. */
export function PartnerKey({ partner: { id, name }, secret, onClose }: Props) {
  const place = `${window.location.origin}/share`;
  return (
    <SecretShown
      title={said.title(name)}
      text={said.text}
      label={said.key}
      secret={secret}
      onClose={onClose}
    >
      <dl className="digests" aria-label={said.addresses}>
        <Fact label={said.stopncii}>
          <code>{place}/stopncii/v1</code>
          <br />
          {said.stopnciiKey}
        </Fact>
        <Fact label={said.threatexchange}>
          <code>
            {place}/threatexchange/{id}/threat_updates
          </code>
          <br />
          {said.threatexchangeKey}
        </Fact>
      </dl>
    </SecretShown>
  );
}
