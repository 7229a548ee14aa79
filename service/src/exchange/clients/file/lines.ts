/** A line of a file, without its end; `text` is undefined where the line is longer than allowed. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string | undefined;
  /** Whether the line has its end; only the last may lack it. */
  readonly ended: boolean;
}

const newline = 0x0a;

/** The lines of UTF-8 text, a byte order mark left out. At most `mostBytes` of a line are held. */
export async function* linesOf(
  chunks: AsyncIterable<Buffer>,
  mostBytes: number,
): AsyncGenerator<Line> {
  let number = 0;
  let begun: Buffer[] = [];
  let bytes = 0;
  const end = (ended: boolean): Line => {
    number += 1;
    const text = bytes > mostBytes ? undefined : Buffer.concat(begun).toString('utf8');
    begun = [];
    bytes = 0;
    return { number, ended, text: number === 1 ? text?.replace(/^\ufeff/, '') : text };
  };
  const add = (part: Buffer) => {
    bytes += part.length;
    if (bytes <= mostBytes) begun.push(part);
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, start)) {
      add(chunk.subarray(start, at));
      yield end(true);
      start = at + 1;
    }
    add(chunk.subarray(start));
  }
  if (bytes > 0) yield end(false);
}
