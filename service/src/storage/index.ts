export { advisoryLocks } from './advisory-locks.ts';
export { backup } from './backup/backup.ts';
export type { Manifest } from './backup/manifest.ts';
export { restore } from './backup/restore.ts';
export {
  type Database,
  type DatabaseConfig,
  databaseConfigFromEnvironment,
  openDatabase,
} from './database.ts';
export { type DiskSpace, diskSpace } from './disk/disk-space.ts';
export { type Erasure, eraseAccount, erasedAccounts } from './erasure/erase-account.ts';
export { type LegalHold, liftLegalHold, placeLegalHold } from './erasure/legal-hold.ts';
export { migrate, type RoomMigrations } from './migrate.ts';
export { type PurgeOptions, type PurgeReport, purge } from './retention/purge.ts';
export { retentionFaults } from './retention/retention-faults.ts';
export {
  type RetentionClass,
  type RetentionRule,
  retentionClasses,
} from './retention/retention-rule.ts';
export type {
  AccountToErase,
  AnyKysely,
  AnyTransaction,
  EraseAccount,
  RoomStorage,
} from './room.ts';
export { StorageError } from './storage-error.ts';
export { storageRoom } from './storage-room.ts';
export { createSubjectKeys, type SubjectKeys } from './subject-key.ts';
