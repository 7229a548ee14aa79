/** What a line of activity is about, in short; the line itself stands beside it. */
export interface ShortActivity {
  readonly type: string;
  readonly about: string;
  readonly at: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function aboutOf({ object, content }: Record<string, unknown>): string {
  if (typeof content === 'string') return content;
  if (typeof object === 'string') return object;
  if (!isRecord(object)) return '';
  const said = object.content ?? object.name ?? object.id;
  return [object.type, said].filter((part) => typeof part === 'string').join(' ');
}

/** Reads a line as it came; what is not understood keeps the time of its receipt. */
export function readLine(text: string, receivedAt: string): ShortActivity {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { type: '', about: text, at: receivedAt };
  }
  if (!isRecord(value)) return { type: '', about: text, at: receivedAt };
  const { type, published } = value;
  const known = typeof published === 'string' && !Number.isNaN(Date.parse(published));
  return {
    type: typeof type === 'string' ? type : '',
    about: aboutOf(value),
    at: known ? published : receivedAt,
  };
}
