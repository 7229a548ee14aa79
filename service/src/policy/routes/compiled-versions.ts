import { type CompiledPolicy, compilePolicy } from '../compile/compile-policy.ts';
import { documentOf, type PolicySource } from '../versions/versions.ts';

const most = 3;

/** The versions that were asked for last, compiled: a version never changes. */
export class CompiledVersions {
  readonly #compiled = new Map<number, CompiledPolicy>();

  async of(source: PolicySource, version: number): Promise<CompiledPolicy> {
    const kept = this.#compiled.get(version);
    const policy = kept ?? compilePolicy(await documentOf(source, version), version);
    this.#compiled.delete(version);
    this.#compiled.set(version, policy);
    if (this.#compiled.size > most) {
      for (const oldest of this.#compiled.keys()) {
        this.#compiled.delete(oldest);
        break;
      }
    }
    return policy;
  }
}
