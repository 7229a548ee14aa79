import type { FieldFault } from '../../http/index.ts';
import { Problem } from '../../http/index.ts';

/** What is wrong with a policy document or a list, where. Never with the text of a term in it. */
export interface PolicyFault extends FieldFault {
  /** Of the text that was given, from 1; undefined where a value was given. */
  readonly line?: number;
}

/** A document or list that is refused whole, and why. What runs stays as it is. */
export class InvalidPolicy extends Problem {
  readonly faults: readonly PolicyFault[];

  constructor(faults: readonly PolicyFault[]) {
    const [first] = faults;
    const place = first.line === undefined ? first.field : `line ${first.line}, ${first.field}`;
    super(
      422,
      'invalid-policy',
      'The policy is not as expected, and was refused whole.',
      `${place}: ${first.reason}. ${first.remedy} What runs stays as it is.`,
      {
        field: first.field,
        ...(first.line !== undefined && { line: first.line }),
        problems: faults,
      },
    );
    this.faults = faults;
  }
}
