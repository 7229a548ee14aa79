/** A count and what is counted, in the right number: `1 report`, `2 reports`. */
export function many(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 || count === -1 ? one : more}`;
}
