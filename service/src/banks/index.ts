export {
  allBanks,
  type Bank,
  type BankSettings,
  bankNamed,
  createBank,
  deleteBank,
  updateBank,
} from './banks.ts';
export {
  deleteEntries,
  deleteUnnamedEntries,
  type WhichEntries,
} from './entries/delete-entries.ts';
export {
  type Entry,
  entriesBefore,
  entriesChangedAfter,
  entryOf,
} from './entries/read-entries.ts';
export { type EntryChanges, updateEntry } from './entries/update-entry.ts';
export {
  type NewEntry,
  type UpsertedEntry,
  type UpsertOptions,
  upsertEntries,
} from './entries/upsert-entries.ts';
export {
  type Fingerprint,
  type FingerprintType,
  InvalidFingerprint,
} from './fingerprints.ts';
export type { Opinion, OpinionCategory, Standing } from './opinions/categories.ts';
export {
  type OwnOpinion,
  ownOpinionsAfter,
  type StatedOpinion,
  stateOpinion,
} from './opinions/state-opinion.ts';
export { banksRoutes } from './routes/index.ts';
export { banksStorage } from './storage.ts';
