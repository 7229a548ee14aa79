import { allBanks, type Bank } from '../../../banks/index.ts';
import type { AnyKysely } from '../../../storage/index.ts';
import { HmaError } from './hma-error.ts';

/** A bank as HMA tells it. */
export function hmaBank({ name, enabledShare }: Bank) {
  return { matching_enabled_ratio: enabledShare, name };
}

export async function bankIfAny(kysely: AnyKysely, name: string): Promise<Bank | undefined> {
  return (await allBanks(kysely)).find((bank) => bank.name === name);
}

/** @throws {HmaError} 404 */
export async function bankOf(kysely: AnyKysely, name: string): Promise<Bank> {
  const bank = await bankIfAny(kysely, name);
  if (bank) return bank;
  throw new HmaError(404, `bank '${name}' not found`);
}

/** @throws {HmaError} 400 where it is none that HMA allows */
export function checkBankName(name: string): void {
  if (/^[A-Z_][A-Z0-9_]{0,254}$/.test(name)) return;
  throw new HmaError(400, 'Bank names must be UPPER_WITH_UNDERSCORE');
}
