import {
  type AccountState,
  type Assertion,
  mergeAccount,
  mergePost,
  type PostState,
  platformActor,
  type RelationAssertion,
  type SubjectKind,
  stateOf,
} from '@breakwater/activity';
import { BinaryRows } from '../copy/binary-rows.ts';
import { subjectKindCodes } from '../kinds.ts';
import { stateText } from '../state-text.ts';
import { BatchRelations } from './relations.ts';
import { orderByPrefix } from './sorting.ts';
import type { SubjectCache } from './subject-cache.ts';

/** What the activities of one batch say together: one row a relation, account, post and subject. */
export class BatchContents {
  readonly #cache: SubjectCache;
  readonly #batch: number;
  readonly #met: number[] = [];
  readonly #named = new Set<number>();
  readonly #relations: BatchRelations;
  readonly #accounts = new Map<number, AccountState>();
  readonly #posts = new Map<number, PostState>();
  /** The account that was met last: most of what an activity says is about its actor. */
  #lastAccount = -1;
  #lastAccountId: string | undefined;

  constructor(cache: SubjectCache, batch: number) {
    this.#cache = cache;
    this.#batch = batch;
    this.#relations = new BatchRelations(cache);
  }

  /** Subjects that have a place in the batch. */
  get met(): number {
    return this.#met.length;
  }

  /** Subjects that the rows name in the record. */
  get named(): Iterable<number> {
    return this.#named;
  }

  /** The number of a subject, which has a place in this batch from now on. */
  meet(kind: SubjectKind, id: string): number {
    if (kind === 'account' && id === this.#lastAccountId) return this.#lastAccount;
    const subject = this.#cache.get(kind, id);
    if (this.#cache.batches[subject] !== this.#batch) {
      this.#cache.batches[subject] = this.#batch;
      this.#cache.places[subject] = this.#met.length;
      this.#met.push(subject);
    }
    if (kind === 'account') {
      this.#lastAccount = subject;
      this.#lastAccountId = id;
    }
    return subject;
  }

  /** As `meet`; the record must know the subject by its own id. */
  meetNamed(kind: SubjectKind, id: string): number {
    const subject = this.meet(kind, id);
    if (this.#cache.recorded[subject] === 0 && id !== platformActor) this.#named.add(subject);
    return subject;
  }

  /** Takes in a relation; answers its target. */
  relate(assertion: RelationAssertion): number {
    const source = this.meetNamed('account', assertion.source);
    const target = this.meetNamed(assertion.target.kind, assertion.target.id);
    const via = assertion.via === undefined ? -1 : this.meetNamed('account', assertion.via);
    this.#relations.add(assertion, source, target, via);
    return target;
  }

  /** Takes in anything else. */
  add(assertion: Exclude<Assertion, RelationAssertion>): void {
    switch (assertion.about) {
      case 'account': {
        const account = this.meetNamed('account', assertion.account);
        const state = stateOf(assertion);
        const before = this.#accounts.get(account);
        this.#accounts.set(account, before ? mergeAccount(before, state) : state);
        return;
      }
      case 'post': {
        const post = this.meetNamed('post', assertion.post);
        const state = stateOf(assertion);
        const before = this.#posts.get(post);
        this.#posts.set(post, before ? mergePost(before, state) : state);
        return;
      }
      case 'report':
        for (const { kind, id } of assertion.subjects) this.meetNamed(kind, id);
        return;
      case 'view':
        if (assertion.target.kind === 'account') this.meetNamed('account', assertion.target.id);
        return;
      case 'search':
      case 'undo':
        return;
    }
  }

  /** All rows in the order of their keys; after this the places are in that order too. */
  encode(receivedAt: number) {
    const { prefixes, places, kinds } = this.#cache;
    const authors = new Map<number, number>();
    for (const [post, { fields }] of this.#posts) {
      if (fields.author) authors.set(post, this.meetNamed('account', fields.author.value));
    }
    const order = orderByPrefix(this.#met.length, (index) => prefixes[this.#met[index]]);
    const account = new BinaryRows(6);
    const post = new BinaryRows(5);
    const other = new BinaryRows(4);
    for (let place = 0; place < order.length; place += 1) {
      const subject = this.#met[order[place]];
      places[subject] = place;
      const state = this.#accounts.get(subject) ?? this.#posts.get(subject);
      if (!state && !this.#named.has(subject)) continue;
      const kind = kinds[subject];
      if (kind === subjectKindCodes.account) {
        this.#encodeAccount(account, subject, state as AccountState | undefined, receivedAt);
      } else if (kind === subjectKindCodes.post) {
        this.#encodePost(post, subject, authors.get(subject), state, receivedAt);
      } else this.#encodeSubject(other, subject, receivedAt);
    }
    const { relation, contact } = this.#relations.encode(receivedAt, this.#met.length);
    return { relation, contact, account, post, subject: other };
  }

  #encodeAccount(
    rows: BinaryRows,
    subject: number,
    state: AccountState | undefined,
    receivedAt: number,
  ): void {
    const handle = state?.fields.handle?.value;
    const handleSubject = handle === undefined ? -1 : this.#cache.get('handle', handle);
    rows.row();
    rows.instant(receivedAt);
    rows.uuid(this.#cache.keys, subject * 16);
    if (handleSubject < 0) rows.null();
    else rows.uuid(this.#cache.keys, handleSubject * 16);
    rows.text(this.#cache.ids[subject]);
    if (handle === undefined) rows.null();
    else rows.text(handle);
    if (state) rows.text(stateText(state));
    else rows.null();
  }

  #encodePost(
    rows: BinaryRows,
    subject: number,
    author: number | undefined,
    state: PostState | undefined,
    receivedAt: number,
  ): void {
    rows.row();
    rows.instant(receivedAt);
    rows.uuid(this.#cache.keys, subject * 16);
    if (author === undefined) rows.null();
    else rows.uuid(this.#cache.keys, author * 16);
    rows.text(this.#cache.ids[subject]);
    if (state) rows.text(stateText(state));
    else rows.null();
  }

  #encodeSubject(rows: BinaryRows, subject: number, receivedAt: number): void {
    rows.row();
    rows.instant(receivedAt);
    rows.uuid(this.#cache.keys, subject * 16);
    rows.smallint(this.#cache.kinds[subject]);
    rows.text(this.#cache.ids[subject]);
  }
}
