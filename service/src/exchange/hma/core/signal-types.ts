import { sql } from 'kysely';
import type { AnyKysely } from '../../../storage/index.ts';
import type { SharedType } from '../../clients/record.ts';
import { HmaError } from './hma-error.ts';

/** A signal type as HMA has it. */
export interface SignalType {
  readonly name: string;
  /** What it is here. */
  readonly fingerprint: SharedType;
  /** The content that has it. */
  readonly content: ContentType;
  /** Whether the case of its digits counts: HMA lowers that of an MD5 alone. */
  readonly strict: boolean;
  readonly digits: number;
}

export const contentTypes = ['photo', 'video'] as const;
export type ContentType = (typeof contentTypes)[number];

/** What HMA comes with. */
export const signalTypes: readonly SignalType[] = [
  { name: 'pdq', fingerprint: 'pdq', content: 'photo', strict: true, digits: 64 },
  { name: 'video_md5', fingerprint: 'md5', content: 'video', strict: false, digits: 32 },
];

/** Shares of the signal types, 0 to 1; 0 switches one off. */
export async function signalShares(kysely: AnyKysely): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ name: string; enabled_ratio: number }>`
    SELECT name, enabled_ratio FROM exchange.hma_signal_type`.execute(kysely);
  const set = new Map(rows.map((row) => [row.name, row.enabled_ratio]));
  return new Map(signalTypes.map(({ name }) => [name, set.get(name) ?? 1]));
}

/** @throws {HmaError} 400 where there is none of the name, or it is switched off */
export async function signalTypeNamed(kysely: AnyKysely, name: string): Promise<SignalType> {
  const found = signalTypes.find((type) => type.name === name);
  if (!found) throw new HmaError(400, `No such SignalType '${name}'`);
  if ((await signalShares(kysely)).get(name) === 0) {
    throw new HmaError(400, `SignalType '${name}' is not enabled`);
  }
  return found;
}

/** @throws {Error} saying what the text is not */
export function validSignal({ name, digits, strict }: SignalType, text: string): string {
  const value = strict ? text : text.trim().toLowerCase();
  if (value.length === digits && /^[0-9a-f]+$/.test(value)) return value;
  throw new Error(
    strict ? `invalid ${name.toUpperCase()} hash` : `'${text}' is not a valid MD5 hash`,
  );
}

/** The types that content of a kind has: those that are asked for, or all that are switched on. */
export async function signalTypesOf(
  kysely: AnyKysely,
  content: ContentType,
  asked: readonly string[] | undefined,
): Promise<readonly SignalType[]> {
  const shares = await signalShares(kysely);
  const all = signalTypes.filter((type) => type.content === content && shares.get(type.name) !== 0);
  if (!asked) return all;
  const names = asked.map((name) => name.trim()).filter((name) => name !== '');
  for (const name of names) {
    if (all.some((type) => type.name === name)) continue;
    throw new HmaError(400, `signal type '${name}' doesn't exist or is disabled`);
  }
  if (names.length === 0) throw new HmaError(400, 'empty signal type selection');
  return all.filter(({ name }) => names.includes(name));
}

/** @throws {HmaError} 400 */
export function contentTypeNamed(name: string): ContentType {
  const found = contentTypes.find((type) => type === name);
  if (found) return found;
  throw new HmaError(400, `no such content_type: '${name}'`);
}
