import type { Subject, SubjectKind } from '../subject.ts';

/** Numbers subjects from 0 in the order in which they are first named. */
export class SubjectTable {
  readonly #numbers = new Map<SubjectKind, Map<string, number>>();
  readonly #kinds: SubjectKind[] = [];
  readonly #ids: string[] = [];

  get size(): number {
    return this.#ids.length;
  }

  /** The number of a subject, given now if it has none. */
  intern(kind: SubjectKind, id: string): number {
    let numbers = this.#numbers.get(kind);
    if (numbers === undefined) {
      numbers = new Map();
      this.#numbers.set(kind, numbers);
    }
    let number = numbers.get(id);
    if (number === undefined) {
      number = this.#ids.length;
      numbers.set(id, number);
      this.#kinds.push(kind);
      this.#ids.push(id);
    }
    return number;
  }

  /** The number of a subject that has been named. */
  find(kind: SubjectKind, id: string): number | undefined {
    return this.#numbers.get(kind)?.get(id);
  }

  kindOf(number: number): SubjectKind {
    return this.#kinds[number];
  }

  idOf(number: number): string {
    return this.#ids[number];
  }

  subjectOf(number: number): Subject {
    return { kind: this.#kinds[number], id: this.#ids[number] };
  }

  /** The numbers of all subjects of a kind, ascending. */
  ofKind(kind: SubjectKind): Iterable<number> {
    return this.#numbers.get(kind)?.values() ?? [];
  }
}
