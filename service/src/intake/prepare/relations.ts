import type { RelationAssertion } from '@breakwater/activity';
import { BinaryRows } from '../copy/binary-rows.ts';
import { relationKindCodes } from '../kinds.ts';
import type { MetSubject } from './subject-cache.ts';

/** One row of a relation as a batch knows it; the fields are those of libraries/activity. */
interface BatchRelation {
  readonly source: MetSubject;
  readonly kind: number;
  readonly target: MetSubject;
  via: MetSubject | undefined;
  count: number;
  first: number;
  last: number;
  lastActivity: string;
  withdrawnAt: number;
  order: number;
}

const places = 2 ** 22;
const contact = relationKindCodes.contact;

/** Gathers the relations of a batch, one row each, by the law of `mergeRelation`. */
export class BatchRelations {
  readonly #relations = new Map<number, BatchRelation>();

  add(
    { kind, at, activity, withdrawn }: RelationAssertion,
    source: MetSubject,
    target: MetSubject,
    via: MetSubject | undefined,
  ): void {
    const code = relationKindCodes[kind];
    const order = orderOf(source, code, target);
    let relation = this.#relations.get(order);
    if (!relation) {
      relation = {
        source,
        kind: code,
        target,
        via,
        count: 0,
        first: 0,
        last: 0,
        lastActivity: '',
        withdrawnAt: -1,
        order,
      };
      this.#relations.set(order, relation);
    }
    if (via && via !== relation.via) relation.via = lesser(relation.via, via);
    if (withdrawn) {
      relation.withdrawnAt = Math.max(relation.withdrawnAt, at);
      return;
    }
    if (relation.count === 0 || at < relation.first) relation.first = at;
    if (
      relation.count === 0 ||
      at > relation.last ||
      (at === relation.last && activity > relation.lastActivity)
    ) {
      relation.last = at;
      relation.lastActivity = activity;
    }
    relation.count += 1;
  }

  /**
   * The rows in the order of their keys, so that a batch walks each index once from end to end.
   * Subjects must have their places in the order of keys by now.
   */
  encode(receivedAt: number): { relation: BinaryRows; contact: BinaryRows } {
    const sorted = [...this.#relations.values()];
    for (const relation of sorted) {
      relation.order = orderOf(relation.source, relation.kind, relation.target);
    }
    sorted.sort((a, b) => a.order - b.order);
    const rows = new BinaryRows(10, sorted.length * 160);
    const contacts = new BinaryRows(6);
    for (const relation of sorted) {
      if (relation.kind === contact) encodeContact(contacts, relation, receivedAt);
      else encodeRelation(rows, relation, receivedAt);
    }
    return { relation: rows, contact: contacts };
  }
}

function orderOf(source: MetSubject, kind: number, target: MetSubject): number {
  return (source.place * 16 + kind) * places + target.place;
}

/** The lesser key, as the record decides between two authors that were told of one post. */
function lesser(a: MetSubject | undefined, b: MetSubject): MetSubject {
  return a && Buffer.compare(a.key, b.key) <= 0 ? a : b;
}

function encodeRelation(rows: BinaryRows, relation: BatchRelation, receivedAt: number): void {
  const asserted = relation.count > 0;
  rows.row();
  rows.instant(receivedAt);
  if (asserted) {
    rows.instant(relation.first);
    rows.instant(relation.last);
  } else {
    rows.null();
    rows.null();
  }
  if (relation.withdrawnAt >= 0) rows.instant(relation.withdrawnAt);
  else rows.null();
  rows.integer(relation.count);
  rows.smallint(relation.kind);
  rows.uuid(relation.source.key);
  rows.uuid(relation.target.key);
  if (relation.via) rows.uuid(relation.via.key);
  else rows.null();
  if (asserted) rows.text(relation.lastActivity);
  else rows.null();
}

function encodeContact(rows: BinaryRows, relation: BatchRelation, receivedAt: number): void {
  rows.row();
  rows.instant(receivedAt);
  rows.instant(relation.first);
  rows.instant(relation.last);
  rows.integer(relation.count);
  rows.uuid(relation.source.key);
  rows.uuid(relation.target.key);
}
