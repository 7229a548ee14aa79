export {
  allBanks,
  type Bank,
  type BankSettings,
  bankNamed,
  createBank,
  deleteBank,
  pdqDistance,
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
  fingerprintTypes,
  InvalidFingerprint,
} from './fingerprints.ts';
export { banksLoaded, loadBanks } from './matching/bank-index.ts';
export { coinOf } from './matching/coin.ts';
export { type Extent, extentOf } from './matching/follow.ts';
export {
  type AskedFingerprint,
  type AskedMedium,
  type BankMatch,
  type MatchOptions,
  matchMedia,
} from './matching/match-media.ts';
export { type NewFingerprint, newFingerprints } from './matching/new-fingerprints.ts';
export {
  type Opinion,
  type OpinionCategory,
  type Standing,
  standingOf,
  standings,
} from './opinions/categories.ts';
export {
  type OwnOpinion,
  ownOpinionsAfter,
  type StatedOpinion,
  stateOpinion,
} from './opinions/state-opinion.ts';
export { banksRoutes } from './routes/index.ts';
export { lastChange } from './sequence.ts';
export { banksStorage } from './storage.ts';
