import { append } from './append.ts';
import { Growing } from './growing.ts';

/** What an account did with another, or with a post of it. */
export const ContactKind = { search: 0, view: 1, like: 2, follow: 3 } as const;
export type ContactKind = (typeof ContactKind)[keyof typeof ContactKind];

/** How much each says of an interest; a follow says most. */
const weights = [0.5, 1, 2, 3];

/** Contacts that recommenders must not learn from: of an account with another, of one kind or of all. */
export interface LeftOut {
  readonly actor: number;
  readonly subject: number;
  /** Absent: of every kind. */
  readonly kind?: ContactKind;
}

const allKinds = 0b1111;

const none: readonly number[] = [];

/**
 * Who came into contact with whom, and when: what a recommender learns from. Accounts are numbers;
 * a contact is its index. What is left out stays here, and counts again when that is taken back.
 */
export class Contacts {
  readonly #actor = new Growing((length) => new Int32Array(length));
  readonly #subject = new Growing((length) => new Int32Array(length));
  readonly #at = new Growing((length) => new Float64Array(length));
  readonly #kind = new Growing((length) => new Uint8Array(length));
  readonly #undone = new Set<number>();
  readonly #byActor = new Map<number, number[]>();
  readonly #bySubject = new Map<number, number[]>();
  /** By subject and actor: the kinds that are left out, a bit each. */
  readonly #leftOut = new Map<number, Map<number, number>>();

  /** Answers its index. Contacts are added in order of time. */
  add(actor: number, subject: number, kind: ContactKind, at: number): number {
    const contact = this.#at.length;
    this.#actor.push(actor);
    this.#subject.push(subject);
    this.#at.push(at);
    this.#kind.push(kind);
    append(this.#byActor, actor, contact);
    append(this.#bySubject, subject, contact);
    return contact;
  }

  undo(contact: number): void {
    this.#undone.add(contact);
  }

  leaveOut({ actor, subject, kind }: LeftOut): void {
    let actors = this.#leftOut.get(subject);
    if (!actors) this.#leftOut.set(subject, (actors = new Map()));
    actors.set(actor, (actors.get(actor) ?? 0) | bitOf(kind));
  }

  takeBack({ actor, subject, kind }: LeftOut): void {
    const actors = this.#leftOut.get(subject);
    const kinds = (actors?.get(actor) ?? 0) & ~bitOf(kind);
    if (kinds === 0) actors?.delete(actor);
    else actors?.set(actor, kinds);
  }

  isLeftOut({ actor, subject, kind }: LeftOut): boolean {
    return ((this.#leftOut.get(subject)?.get(actor) ?? 0) & bitOf(kind)) !== 0;
  }

  /** What an account did, oldest first, all of it. */
  by(actor: number): readonly number[] {
    return this.#byActor.get(actor) ?? none;
  }

  /** What others did with an account, oldest first, all of it. */
  with(subject: number): readonly number[] {
    return this.#bySubject.get(subject) ?? none;
  }

  counts(contact: number): boolean {
    return (
      !this.#undone.has(contact) &&
      !this.isLeftOut({
        actor: this.#actor.values[contact]!,
        subject: this.#subject.values[contact]!,
        kind: this.#kind.values[contact] as ContactKind,
      })
    );
  }

  actorOf(contact: number): number {
    return this.#actor.values[contact]!;
  }

  subjectOf(contact: number): number {
    return this.#subject.values[contact]!;
  }

  /** What it says of an interest now: half as much with each half-life that passed. */
  weightOf(contact: number, now: number, halfLife: number): number {
    const age = Math.max(0, now - this.#at.values[contact]!);
    return weights[this.#kind.values[contact]!]! * 2 ** (-age / halfLife);
  }
}

/** A search that leads to an account is left out with the views of it. */
function bitOf(kind: ContactKind | undefined): number {
  if (kind === undefined) return allKinds;
  return kind === ContactKind.view ? 0b11 : 1 << kind;
}
