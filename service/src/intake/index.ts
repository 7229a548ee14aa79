export {
  accountsOf,
  accountsOfHandles,
  findAccounts,
  handlesOf,
  type KnownAccount,
} from './reading/accounts-of.ts';
export { activitiesOf, type LoggedActivity } from './reading/activities-of.ts';
export { type Degree, degreesOf } from './reading/degrees-of.ts';
export { type IntakeOverview, intakeOverview } from './reading/overview.ts';
export { type Receipt, receiptsAfter } from './reading/receipts.ts';
export {
  type RelationsOptions,
  relationsOf,
  type StandingRelation,
  type SubjectRelations,
} from './reading/relations-of.ts';
export { type KnownPost, postsOf, subjectsOf } from './reading/subjects-of.ts';
export { intakeStorage } from './storage.ts';
