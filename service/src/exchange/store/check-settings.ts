import { problem } from '../../http/index.ts';
import { type Outgoing, OutgoingError } from '../../outgoing/index.ts';
import type { Protocol } from '../clients/client.ts';
import { reader } from '../clients/read-json.ts';

/** @throws Problem 400 where the settings are none of the protocol's, or lead where nobody may go. */
export function checkConfig(
  protocol: Protocol,
  config: Record<string, unknown>,
  outgoing: Outgoing,
): void {
  const outcome = reader(protocol.config)(config);
  if ('reason' in outcome) throw wrong('config', outcome.reason);
  const fault = protocol.fault?.(config);
  if (fault) throw wrong('config', fault);
  checkText('config', config);
  for (const name of ['baseUrl', 'url']) {
    if (typeof config[name] === 'string') checkAddress(`config.${name}`, config[name], outgoing);
  }
}

/** @throws Problem 400 where the credentials are none of the protocol's, or lead where nobody may go. */
export function checkCredentials(
  protocol: Protocol,
  credentials: Record<string, unknown>,
  outgoing: Outgoing,
): void {
  if (protocol.credentials === null) throw wrong('credentials', 'the protocol takes none');
  const outcome = reader(protocol.credentials)(credentials);
  if ('reason' in outcome) throw wrong('credentials', outcome.reason);
  const { baseUrl } = credentials;
  if (typeof baseUrl === 'string') checkAddress('credentials.baseUrl', baseUrl, outgoing);
}

function checkText(field: string, value: object): void {
  // PostgreSQL's json does not take it.
  if (/\\u0000|\\u[dD][89a-fA-F]/.test(JSON.stringify(value))) {
    throw wrong(field, 'it holds a character that is none');
  }
}

function checkAddress(field: string, address: string, outgoing: Outgoing): void {
  try {
    outgoing.check(address);
  } catch (error) {
    if (error instanceof OutgoingError) throw wrong(field, error.message);
    throw error;
  }
}

function wrong(field: string, reason: string) {
  return problem(
    400,
    'invalid-request',
    'The request is not as expected.',
    `${field}: ${reason.replace(/\.$/, '')}. See GET /v1/exchanges/protocols for what is expected.`,
    { field },
  );
}
