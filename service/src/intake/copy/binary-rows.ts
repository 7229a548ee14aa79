/**
 * Rows in PostgreSQL's binary COPY format (documentation of COPY, "Binary Format"): a header, then
 * for each row the number of its fields and each field as length and bytes.
 *
 * One growing buffer, no object a row: encoding costs some 30 ns a field.
 */
export class BinaryRows {
  readonly #fields: number;
  #buffer: Buffer;
  /** The same bytes: numbers are written in one step each. */
  #view: DataView;
  #length: number;
  #rows = 0;

  /** @param fields columns of every row @param expected bytes that are likely to be needed */
  constructor(fields: number, expected = 4096) {
    this.#fields = fields;
    this.#buffer = Buffer.allocUnsafeSlow(Math.max(expected, 64));
    this.#view = viewOf(this.#buffer);
    this.#length = signature.copy(this.#buffer);
  }

  get rows(): number {
    return this.#rows;
  }

  /** Begins a row; its fields must follow, in the order of the columns. */
  row(): void {
    this.#reserve(2);
    this.#int16(this.#fields);
    this.#rows += 1;
  }

  null(): void {
    this.#reserve(4);
    this.#int32(-1);
  }

  /** Sixteen bytes from an offset. */
  uuid(bytes: DataView, offset: number): void {
    this.#reserve(20);
    const start = this.#length;
    const view = this.#view;
    view.setInt32(start, 16);
    view.setInt32(start + 4, bytes.getInt32(offset));
    view.setInt32(start + 8, bytes.getInt32(offset + 4));
    view.setInt32(start + 12, bytes.getInt32(offset + 8));
    view.setInt32(start + 16, bytes.getInt32(offset + 12));
    this.#length = start + 20;
  }

  /** Sixteen bytes as four numbers, the first bytes first. */
  words(words: Int32Array, offset: number): void {
    this.#reserve(20);
    const start = this.#length;
    const view = this.#view;
    view.setInt32(start, 16);
    for (let index = 0; index < 4; index += 1) {
      view.setInt32(start + 4 + index * 4, words[offset + index]);
    }
    this.#length = start + 20;
  }

  smallint(value: number): void {
    this.#reserve(6);
    this.#int32(2);
    this.#int16(value);
  }

  integer(value: number): void {
    this.#reserve(8);
    this.#int32(4);
    this.#int32(value);
  }

  /** A safe integer. */
  bigint(value: number): void {
    const high = Math.floor(value / 0x1_0000_0000);
    this.int64(high, value - high * 0x1_0000_0000);
  }

  /** Eight bytes in two halves. */
  int64(high: number, low: number): void {
    this.#reserve(12);
    const start = this.#length;
    this.#view.setInt32(start, 8);
    this.#view.setInt32(start + 4, high);
    this.#view.setInt32(start + 8, low);
    this.#length = start + 12;
  }

  boolean(value: boolean): void {
    this.#reserve(5);
    this.#int32(1);
    this.#buffer[this.#length] = value ? 1 : 0;
    this.#length += 1;
  }

  /** An instant, epoch milliseconds; in PostgreSQL microseconds since 2000. */
  instant(milliseconds: number): void {
    const since2000 = milliseconds - epoch2000;
    // Both factors of the product below stay exact: 2^53 microseconds are 285 years.
    this.bigint(since2000 * 1000);
  }

  /** The bytes of `from` between two offsets. */
  slice(from: Uint8Array, start: number, end: number): void {
    const length = end - start;
    this.#reserve(4 + length);
    this.#int32(length);
    this.#buffer.set(from.subarray(start, end), this.#length);
    this.#length += length;
  }

  /** Text as UTF-8. What PostgreSQL's text refuses (NUL) must have been escaped before. */
  text(value: string): void {
    this.#reserve(4 + value.length * 3);
    const start = this.#length;
    const written = this.#ascii(value, start + 4) || this.#buffer.write(value, start + 4, 'utf8');
    this.#view.setInt32(start, written);
    this.#length = start + 4 + written;
  }

  /** The finished COPY data. Nothing may be added after it. */
  finish(): Buffer {
    this.#reserve(2);
    this.#int16(-1);
    return this.#buffer.subarray(0, this.#length);
  }

  /** Writes a short text of ASCII alone, as most ids are, without a call; else answers 0. */
  #ascii(value: string, at: number): number {
    if (value.length > 40) return 0;
    const buffer = this.#buffer;
    for (let index = 0; index < value.length; index += 1) {
      const unit = value.charCodeAt(index);
      if (unit > 0x7f) return 0;
      buffer[at + index] = unit;
    }
    return value.length;
  }

  #int16(value: number): void {
    this.#view.setInt16(this.#length, value);
    this.#length += 2;
  }

  #int32(value: number): void {
    this.#view.setInt32(this.#length, value);
    this.#length += 4;
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#buffer.length) return;
    const grown = Buffer.allocUnsafeSlow(Math.max(needed, this.#buffer.length * 2));
    this.#buffer.copy(grown, 0, 0, this.#length);
    this.#buffer = grown;
    this.#view = viewOf(grown);
  }
}

function viewOf(buffer: Buffer): DataView {
  return new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

const signature = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
const epoch2000 = Date.UTC(2000, 0, 1);
