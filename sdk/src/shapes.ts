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

export type Report = Item<Read<'/v1/reports'>>;
export type ReportDetail = Read<'/v1/reports/{id}'>;
export type ReportBooks = Read<'/v1/reports/conservation'>;
export type ReportAlarm = Item<Read<'/v1/reports/alarms'>>;
export type ReportCanary = Item<Read<'/v1/reports/canaries'>>;
export type Flagger = Item<Read<'/v1/reports/flaggers'>>;

export type Triage = Read<'/v1/reports/triage'>;

export type Queues = Read<'/v1/review/queues'>;
export type WaitingItem = Item<Read<'/v1/review/waiting'>>;
export type ReviewSettings = Read<'/v1/review/settings'>['settings'];
export type ReviewItem = Read<'/v1/review/items/{id}'>;
export type KeptItem = Read<'/v1/review/items'>['kept'][number];
export type ItemContext = Read<'/v1/review/items/{id}/context/{section}'>;
export type ShownMedium = NonNullable<ItemContext['media']>[number];
export type Unblurred = Json<paths['/v1/review/items/{id}/unblur']['post']['responses'][201]>;
export type NewDecision = NonNullable<
  paths['/v1/review/items/{id}/decision']['post']['requestBody']
>['content']['application/json'];
export type Decision = Item<Read<'/v1/review/decisions'>>;
export type Appeal = Item<Read<'/v1/review/appeals'>>;
export type Quality = Read<'/v1/review/quality'>;
export type Disagreement = Item<Read<'/v1/review/quality/training-set'>>;
export type GoldenItem = Item<Read<'/v1/review/golden'>>;
export type Care = Read<'/v1/review/care'>;
export type Team = Read<'/v1/review/team'>;

export type RunningPolicy = Read<'/v1/policy'>;
export type PolicyVersion = Item<Read<'/v1/policy/versions'>>;
export type PolicyRun = Item<Read<'/v1/policy/history'>>;
export type PolicyChange = Item<Read<'/v1/policy/proposals'>>;
export type PolicyChangeDetail = Read<'/v1/policy/proposals/{id}'>;
export type PolicyItemChange = PolicyChangeDetail['changes'][number];
export type PolicySection = PolicyItemChange['section'];
export type TextCheck = Json<paths['/v1/policy/check']['post']['responses'][200]>;
export type TermCandidate = Item<Read<'/v1/policy/candidates'>>;
export type Preview = Json<paths['/v1/decisions/preview']['post']['responses'][200]>;
export type SurfaceAnswer = Preview['surfaces'][number];
export type Surface = SurfaceAnswer['surface'];
export type Brake = Item<Read<'/v1/decisions/brakes'>>;
export type Sweep = Item<Read<'/v1/decisions/sweeps'>>;
export type DecisionStatus = Read<'/v1/decisions/status'>;
export type Leak = Item<Read<'/v1/decisions/leaks'>>;
export type Adapter = Item<Read<'/v1/decisions/adapters'>>;
export type Probe = Item<Read<'/v1/decisions/probes'>>;
export type Backtest = Item<Read<'/v1/decisions/backtests'>>;
export type BacktestDetail = Read<'/v1/decisions/backtests/{id}'>;
export type ShadowCounts = Read<'/v1/decisions/shadow'>['reports'][number];
