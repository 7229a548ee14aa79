/** A record of a CSV, and the line on which it begins. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Records of a CSV as RFC 4180 has it: fields in quotes may hold commas, quotes twice, and lines. */
export function parseCsv(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  const token = /"((?:[^"]|"")*)"|([^",\r\n]+)|(,)|(\r\n|\n|\r)/g;
  let line = 1;
  let begun = 1;
  let fields: string[] = [];
  let field = '';
  const end = () => {
    const all = [...fields, field];
    if (all.some((each) => each.trim() !== '')) records.push({ line: begun, fields: all });
    fields = [];
    field = '';
  };
  for (const [whole, quoted, plain, comma] of text.replace(/^\uFEFF/, '').matchAll(token)) {
    if (quoted !== undefined) {
      field += quoted.replaceAll('""', '"');
      line += whole.split('\n').length - 1;
    } else if (plain !== undefined) field += plain;
    else if (comma !== undefined) {
      fields.push(field);
      field = '';
    } else {
      end();
      line += 1;
      begun = line;
    }
  }
  end();
  return records;
}
