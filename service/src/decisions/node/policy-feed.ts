import type { PolicyDocument } from '../../policy/index.ts';
import type { Database } from '../../storage/index.ts';

type Source = Pick<Database, 'pool'>;

/** A version of the policy as the record has it. */
export interface PolicyVersion {
  readonly version: number;
  readonly document: PolicyDocument;
}

/** Where the policy comes from. */
export interface PolicyFeed {
  /** Grows with every change of what runs or waits in shadow. */
  change(source: Source): Promise<number>;
  running(source: Source): Promise<PolicyVersion>;
  shadows(source: Source): Promise<readonly PolicyVersion[]>;
}
