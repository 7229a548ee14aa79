import { hash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import pg from 'pg';

const mark = '/* prepared */';

/**
 * Begins a statement that is made hundreds of times a second: each connection has the server parse
 * and plan it once, and sends values alone from then on. Its text must be the same every time, so
 * that lists are arrays.
 *
 * @example sql`${prepared} SELECT id FROM reports.report WHERE id = ANY (${ids}::uuid[])`
 */
export const prepared: RawBuilder<unknown> = sql.raw(mark);

const names = new Map<string, string>();

/** A connection that has marked statements prepared. */
export class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: the signatures of pg's query are many
  override query(...given: any[]): any {
    const [text, values, ...rest] = given;
    const query = super.query as (...given: unknown[]) => unknown;
    if (typeof text === 'string' && text.startsWith(mark)) {
      return query.call(this, { name: nameOf(text), text, values }, ...rest);
    }
    return query.apply(this, given);
  }
}

function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = hash('sha256', text).slice(0, 16)));
  return name;
}
