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
export { migrate, type RoomMigrations } from './migrate.ts';
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
export { createSubjectKeys, type SubjectKeys } from './subject-key.ts';
