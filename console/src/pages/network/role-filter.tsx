import type { NetworkDetail, Role } from '@breakwater/sdk';
import { number } from '../../format.ts';
import { RoleMark } from '../../parts/role-mark.tsx';
import { roleNames } from '../../parts/roles.ts';
import { words } from '../../words.ts';
import { usePlace } from './use-place.ts';

/** The legend of roles, which filters: one click shows one role, another all again. */
export function RoleFilter({ network }: { readonly network: NetworkDetail }) {
  const { search, go } = usePlace();
  const choose = (role: Role) => go({ role: search.role === role ? undefined : role });
  return (
    <div className="legend">
      <fieldset className="role-filter">
        <legend className="unseen">{words.network.roleFilter}</legend>
        {roleNames
          .filter((role) => (network.byRole[role] ?? 0) > 0 || search.role === role)
          .map((role) => (
            <button
              key={role}
              type="button"
              className="role-chip"
              aria-pressed={search.role === role}
              onClick={() => choose(role)}
            >
              <RoleMark of={role} size={18} />
              {words.roles[role]} <b>{number(network.byRole[role] ?? 0)}</b>
            </button>
          ))}
      </fieldset>
      <span className="legend-note">
        <RoleMark of="unknown" seed size={22} />
        {words.network.legendSeed}
      </span>
      <span className="legend-note">
        <RoleMark of="unknown" atRisk size={20} />
        {words.network.legendAtRisk}
      </span>
    </div>
  );
}
