import type { Instant } from './activity.ts';
import type {
  AccountAssertion,
  AccountFields,
  Existence,
  PostAssertion,
  PostFields,
} from './assertion.ts';

/** A value, when it was stated, and when that was received. */
export interface Stamped<Value> {
  readonly value: Value;
  readonly published: Instant;
  readonly receivedAt: Instant;
}

type StampedFields<Fields> = { readonly [Field in keyof Fields]?: Stamped<Fields[Field]> };

/** What is known of an account; `fields` holds what was ever stated, each at its latest. */
export interface AccountState {
  readonly fields: StampedFields<AccountFields>;
  readonly existence?: Stamped<Existence>;
  /** The earliest `Create`. */
  readonly createdAt?: Instant;
}

export interface PostState {
  readonly fields: StampedFields<PostFields>;
  readonly existence?: Stamped<Existence>;
  readonly createdAt?: Instant;
}

/** What one assertion says, as a state to be merged. */
export function stateOf(assertion: AccountAssertion): AccountState;
export function stateOf(assertion: PostAssertion): PostState;
export function stateOf(assertion: AccountAssertion | PostAssertion): AccountState | PostState {
  const { at: published, receivedAt, existence } = assertion;
  const fields: Record<string, Stamped<unknown>> = {};
  for (const [name, value] of Object.entries(assertion.fields)) {
    if (value !== undefined) fields[name] = { value, published, receivedAt };
  }
  return {
    fields,
    ...(existence === undefined
      ? undefined
      : { existence: { value: existence, published, receivedAt } }),
    ...(existence === 'present' ? { createdAt: published } : undefined),
  } as AccountState | PostState;
}

/** Field by field the later statement wins, then the later receipt. Commutative, associative, idempotent. */
export function mergeAccount(a: AccountState, b: AccountState): AccountState {
  return merge(a, b);
}

/** As `mergeAccount`. */
export function mergePost(a: PostState, b: PostState): PostState {
  return merge(a, b);
}

function merge<State extends AccountState | PostState>(a: State, b: State): State {
  const fields: Record<string, Stamped<unknown>> = { ...a.fields };
  for (const [name, stamped] of Object.entries(b.fields as Record<string, Stamped<unknown>>)) {
    fields[name] = later(fields[name], stamped)!;
  }
  const existence = laterExistence(a.existence, b.existence);
  const createdAt = Math.min(
    a.createdAt ?? Number.POSITIVE_INFINITY,
    b.createdAt ?? Number.POSITIVE_INFINITY,
  );
  return {
    fields,
    ...(existence === undefined ? undefined : { existence }),
    ...(createdAt === Number.POSITIVE_INFINITY ? undefined : { createdAt }),
  } as State;
}

const finality: readonly Existence[] = ['present', 'deleted', 'removed'];

/** As `later`; at one instant, what is gone is gone. */
function laterExistence(
  a: Stamped<Existence> | undefined,
  b: Stamped<Existence> | undefined,
): Stamped<Existence> | undefined {
  const tied = a && b && a.published === b.published && a.receivedAt === b.receivedAt;
  if (!tied) return later(a, b);
  return finality.indexOf(a.value) >= finality.indexOf(b.value) ? a : b;
}

/** The later of two statements; between equals in time the greater text, so that order never tells. */
export function later<Value>(
  a: Stamped<Value> | undefined,
  b: Stamped<Value> | undefined,
): Stamped<Value> | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.published !== b.published) return a.published > b.published ? a : b;
  if (a.receivedAt !== b.receivedAt) return a.receivedAt > b.receivedAt ? a : b;
  return JSON.stringify(a.value) >= JSON.stringify(b.value) ? a : b;
}
