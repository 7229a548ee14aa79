/** What is told of a new change. */
export interface NewChange {
  readonly title: string;
  readonly reason: string;
  readonly source: string;
  readonly shadowHours: number;
  readonly expiresAt?: string;
}

export interface NewChangeText {
  readonly title: string;
  readonly reason: string;
  readonly source: string;
  /** Days. */
  readonly shadow: string | number;
  /** A day, as a date field has it; empty without an end. */
  readonly ends: string;
}

export const emptyChange = (title: string): NewChangeText => ({
  title,
  reason: '',
  source: '',
  shadow: 1,
  ends: '',
});

/** What was written as the service takes it; undefined where something that it needs is missing. */
export function newChangeOf(text: NewChangeText): NewChange | undefined {
  const [title, reason, source] = [text.title.trim(), text.reason.trim(), text.source.trim()];
  const days = Number(text.shadow);
  if (!title || !reason || !source || text.shadow === '' || !(days >= 1 && days <= 30)) {
    return undefined;
  }
  return {
    title,
    reason,
    source,
    shadowHours: Math.round(days * 24),
    ...(text.ends && { expiresAt: `${text.ends}T00:00:00Z` }),
  };
}
