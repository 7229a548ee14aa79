import type { AccountState, PostState, Stamped } from '@breakwater/activity';

type State = AccountState | PostState;
type Stamp = Omit<Stamped<unknown>, 'value'>;

/** A state as the record holds it: nearly all of it was stated at once, so the time stands once. */
interface StoredState {
  /** When most of it was stated and received; of its existence, where that is known. */
  readonly at: readonly [published: number, receivedAt: number];
  readonly existence?: string;
  /** Where it is another time than `at`. */
  readonly createdAt?: number;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Fields that were stated at another time. */
  readonly others?: Readonly<Record<string, readonly [unknown, number, number]>>;
}

const present = 'present';

/** Writes a state as JSON for `intake.account` and `intake.post`: a third as long as it is. */
export function stateText(state: State): string {
  const stamped = Object.entries(state.fields) as [string, Stamped<unknown>][];
  const at: Stamp = state.existence ?? stamped[0]?.[1] ?? { published: 0, receivedAt: 0 };
  const fields: Record<string, unknown> = {};
  const others: Record<string, readonly [unknown, number, number]> = {};
  let hasOthers = false;
  for (const [name, { value, published, receivedAt }] of stamped) {
    if (published === at.published && receivedAt === at.receivedAt) fields[name] = value;
    else {
      others[name] = [value, published, receivedAt];
      hasOthers = true;
    }
  }
  const { existence, createdAt } = state;
  const isUsual = existence?.value === present && createdAt === at.published;
  const stored: StoredState = {
    at: [at.published, at.receivedAt],
    ...(existence && { existence: existence.value }),
    ...(createdAt !== undefined && !isUsual && { createdAt }),
    fields,
    ...(hasOthers && { others }),
  };
  return JSON.stringify(stored);
}

/** The state that `stateText` wrote. */
export function stateFrom<Kind extends State>(text: string): Kind {
  const { at, existence, createdAt, fields, others = {} } = JSON.parse(text) as StoredState;
  const [published, receivedAt] = at;
  const stamped: Record<string, Stamped<unknown>> = {};
  for (const [name, value] of Object.entries(fields)) {
    stamped[name] = { value, published, receivedAt };
  }
  for (const [name, [value, ownPublished, ownReceivedAt]] of Object.entries(others)) {
    stamped[name] = { value, published: ownPublished, receivedAt: ownReceivedAt };
  }
  const created = createdAt ?? (existence === present ? published : undefined);
  return {
    fields: stamped,
    ...(existence && { existence: { value: existence, published, receivedAt } }),
    ...(created !== undefined && { createdAt: created }),
  } as Kind;
}
