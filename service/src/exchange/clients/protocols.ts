import type { Protocol } from './client.ts';
import { plainFile } from './file/file.ts';
import { ncmec } from './ncmec/ncmec.ts';
import { stopNcii } from './stopncii/stopncii.ts';
import { techAgainstTerrorism } from './tech-against-terrorism/tech-against-terrorism.ts';
import { threatExchange } from './threatexchange/threatexchange.ts';

/** The protocols that exchanges speak. */
export const protocols = [
  ncmec,
  stopNcii,
  threatExchange,
  techAgainstTerrorism,
  plainFile,
] as const;

/** @throws where there is no such protocol. */
export function protocolOf(name: string): Protocol {
  const found = protocols.find((protocol) => protocol.name === name);
  if (!found) throw new Error(`no protocol is named ${name}`);
  return found as unknown as Protocol;
}
