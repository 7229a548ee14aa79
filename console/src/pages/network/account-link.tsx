import { RoleMark } from '../../parts/role-mark.tsx';
import { useKnownMembers } from './known-members.ts';
import { usePlace } from './use-place.ts';

/** An account that opens into its evidence; by its handle and with its role where they are known. */
export function AccountLink({ account }: { readonly account: string }) {
  const { go } = usePlace();
  const known = useKnownMembers().get(account);
  return (
    <button
      type="button"
      className="plain account"
      title={known?.handle ? account : undefined}
      onClick={() => go({ member: account })}
    >
      {known && <RoleMark of={known.role} atRisk={known.atRisk} seed={known.seed} size={16} />}
      {known?.handle ? `@${known.handle}` : account}
    </button>
  );
}
