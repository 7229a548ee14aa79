export { type FoldOutcome, foldSource, type LineProblem } from './fold-source.ts';
export { fingerprint } from './imports/fingerprint.ts';
export { ImportRunning } from './imports/import-record.ts';
export { type ImportOutcome, importSource } from './imports/import-source.ts';
export { DiskNearlyFull, Intake, type IntakeOutcome, NotActivities } from './intake.ts';
export type { FormatName } from './prepare/line-format.ts';
export {
  type ByteSource,
  fileSource,
  NotAFile,
  streamSource,
  TruncatedSource,
} from './read/bytes.ts';
export { accountsNaming, type NamingAccount } from './reading/accounts-naming.ts';
export {
  accountsOf,
  accountsOfHandles,
  findAccounts,
  handlesOf,
  type KnownAccount,
} from './reading/accounts-of.ts';
export { accountsSharing, type SharingAccount } from './reading/accounts-sharing.ts';
export { activitiesOf, type LoggedActivity } from './reading/activities-of.ts';
export { countFollowers, type FollowerCounts } from './reading/count-followers.ts';
export { type Degree, degreesOf } from './reading/degrees-of.ts';
export { countFlags, type FlagPlace, flagsReceivedAt, type ReceivedFlag } from './reading/flags.ts';
export { type IntakeOverview, intakeOverview } from './reading/overview.ts';
export {
  accountsAfter,
  firstKey,
  type PagedAccount,
  type PagedPost,
  postsAfter,
  sizesOf,
  subjectsAfter,
} from './reading/pages.ts';
export { type PostText, postsFrom } from './reading/posts.ts';
export { type Receipt, receiptsAfter } from './reading/receipts.ts';
export {
  countChunksAfter,
  type LoggedLines,
  linesAfter,
  linesReceivedAfter,
  type ReceivedLines,
} from './reading/received-lines.ts';
export {
  type RelationsOptions,
  relationsOf,
  type StandingRelation,
  type SubjectRelations,
} from './reading/relations-of.ts';
export { type ReportedAccount, reportedAccounts } from './reading/reported-accounts.ts';
export { type Search, searchesSince } from './reading/searches.ts';
export { type KnownPost, postsOf, subjectsOf } from './reading/subjects-of.ts';
export { type Successor, successors } from './reading/successors.ts';
export { routes as intakeRoutes } from './routes/index.ts';
export { intakeStorage } from './storage.ts';
