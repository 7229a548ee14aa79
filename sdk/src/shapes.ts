import type { paths } from './schema.gen.ts';

/** Every route of the service. */
export type Paths = paths;

type Json<Response> = Response extends { content: { 'application/json': infer Body } }
  ? Body
  : never;
type Read<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: infer Response } };
}
  ? Json<Response>
  : never;
type Item<List> = List extends { items: (infer One)[] } ? One : never;

export type Session = Read<'/v1/sessions/current'>;
export type Overview = Read<'/v1/overview'>;
export type RejectedLine = Item<Read<'/v1/intake/rejections'>>;
export type ImportRecord = Item<Read<'/v1/intake/imports'>>;
export type AuditedAct = Item<Read<'/v1/audit'>>;

export type Account = Item<Read<'/v1/accounts'>>;
export type Investigation = Read<'/v1/investigations/{id}'>;
export type Network = Item<Read<'/v1/networks'>>;
export type NetworkDetail = Read<'/v1/networks/{id}'>;
export type Member = Item<Read<'/v1/networks/{id}/members'>>;
export type MemberDetail = Read<'/v1/networks/{id}/members/{account}'>;
export type NetworkGraph = Read<'/v1/networks/{id}/graph'>;
export type Role = Member['role'];

/** What is observed of accounts. */
export type SignalKind = paths['/v1/signals']['get']['parameters']['query']['kind'];

export type Bank = Item<Read<'/v1/banks'>>;
export type BankEntry = Item<Read<'/v1/banks/{name}/entries'>>;
export type LookedAt = Item<Json<paths['/v1/media']['post']['responses'][200]>>;
export type Exchange = Item<Read<'/v1/exchanges'>>;
export type Protocol = Item<Read<'/v1/exchanges/protocols'>>;
export type SetAside = Item<Read<'/v1/exchanges/{name}/set-aside'>>;
export type OutgoingMessage = Item<Read<'/v1/outbox'>>;
export type Partner = Item<Read<'/v1/partners'>>;
