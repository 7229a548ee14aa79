import {
  type AccountState,
  type Assertion,
  mergeAccount,
  mergePost,
  type PostState,
  platformActor,
  type SubjectKind,
  stateOf,
} from '@breakwater/activity';
import { BinaryRows } from '../copy/binary-rows.ts';
import { subjectKindCodes } from '../kinds.ts';
import { BatchRelations } from './relations.ts';
import { compareSubjects, type MetSubject, type SubjectCache } from './subject-cache.ts';

/** What the activities of one batch say together: one row a relation, account, post and subject. */
export class BatchContents {
  readonly #cache: SubjectCache;
  readonly #batch: number;
  readonly #met: MetSubject[] = [];
  readonly #named = new Set<MetSubject>();
  readonly #relations = new BatchRelations();
  readonly #accounts = new Map<MetSubject, AccountState>();
  readonly #posts = new Map<MetSubject, PostState>();

  constructor(cache: SubjectCache, batch: number) {
    this.#cache = cache;
    this.#batch = batch;
  }

  /** The subject, with a place in this batch. */
  meet(kind: SubjectKind, id: string): MetSubject {
    const subject = this.#cache.get(kind, id);
    if (subject.batch !== this.#batch) {
      subject.batch = this.#batch;
      subject.place = this.#met.length;
      this.#met.push(subject);
    }
    return subject;
  }

  /** The record must know the subject by its own id. */
  name(subject: MetSubject): void {
    if (!subject.recorded) this.#named.add(subject);
  }

  add(assertion: Assertion): void {
    switch (assertion.about) {
      case 'relation': {
        const source = this.#meetNamed('account', assertion.source);
        const target = this.#meetNamed(assertion.target.kind, assertion.target.id);
        const via = assertion.via && this.#meetNamed('account', assertion.via);
        this.#relations.add(assertion, source, target, via || undefined);
        return;
      }
      case 'account': {
        const account = this.#meetNamed('account', assertion.account);
        const state = stateOf(assertion);
        const before = this.#accounts.get(account);
        this.#accounts.set(account, before ? mergeAccount(before, state) : state);
        return;
      }
      case 'post': {
        const post = this.#meetNamed('post', assertion.post);
        const state = stateOf(assertion);
        const before = this.#posts.get(post);
        this.#posts.set(post, before ? mergePost(before, state) : state);
        return;
      }
      case 'report':
        for (const { kind, id } of assertion.subjects) this.#meetNamed(kind, id);
        return;
      case 'view':
        if (assertion.target.kind === 'account') this.#meetNamed('account', assertion.target.id);
        return;
      case 'search':
      case 'undo':
        return;
    }
  }

  /** All rows in the order of their keys, and the subjects that they name. */
  encode(receivedAt: number) {
    const authors = new Map<MetSubject, MetSubject>();
    for (const [post, { fields }] of this.#posts) {
      if (fields.author) authors.set(post, this.meet('account', fields.author.value));
    }
    this.#met.sort(compareSubjects).forEach((subject, place) => {
      subject.place = place;
    });
    const account = new BinaryRows(6);
    const post = new BinaryRows(5);
    const other = new BinaryRows(4);
    for (const subject of this.#met) {
      if (subject.kind === 'account') {
        const state = this.#accounts.get(subject);
        if (state || this.#named.has(subject))
          this.#encodeAccount(account, subject, state, receivedAt);
      } else if (subject.kind === 'post') {
        const state = this.#posts.get(subject);
        if (state || this.#named.has(subject)) {
          encodePost(post, subject, authors.get(subject), state, receivedAt);
        }
      } else if (this.#named.has(subject)) encodeSubject(other, subject, receivedAt);
    }
    return {
      ...this.#relations.encode(receivedAt),
      account,
      post,
      subject: other,
      named: [...this.#named],
    };
  }

  #meetNamed(kind: SubjectKind, id: string): MetSubject {
    const subject = this.meet(kind, id);
    if (!subject.recorded && id !== platformActor) this.#named.add(subject);
    return subject;
  }

  #encodeAccount(
    rows: BinaryRows,
    subject: MetSubject,
    state: AccountState | undefined,
    receivedAt: number,
  ): void {
    const handle = state?.fields.handle?.value;
    rows.row();
    rows.instant(receivedAt);
    rows.uuid(subject.key);
    if (handle === undefined) rows.null();
    else rows.uuid(this.#cache.get('handle', handle).key);
    rows.text(subject.id);
    if (handle === undefined) rows.null();
    else rows.text(handle);
    if (state) rows.text(JSON.stringify(state));
    else rows.null();
  }
}

function encodePost(
  rows: BinaryRows,
  subject: MetSubject,
  author: MetSubject | undefined,
  state: PostState | undefined,
  receivedAt: number,
): void {
  rows.row();
  rows.instant(receivedAt);
  rows.uuid(subject.key);
  if (author) rows.uuid(author.key);
  else rows.null();
  rows.text(subject.id);
  if (state) rows.text(JSON.stringify(state));
  else rows.null();
}

function encodeSubject(rows: BinaryRows, subject: MetSubject, receivedAt: number): void {
  rows.row();
  rows.instant(receivedAt);
  rows.uuid(subject.key);
  rows.smallint(subjectKindCodes[subject.kind]);
  rows.text(subject.id);
}
