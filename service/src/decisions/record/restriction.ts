import { createHash } from 'node:crypto';
import type { Surface } from '@breakwater/activity';
import { decisions, type Reason } from '../decide/outcome.ts';

/** A restriction of one account or post, as it is written down. Keys as hexadecimal: no ids, no texts. */
export interface Restriction {
  readonly id: string;
  readonly decisionId: string;
  readonly subject: string;
  readonly account: string | null;
  /** Of surface, version, decision and reasons: 64 bits, as text. */
  readonly digest: string;
  readonly version: number;
  readonly kind: 'account' | 'post';
  readonly surface: Surface;
  readonly decision: 'limit' | 'withhold';
  readonly reasons: readonly Reason[];
  readonly at: number;
  readonly times: number;
}

/** What restrictions of many subjects have in common. */
export interface Grounds {
  readonly version: number;
  readonly surface: Surface;
  readonly level: number;
  readonly reasons: readonly Reason[];
}

/** The grounds as text: the same grounds, the same text. */
export function groundsText({ version, surface, level, reasons }: Grounds): string {
  let text = `${version} ${surface} ${decisions[level]}`;
  for (const { code, id } of reasons) text += id === undefined ? ` ${code}` : ` ${code}:${id}`;
  return text;
}

/** 64 bits of the grounds, as a signed number in text. */
export function groundsDigest(text: string): string {
  return createHash('sha256').update(text).digest().readBigInt64BE(0).toString();
}
