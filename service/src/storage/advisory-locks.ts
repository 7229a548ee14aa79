/** The numbers of PostgreSQL's advisory locks that the service takes, each with its reason. */
export const advisoryLocks = {
  /** Held while migrations run, so that two processes starting at once migrate once. */
  migrations: 7_310_001,
  /** Held while the installation's key is compared with, or first bound to, the database. */
  installationKey: 7_310_002,
  /** Held while a test run makes its template database. */
  testTemplate: 7_310_003,
  /** Held from an entry of the audit log to the end of its transaction: entries are a chain. */
  auditLog: 7_310_004,
  /** Held by the batch of activities that is being written: batches of all processes take turns. */
  intakeBatch: 7_310_010,
  /** Held, with the import's number beside it, by the process that runs an import. */
  intakeImport: 7_310_011,
  /** Held while an investigation's outcome is written, or an account erased from networks. */
  networkMembers: 7_310_020,
  /** Held, with a digest of the subject beside it, from posting a message to the end of the transaction. */
  outboxSubject: 7_310_030,
} as const;
