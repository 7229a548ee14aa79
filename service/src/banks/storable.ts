/** Text as PostgreSQL takes it: NUL and lone surrogates become U+FFFD. */
export function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}
