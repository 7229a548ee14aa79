import { append } from './append.ts';
import { Growing } from './growing.ts';

/** What an account did with another, or with a post of it. */
export const ContactKind = { search: 0, view: 1, like: 2, follow: 3 } as const;
export type ContactKind = (typeof ContactKind)[keyof typeof ContactKind];

/** How much each says of an interest; a follow says most. */
const weights = [0.5, 1, 2, 3];

/** Contacts that recommenders must not learn from: of one account with another, or of all with one. */
export interface LeftOut {
  /** Absent: whoever it was. */
  readonly actor?: number;
  readonly subject: number;
}

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
  readonly #pairs = new Map<number, Set<number>>();
  readonly #subjects = new Set<number>();

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

  leaveOut({ actor, subject }: LeftOut): void {
    if (actor === undefined) {
      this.#subjects.add(subject);
      return;
    }
    const actors = this.#pairs.get(subject);
    if (actors) actors.add(actor);
    else this.#pairs.set(subject, new Set([actor]));
  }

  takeBack({ actor, subject }: LeftOut): void {
    if (actor === undefined) this.#subjects.delete(subject);
    else this.#pairs.get(subject)?.delete(actor);
  }

  isLeftOut(actor: number, subject: number): boolean {
    return this.#subjects.has(subject) || (this.#pairs.get(subject)?.has(actor) ?? false);
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
      !this.isLeftOut(this.#actor.values[contact]!, this.#subject.values[contact]!)
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
