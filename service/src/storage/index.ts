export { advisoryLocks } from './advisory-locks.ts';
export { backup } from './backup/backup.ts';
export { restore } from './backup/restore.ts';
export {
  createPool,
  type Database,
  type DatabaseConfig,
  databaseConfigFromEnvironment,
  openDatabase,
} from './database.ts';
export { type DiskSpace, diskSpace } from './disk/disk-space.ts';
export { eraseAccount, erasedAccounts } from './erasure/erase-account.ts';
export { liftLegalHold, placeLegalHold } from './erasure/legal-hold.ts';
export { migrate, type RoomMigrations } from './migrate.ts';
export { prepared } from './prepared.ts';
export { type PurgeOptions, purge } from './retention/purge.ts';
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
export { type Sealing, sealing } from './seal.ts';
export { StorageError } from './storage-error.ts';
export { storageRoom } from './storage-room.ts';
export { createSubjectKeys, type SubjectKeys } from './subject-key.ts';
