import { append } from './append.ts';

interface Searched {
  readonly query: string;
  readonly at: number;
}

/** Who looked for what, in order of time. */
export class Searches {
  readonly #byActor = new Map<number, Searched[]>();
  readonly #byQuery = new Map<string, Set<number>>();

  add(actor: number, query: string, at: number): void {
    append(this.#byActor, actor, { query, at });
    const actors = this.#byQuery.get(query);
    if (actors) actors.add(actor);
    else this.#byQuery.set(query, new Set([actor]));
  }

  /** Who looked for it. */
  whoSearched(query: string): ReadonlySet<number> {
    return this.#byQuery.get(query) ?? new Set();
  }

  /** What an account looked for, oldest first. */
  by(actor: number): readonly Searched[] {
    return this.#byActor.get(actor) ?? [];
  }
}
