import { linksIn } from '@breakwater/activity';

/** A host with what follows it. Labels are bounded: whoever writes the text may be hostile. */
const address =
  /(?<![\p{L}\p{N}_-])(?:[\p{L}\p{N}_-]{1,63}[.。．｡]){1,8}\p{L}[\p{L}\p{N}-]{1,62}(?::\d{1,5})?(?:[/?#][^\s<>"'`{}|\\^]*)?/gu;
const dot = /\s?[[({]\s?(?:\.|dot)\s?[\])}]\s?/gi;
const trailing = /[.,;:!?)\]]{1,50}$/;

/**
 * Addresses as people write them: `https://drop.example/x`, `drop.example/x`, `hxxps://drop[.]example`;
 * and those that an address carries within it, as archives and redirections do.
 */
export function addressesIn(text: string): string[] {
  if (!/[.。．｡]|[[({]\s?dot/i.test(text)) return [];
  const found = new Set(linksIn(text));
  for (const piece of decoded(text.replace(dot, '.')).split('://')) {
    for (const [match] of piece.matchAll(address)) found.add(match.replace(trailing, ''));
  }
  return [...found];
}

/** With what percent signs stand for. */
function decoded(text: string): string {
  return text.replace(/%([2-7][0-9a-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
