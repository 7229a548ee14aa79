/**
 * Something about the database that the operator must mend: the message says what is wrong, where,
 * and what to do. The command line prints it without a stack.
 */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}
