/** Which items are taken, as the address has it. */
export interface QueueSearch {
  readonly queue?: string | undefined;
  readonly language?: string | undefined;
  /** Whether what waits is shown one by one. */
  readonly each?: true | undefined;
}

const filled = (value: unknown) =>
  value === undefined || value === '' ? undefined : String(value);

export const queueSearch = (search: Record<string, unknown>): QueueSearch => ({
  queue: filled(search.queue),
  language: filled(search.language),
  each: search.each === true || undefined,
});
