/** What a column of an edge list may hold. */
export type ColumnName = 'source' | 'target' | 'weight' | 'kind';

/** Where the columns stand, from 0. */
export interface Columns {
  readonly source: number;
  readonly target: number;
  readonly weight?: number;
  readonly kind?: number;
}

const headings: Readonly<Record<ColumnName, RegExp>> = {
  source: /^(source|src|from|fromnode|follower|actor|account|user|(node|account|user)[_ ]?1)$/,
  target:
    /^(target|dst|dest|destination|to|tonode|followed|followee|follows|following|object|friend|(node|account|user)[_ ]?2)$/,
  weight: /^weight$/,
  kind: /^(kind|type|relation)$/,
};

/** The columns that a header names; undefined for a row that names no source or no target. */
export function columnsOfHeader(cells: readonly string[]): Columns | undefined {
  const names = cells.map(plain);
  const find = (column: ColumnName) => names.findIndex((name) => headings[column].test(name));
  const places: Columns = {
    source: find('source'),
    target: find('target'),
    weight: find('weight'),
    kind: find('kind'),
  };
  return places.source < 0 || places.target < 0 ? undefined : present(places);
}

/**
 * The columns as a caller names them in order; other names are columns that are left out.
 *
 * @throws RangeError where there is no source or no target.
 */
export function columnsAsTold(names: readonly string[]): Columns {
  const places: Columns = {
    source: names.indexOf('source'),
    target: names.indexOf('target'),
    weight: names.indexOf('weight'),
    kind: names.indexOf('kind'),
  };
  if (places.source < 0 || places.target < 0) {
    throw new RangeError(
      `columns are "${names.join(', ')}": name a source and a target among them`,
    );
  }
  return present(places);
}

/** How many cells of a row are to be looked at. */
export function widthOf({ source, target, weight = -1, kind = -1 }: Columns): number {
  return Math.max(source, target, weight, kind) + 1;
}

function plain(heading: string): string {
  const name = heading.trim().toLowerCase();
  return /^id[_ ]?[12]$/.test(name) ? `node${name.at(-1)}` : name.replace(/(?<=.)[_ -]?id$/, '');
}

function present({ source, target, weight = -1, kind = -1 }: Columns): Columns {
  return {
    source,
    target,
    ...(weight < 0 ? undefined : { weight }),
    ...(kind < 0 ? undefined : { kind }),
  };
}
