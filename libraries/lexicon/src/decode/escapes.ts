import { type Decoded, Decoding } from './decoded.ts';

const escaped =
  /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(?:shy|zwn?j|nbsp|lrm|rlm|ZeroWidthSpace|NoBreak));|((?:%[0-9a-f]{2})+)|\\u(?:([0-9a-f]{4})|\{([0-9a-f]{1,6})\})|\\x([0-9a-f]{2})|<!--.{0,80}?-->|<\/?[a-z][^<>]{0,80}>|\[\/?[a-z*]{1,8}(?:=[^[\]]{0,80})?\]/gis;
const mayEscape = /&(?:#|[a-zA-Z]{2,14};)|%[0-9a-fA-F]{2}|\\[ux]|<[/!a-zA-Z]|\[\/?[a-zA-Z*]/;

/** A text without the escapes and tags of HTML, forums, URLs and programs that stand for letters or for nothing. */
export function withoutEscapes(text: string): Decoded | undefined {
  if (!mayEscape.test(text)) return undefined;
  const decoding = new Decoding();
  let last = 0;
  for (const match of text.matchAll(escaped)) {
    const [whole, decimal, hex, bytes, unit, point, byte] = match;
    const end = match.index + whole.length;
    decoding.copy(text, last, match.index);
    const code = decimal
      ? Number(decimal)
      : Number.parseInt(hex ?? unit ?? point ?? byte ?? '', 16);
    const said = bytes ? fromBytes(bytes) : code <= 0x10ffff ? String.fromCodePoint(code) : '';
    decoding.put(said, match.index, end);
    last = end;
  }
  if (last === 0) return undefined;
  decoding.copy(text, last, text.length);
  return decoding.done('encoded', 4);
}

/** `%67%72`: UTF-8, or nothing. */
function fromBytes(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return '';
  }
}
