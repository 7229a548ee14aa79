import type { ItemContext } from '@breakwater/sdk';

/** The rules by which it is decided, in full. */
export function Rules({ policy }: { readonly policy: NonNullable<ItemContext['policy']> }) {
  return (
    <dl className="rules">
      {policy.guidelines.map(({ id, title, text }) => (
        <div key={id}>
          <dt>{title}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
