import type {
  AccountShape,
  GraphShape,
  InvestigationShape,
  MemberDetailShape,
  MemberShape,
  NetworkDetailShape,
  NetworkShape,
  PendingPaths,
  RoleName,
  SignalKindShape,
} from './pending.ts';
import type { paths } from './schema.gen.ts';

/** Every route of the service. */
export type Paths = paths & Omit<PendingPaths, keyof paths>;

type Json<Response> = Response extends { content: { 'application/json': infer Body } }
  ? Body
  : never;
type Read<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: infer Response } };
}
  ? Json<Response>
  : never;

export type Session = Read<'/v1/sessions/current'>;
export type Overview = Read<'/v1/overview'>;
export type RejectedLine = Read<'/v1/intake/rejections'>['items'][number];
export type ImportRecord = Read<'/v1/intake/imports'>['items'][number];
export type AuditedAct = Read<'/v1/audit'>['items'][number];

export type Account = AccountShape;
export type SignalKind = SignalKindShape;
export type Investigation = InvestigationShape;
export type Network = NetworkShape;
export type NetworkDetail = NetworkDetailShape;
export type Member = MemberShape;
export type MemberDetail = MemberDetailShape;
export type NetworkGraph = GraphShape;
export type Role = RoleName;
