import { isUtf8 } from 'node:buffer';
import type { Problem } from '@breakwater/activity';
import { IdTable } from './account-ids.ts';
import { ArcBlocks } from './arc-blocks.ts';
import { type Columns, columnsAsTold, columnsOfHeader, widthOf } from './columns.ts';
import type { EdgeList, EdgeListOptions } from './edge-list.ts';
import { Head } from './head.ts';
import { KindBits } from './kind-bits.ts';
import { LineCutter } from './lines.ts';
import { type LineProblem, longestId, longestLine, problems } from './problems.ts';
import { Row, type Separator } from './row.ts';
import { RowBatch } from './row-batch.ts';
import { numberIn } from './weight.ts';

const problemsKept = 100;
const hash = 0x23;
const firstTwo: Columns = { source: 0, target: 1 };

/** Reads an edge list as its bytes come: `push` for every chunk, then `finish`. */
export class EdgeListReader {
  readonly #options: EdgeListOptions;
  readonly #told: Columns | undefined;
  readonly #head = new Head((separator, bytes) => this.#begin(separator, bytes));
  readonly #cutter = new LineCutter(
    {
      lines: (bytes, start, end) => this.#readLines(bytes, start, end),
      overlong: () => {
        this.#line += 1;
        this.#refuse(problems.overlong);
      },
    },
    longestLine,
  );
  readonly #accounts = new IdTable();
  readonly #batch = new RowBatch(this.#accounts);
  readonly #kinds = new KindBits();
  readonly #problems: LineProblem[] = [];
  #separator: Separator = ',';
  /** undefined until a row has told what the columns are. */
  #columns: Columns | undefined;
  #row = new Row(',', 0);
  #arcs = new ArcBlocks({ weighted: false, kinded: false });
  #line = 0;
  #edges = 0;
  #rejected = 0;

  constructor(options: EdgeListOptions = {}) {
    this.#options = options;
    this.#told = options.columns && columnsAsTold(options.columns);
  }

  push(chunk: Uint8Array): void {
    if (this.#head.whole) this.#cutter.push(chunk);
    else this.#head.push(chunk);
  }

  finish(): EdgeList {
    this.#head.finish();
    this.#cutter.finish();
    const accounts = this.#accounts;
    return {
      graph: this.#arcs.graph(accounts.size),
      accounts,
      kinds: this.#kinds.names(),
      lines: this.#line,
      edges: this.#edges,
      rejected: this.#rejected,
      problems: this.#problems,
    };
  }

  #begin(separator: Separator, bytes: Uint8Array): void {
    this.#separator = separator;
    this.#cutter.push(bytes);
  }

  #readLines(bytes: Uint8Array, start: number, end: number): void {
    for (let place = start; place < end; ) {
      this.#line += 1;
      if (this.#columns === undefined) place = this.#readFirst(bytes, place);
      else place = this.#readRow(bytes, place, this.#columns);
    }
    this.#batch.flush(this.#arcs);
  }

  /** A row before which there was none: a header, or the first edge. */
  #readFirst(bytes: Uint8Array, start: number): number {
    const row = new Row(this.#separator, 64);
    const end = row.scan(bytes, start);
    if (isSilent(row, bytes, start)) return end + 1;
    const cells = Array.from({ length: Math.min(row.count, 64) }, (_, cell) => row.text(cell));
    const named = columnsOfHeader(cells);
    this.#columns = this.#told ?? named ?? firstTwo;
    this.#row = new Row(this.#separator, widthOf(this.#columns));
    this.#arcs = new ArcBlocks({
      weighted: this.#columns.weight !== undefined,
      kinded: this.#columns.kind !== undefined,
    });
    if (this.#options.header ?? named !== undefined) return end + 1;
    return this.#readRow(bytes, start, this.#columns);
  }

  #readRow(bytes: Uint8Array, start: number, columns: Columns): number {
    const row = this.#row;
    const end = row.scan(bytes, start);
    if (isSilent(row, bytes, start)) return end + 1;
    const problem =
      end - start >= longestLine
        ? problems.overlong
        : row.fault === undefined
          ? this.#readCells(row, columns)
          : problems[row.fault];
    if (problem !== undefined) this.#refuse(problem);
    return end + 1;
  }

  #readCells(row: Row, { source, target, weight, kind }: Columns): Problem | undefined {
    const fault = idFault(row, source, 'source') ?? idFault(row, target, 'target');
    if (fault) return fault;
    const weighs = weight === undefined ? 1 : weightIn(row, weight);
    if (!(weighs > 0)) return problems.weight(row.count > weight! ? row.text(weight!) : '');
    const bit = kind === undefined ? 0 : this.#kindIn(row, kind);
    if (typeof bit !== 'number') return bit;

    this.#batch.add(row, source, target, weighs, bit, this.#arcs);
    this.#edges += 1;
    return undefined;
  }

  #kindIn(row: Row, kind: number): number | Problem {
    if (row.count <= kind || row.starts[kind] === row.ends[kind]) return problems.noKind;
    return this.#kinds.of(row.bytes, row.starts[kind], row.ends[kind]) || problems.manyKinds;
  }

  #refuse(problem: Problem): void {
    this.#rejected += 1;
    if (this.#problems.length < problemsKept) {
      this.#problems.push({ line: this.#line, ...problem });
    }
  }
}

/** A blank line, or a comment. */
function isSilent(row: Row, bytes: Uint8Array, start: number): boolean {
  if (bytes[start] === hash) return true;
  if (row.fault !== undefined || row.count > 1) return false;
  return row.count === 0 || row.starts[0] === row.ends[0];
}

function idFault(row: Row, cell: number, field: 'source' | 'target'): Problem | undefined {
  if (row.count <= cell || row.starts[cell] === row.ends[cell]) return problems.missing(field);
  const length = row.ends[cell] - row.starts[cell];
  if (length > longestId) return problems.longId(field, length);
  if (row.ascii || isUtf8(row.bytes.subarray(row.starts[cell], row.ends[cell]))) return undefined;
  return problems.notUtf8(field);
}

/** The weight as the graph keeps it, in single precision; NaN for what is no number. */
function weightIn(row: Row, cell: number): number {
  if (row.count <= cell) return Number.NaN;
  const weight = Math.fround(numberIn(row.bytes, row.starts[cell], row.ends[cell]));
  return weight < Number.POSITIVE_INFINITY ? weight : Number.NaN;
}
