import type { PolicyDocument, PolicySource } from '../../policy/index.ts';

/** A version of the policy as the record has it. */
export interface PolicyVersion {
  readonly version: number;
  readonly document: PolicyDocument;
}

/** Where the policy comes from. */
export interface PolicyFeed {
  /** Grows with every change of what runs or waits in shadow. */
  change(source: PolicySource): Promise<number>;
  running(source: PolicySource): Promise<PolicyVersion>;
  shadows(source: PolicySource): Promise<readonly PolicyVersion[]>;
}
