/**
 * Why a request did not come to an answer. `refused`: the address may not be called. `unreachable`:
 * no connection, or it broke. `time-limit`: no whole answer in time. `too-large`: the answer is.
 */
export type OutgoingFailure = 'refused' | 'unreachable' | 'time-limit' | 'too-large';

/** A request to another service that came to no answer; `message` says why, and of which host. */
export class OutgoingError extends Error {
  override readonly name = 'OutgoingError';
  readonly failure: OutgoingFailure;

  constructor(failure: OutgoingFailure, message: string, cause?: unknown) {
    super(message, { cause });
    this.failure = failure;
  }
}
