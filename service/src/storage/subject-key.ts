import { hash } from 'node:crypto';
import { compress, initialState } from './sha256-compress.ts';

/** Makes the keys of subjects under one installation key. */
export interface SubjectKeys {
  /** The key as the text of a UUID, for parameters and results. */
  uuid(kind: string, id: string): string;
  /** The key as its 16 bytes, for binary COPY. */
  bytes(kind: string, id: string): Buffer;
  /** Writes the 16 bytes into a buffer, without making one; answers the offset after them. */
  write(target: Buffer, offset: number, kind: string, id: string): number;
}

const block = 64;

/**
 * A subject's key: the first 128 bits of HMAC-SHA-256 (RFC 2104) of `kind`, a NUL byte and `id`
 * (UTF-8) under the installation's key. The kinds hold no NUL, so no two pairs have one text.
 *
 * The two states that follow from the key alone are computed once, so that a short id costs two
 * compressions, and none of the fixed cost of `crypto.createHmac`.
 */
export function createSubjectKeys(key: Buffer): SubjectKeys {
  const padded = Buffer.alloc(block);
  (key.length > block ? hash('sha256', key, 'buffer') : key).copy(padded);
  const inner = stateAfter(padded.map((byte) => byte ^ 0x36));
  const outer = stateAfter(padded.map((byte) => byte ^ 0x5c));
  const state = new Int32Array(8);
  const words = new Int32Array(16);
  let message = Buffer.alloc(1024);

  /** Leaves the HMAC in `state`. */
  const authenticate = (kind: string, id: string): void => {
    const most = (kind.length + 1 + id.length) * 3 + 2 * block;
    if (most > message.length) message = Buffer.alloc(most * 2);
    let length = writeText(message, kind, 0);
    message[length] = 0;
    length = writeText(message, id, length + 1);
    const blocks = Math.ceil((length + 9) / block);
    message[length] = 0x80;
    message.fill(0, length + 1, blocks * block);
    message.writeUInt32BE((block + length) * 8, blocks * block - 4);

    state.set(inner);
    for (let start = 0; start < blocks * block; start += block) {
      loadWords(words, message, start);
      compress(state, words);
    }
    words.set(state);
    words[8] = 0x80000000 | 0;
    words.fill(0, 9, 15);
    words[15] = (block + 32) * 8;
    state.set(outer);
    compress(state, words);
  };

  const write = (target: Buffer, offset: number, kind: string, id: string): number => {
    authenticate(kind, id);
    for (let index = 0; index < 4; index += 1) {
      const word = state[index] as number;
      const at = offset + index * 4;
      target[at] = word >>> 24;
      target[at + 1] = word >>> 16;
      target[at + 2] = word >>> 8;
      target[at + 3] = word;
    }
    return offset + 16;
  };

  const scratch = Buffer.alloc(16);
  return {
    write,
    bytes(kind, id) {
      const key16 = Buffer.allocUnsafe(16);
      write(key16, 0, kind, id);
      return key16;
    },
    uuid(kind, id) {
      write(scratch, 0, kind, id);
      return uuidText(scratch.toString('hex'));
    },
  };
}

/** The state of SHA-256 after one block. */
function stateAfter(bytes: Uint8Array): Int32Array {
  const state = Int32Array.from(initialState);
  const words = new Int32Array(16);
  loadWords(words, bytes, 0);
  compress(state, words);
  return state;
}

function loadWords(words: Int32Array, bytes: Uint8Array, start: number): void {
  for (let index = 0; index < 16; index += 1) {
    const at = start + index * 4;
    words[index] =
      ((bytes[at] as number) << 24) |
      ((bytes[at + 1] as number) << 16) |
      ((bytes[at + 2] as number) << 8) |
      (bytes[at + 3] as number);
  }
}

/** UTF-8, byte by byte while the text is ASCII, as most ids are: cheaper than a call for so few. */
function writeText(target: Buffer, text: string, offset: number): number {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) return writeRest(target, text.slice(index), offset + index);
    target[offset + index] = unit;
  }
  return offset + text.length;
}

/** A lone surrogate has no UTF-8, and two of them must not meet: such text goes as UTF-16. */
function writeRest(target: Buffer, text: string, offset: number): number {
  if (text.isWellFormed()) return offset + target.write(text, offset, 'utf8');
  target[offset] = 0xff;
  return offset + 1 + target.write(text, offset + 1, 'utf16le');
}

function uuidText(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
