/**
 * The line on which each value of a JSON text begins, by its path (`terms[3].tier`; the whole is '').
 * The text must be valid JSON: one pass, no checks.
 */
export function jsonPlaces(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const token = /"(?:[^"\\]|\\.)*"|[[\]{},:]|\n|[^\s"[\]{},:]+/g;
  /** Where we are: in a list the number of the next item, in an object the name of the next member. */
  const open: { readonly path: string; index: number; name: string | undefined }[] = [];
  let line = 1;
  const begin = (): string => {
    const inside = open.at(-1);
    if (!inside) return '';
    if (inside.name === undefined) return `${inside.path}[${inside.index}]`;
    return inside.path === '' ? inside.name : `${inside.path}.${inside.name}`;
  };
  let expectsName = false;
  for (const [each] of text.matchAll(token)) {
    if (each === '\n') line += 1;
    else if (each === '{' || each === '[') {
      const path = begin();
      lines.set(path, line);
      expectsName = each === '{';
      open.push({ path, index: 0, name: expectsName ? '' : undefined });
    } else if (each === '}' || each === ']') {
      open.pop();
      expectsName = false;
    } else if (each === ',') {
      const inside = open.at(-1);
      if (inside) inside.index += 1;
      expectsName = inside?.name !== undefined;
    } else if (each !== ':') {
      const inside = open.at(-1);
      if (expectsName && inside) {
        inside.name = JSON.parse(each) as string;
        expectsName = false;
      } else lines.set(begin(), line);
    }
  }
  return lines;
}

/** The line of a field; where it is missing, that of what it is missing from. */
export function lineOf(places: ReadonlyMap<string, number>, field: string): number {
  for (let path = field; ; path = path.replace(/(^|\.)[^.[\]]*$|\[\d+\]$/, '')) {
    const line = places.get(path);
    if (line !== undefined) return line;
    if (path === '') return 1;
  }
}
