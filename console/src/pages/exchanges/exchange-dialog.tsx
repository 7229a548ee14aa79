import type { Exchange } from '@breakwater/sdk';
import { useQuery } from '@tanstack/react-query';
import { words } from '../../words.ts';
import { ExchangeForm } from './exchange-form.tsx';
import { protocolsQuery } from './queries.ts';

interface Props {
  /** The exchange that is changed; none where one is made. */
  readonly exchange?: Exchange;
  readonly onClose: () => void;
}

/** Makes an exchange, or changes its settings, when it is known what the protocols ask for. */
export function ExchangeDialog({ exchange, onClose }: Props) {
  const { data: protocols } = useQuery(protocolsQuery);
  if (!protocols) return <output className="unseen">{words.loading}</output>;
  return <ExchangeForm protocols={protocols} onClose={onClose} {...(exchange && { exchange })} />;
}
