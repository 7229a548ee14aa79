/**
 * A JSON array as lines, an element each, so that it is read as NDJSON is, element by element and
 * whatever its size. Line ends inside an element become spaces; a JSON string holds none. What is
 * broken stays broken: it becomes a line that is rejected.
 */
async function* arrayToLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let depth = 0;
  let inString = false;
  let escaped = false;
  for await (const chunk of chunks) {
    const lines = Uint8Array.from(chunk);
    for (let index = 0; index < lines.length; index += 1) {
      const byte = lines[index];
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === backslash) escaped = true;
        else if (byte === quote) inString = false;
      } else if (byte === quote) inString = true;
      else if (byte === openBracket || byte === openBrace) {
        if (depth === 0 && byte === openBracket) lines[index] = space;
        depth += 1;
      } else if (byte === closeBracket || byte === closeBrace) {
        depth -= 1;
        if (depth === 0 && byte === closeBracket) lines[index] = lineFeed;
      } else if (byte === comma && depth === 1) lines[index] = lineFeed;
      else if (byte === lineFeed || byte === carriageReturn) lines[index] = space;
    }
    yield lines;
  }
}

/**
 * The same chunks; those of a JSON array as lines. Told by the first byte that is no white space.
 * Every byte keeps its place.
 */
export async function* asLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const { head, first } = await headOf(iterator);
  async function* all() {
    yield* head;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  yield* first === openBracket ? arrayToLines(all()) : all();
}

/** Whether the chunks begin a JSON array; they are not read further. */
export async function beginsArray(chunks: AsyncGenerator<Uint8Array>): Promise<boolean> {
  try {
    return (await headOf(chunks)).first === openBracket;
  } finally {
    await chunks.return(undefined);
  }
}

/** Chunks up to the first byte that is no white space, and that byte. */
async function headOf(chunks: AsyncIterator<Uint8Array>) {
  const head: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await chunks.next();
    if (done) return { head, first: undefined };
    head.push(value);
    const first = (value as Uint8Array).find((byte) => !whiteSpace.has(byte));
    if (first !== undefined) return { head, first };
  }
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const quote = 0x22;
const comma = 0x2c;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
// With the three bytes of a byte order mark.
const whiteSpace = new Set([0x09, lineFeed, carriageReturn, space, 0xef, 0xbb, 0xbf]);
