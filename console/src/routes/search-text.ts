/** A text of an address's search; nothing where it is empty. */
export const searchText = (value: unknown): string | undefined =>
  value === undefined || value === '' ? undefined : String(value);
