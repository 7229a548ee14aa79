import type { Activity, Instant } from '../activity.ts';
import type { Assertion, PostAssertion } from '../assertion.ts';
import { assertionsOf } from '../assertions-of.ts';
import { identityOf } from '../identity.ts';
import { type AccountState, later, mergeAccount, stateOf } from '../state.ts';
import { IdentityTable, type Remembered } from './identity-table.ts';
import { RelationTable } from './relation-table.ts';
import { SubjectTable } from './subject-table.ts';

interface Authored {
  readonly author: number;
  readonly published: Instant;
  readonly receivedAt: Instant;
}

/** Everything that a set of activities says, in memory, independent of their order. */
export interface World {
  readonly subjects: SubjectTable;
  readonly relations: RelationTable;
  /** What is known of an account; `undefined` for one that is only named. */
  account(subject: number): AccountState | undefined;
  /** The author of a post; -1 where nothing tells it. */
  authorOf(post: number): number;
  /** How many posts an account published. */
  postsBy(account: number): number;
  /** The account that bears a handle; where several do, the one created last. */
  accountOfHandle(handle: number): number | undefined;
  readonly counts: {
    readonly activities: number;
    readonly duplicates: number;
    readonly conflicts: number;
  };
}

/**
 * Folds activities into a world, one at a time. Some 100 bytes an activity, so that several million
 * fit a laptop; a record that is larger belongs in the service's database.
 */
export class WorldFold {
  readonly #subjects = new SubjectTable();
  readonly #relations = new RelationTable();
  readonly #identities = new IdentityTable();
  readonly #accounts = new Map<number, AccountState>();
  /** Authors as the `Create` of a post tells them; should two, the later. */
  readonly #authors = new Map<number, Authored>();
  /** Authors as likes of a post tell them; should they differ, the lesser id. */
  readonly #vias = new Map<number, number>();
  /** Withdrawals by id alone whose activity has not been seen yet. */
  readonly #undone: { actor: string; activity: string; at: Instant }[] = [];
  #activities = 0;
  #duplicates = 0;
  #conflicts = 0;

  /** Takes an activity in; an activity seen before, or one in conflict with it, changes nothing. */
  add(activity: Activity): Remembered {
    const { actor, id, digest } = identityOf(activity);
    const remembered = this.#identities.remember(actor, id, digest);
    if (remembered !== 'new') {
      if (remembered === 'same') this.#duplicates += 1;
      else this.#conflicts += 1;
      return remembered;
    }
    this.#activities += 1;
    const undoable = isUndoable(activity);
    for (const assertion of assertionsOf(activity)) {
      const relation = this.#take(assertion);
      if (undoable && relation >= 0) this.#identities.setNote(relation + 1);
    }
    return remembered;
  }

  /** The world so far. The fold must not be added to afterwards. */
  finish(): World {
    for (const { actor, activity, at } of this.#undone) {
      const note = this.#identities.noteOf(actor, activity);
      if (note > 0) this.#relations.withdrawAt(note - 1, at);
    }
    const handles = this.#bearers();
    const posts = this.#countPosts();
    return {
      subjects: this.#subjects,
      relations: this.#relations,
      account: (subject) => this.#accounts.get(subject),
      authorOf: (post) => this.#authors.get(post)?.author ?? this.#vias.get(post) ?? -1,
      postsBy: (account) => posts.get(account) ?? 0,
      accountOfHandle: (handle) => handles.get(this.#subjects.idOf(handle)),
      counts: {
        activities: this.#activities,
        duplicates: this.#duplicates,
        conflicts: this.#conflicts,
      },
    };
  }

  /** Returns the number of the relation that was asserted; -1 where none was. */
  #take(assertion: Assertion): number {
    switch (assertion.about) {
      case 'relation':
        return this.#relate(assertion);
      case 'account': {
        const account = this.#subjects.intern('account', assertion.account);
        const state = stateOf(assertion);
        const known = this.#accounts.get(account);
        this.#accounts.set(account, known ? mergeAccount(known, state) : state);
        return -1;
      }
      case 'post': {
        const post = this.#subjects.intern('post', assertion.post);
        if (assertion.fields.author !== undefined) this.#author(post, assertion);
        return -1;
      }
      case 'undo':
        this.#undone.push({
          actor: assertion.actor,
          activity: assertion.undone,
          at: assertion.at,
        });
        return -1;
      default:
        return -1;
    }
  }

  #author(post: number, { fields, at, receivedAt }: PostAssertion): void {
    const id = fields.author!;
    const author = this.#subjects.intern('account', id);
    const known = this.#authors.get(post);
    if (known !== undefined) {
      const older = { value: this.#subjects.idOf(known.author), ...known };
      if (later(older, { value: id, published: at, receivedAt })?.value === older.value) return;
    }
    this.#authors.set(post, { author, published: at, receivedAt });
  }

  #countPosts(): Map<number, number> {
    const posts = new Map<number, number>();
    for (const { author } of this.#authors.values()) {
      posts.set(author, (posts.get(author) ?? 0) + 1);
    }
    return posts;
  }

  #relate(assertion: Extract<Assertion, { about: 'relation' }>): number {
    const { kind, at, withdrawn } = assertion;
    const source = this.#subjects.intern('account', assertion.source);
    const target = this.#subjects.intern(assertion.target.kind, assertion.target.id);
    if (withdrawn) {
      this.#relations.withdraw(kind, source, target, at);
      return -1;
    }
    if (assertion.via !== undefined && assertion.target.kind === 'post') {
      const via = this.#subjects.intern('account', assertion.via);
      const known = this.#vias.get(target);
      if (known === undefined || assertion.via < this.#subjects.idOf(known)) {
        this.#vias.set(target, via);
      }
    }
    const relation = this.#relations.assert(kind, source, target, at);
    return kind === 'device' ? -1 : relation;
  }

  #bearers(): Map<string, number> {
    const bearers = new Map<string, number>();
    const created = (account: number) => this.#accounts.get(account)?.createdAt ?? 0;
    for (const [account, { fields }] of this.#accounts) {
      if (fields.handle === undefined) continue;
      const present = bearers.get(fields.handle.value);
      const later =
        present === undefined ||
        created(account) > created(present) ||
        (created(account) === created(present) &&
          this.#subjects.idOf(account) > this.#subjects.idOf(present));
      if (later) bearers.set(fields.handle.value, account);
    }
    return bearers;
  }
}

function isUndoable({ type }: Activity): boolean {
  return type === 'Follow' || type === 'Like' || type === 'Announce' || type === 'Block';
}
