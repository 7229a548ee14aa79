import { connect } from '@breakwater/sdk';

/** The service that serves this console. */
export const api = connect();

/** A key under which a request sent twice creates one thing. */
export const newIdempotencyKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
