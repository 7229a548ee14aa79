/** What an event is; `target` and `detail` of an event depend on it. */
export const EventKind = {
  createPerson: 0,
  /** detail: number of profile facts that it shows. */
  updatePerson: 1,
  deletePerson: 2,
  /** target: the post. */
  createNote: 3,
  deleteNote: 4,
  /** target: the account followed. */
  follow: 5,
  /** target: the post. */
  like: 6,
  announce: 7,
  /** detail: the surface. */
  viewNote: 8,
  /** target: the account seen. */
  viewPerson: 9,
  /** target: the text, interned. */
  search: 10,
  /** target: the account reported; detail: the post, or -1. */
  flag: 11,
  block: 12,
  /** target: the event undone. */
  undo: 13,
} as const;
export type EventKind = (typeof EventKind)[keyof typeof EventKind];

/** Actors that are no account. */
export const platformActor = -2;
export const anonymousActor = -1;

/** All events of a world, one column a field: some 21 bytes each. */
export interface EventLog {
  length: number;
  kind: Uint8Array;
  actor: Int32Array;
  target: Int32Array;
  detail: Int32Array;
  /** Milliseconds since the start of the record. */
  time: Float64Array;
}

export function createEventLog(capacity: number): EventLog {
  return {
    length: 0,
    kind: new Uint8Array(capacity),
    actor: new Int32Array(capacity),
    target: new Int32Array(capacity),
    detail: new Int32Array(capacity),
    time: new Float64Array(capacity),
  };
}

function grow(log: EventLog): void {
  const capacity = Math.ceil(log.kind.length * 1.5) + 1024;
  const widen = <T extends Uint8Array | Int32Array | Float64Array>(column: T, wider: T) => {
    wider.set(column);
    return wider;
  };
  log.kind = widen(log.kind, new Uint8Array(capacity));
  log.actor = widen(log.actor, new Int32Array(capacity));
  log.target = widen(log.target, new Int32Array(capacity));
  log.detail = widen(log.detail, new Int32Array(capacity));
  log.time = widen(log.time, new Float64Array(capacity));
}

/** Appends an event and returns its number. */
export function appendEvent(
  log: EventLog,
  kind: EventKind,
  actor: number,
  target: number,
  detail: number,
  time: number,
): number {
  if (log.length === log.kind.length) grow(log);
  const event = log.length++;
  log.kind[event] = kind;
  log.actor[event] = actor;
  log.target[event] = target;
  log.detail[event] = detail;
  log.time[event] = time;
  return event;
}
