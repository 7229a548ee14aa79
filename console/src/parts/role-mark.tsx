import type { Role } from '@breakwater/sdk';
import { type RoleAppearance, roleAppearance } from './roles.ts';

interface Props {
  readonly of?: Role | undefined;
  readonly atRisk?: boolean;
  readonly seed?: boolean;
  readonly size?: number;
}

/** Half the width of 24 units; a seed's second outline follows the shape from outside. */
function outline(shape: RoleAppearance['shape'], grown: number): string {
  const r = grown;
  switch (shape) {
    case 'square':
    case 'outlined-square':
      return box(5 + r);
    case 'triangle':
      return `M12 ${5 - 2 * r}L${18.5 + 1.75 * r} ${16.5 + r}H${5.5 - 1.75 * r}Z`;
    case 'diamond':
      return `M12 ${5 - 1.4 * r}L${19 + 1.4 * r} 12L12 ${19 + 1.4 * r}L${5 - 1.4 * r} 12Z`;
    case 'circle':
      return disc(6 + r);
    case 'dot':
      return disc(3.5 + r);
  }
}

const box = (half: number) => `M${12 - half} ${12 - half}h${2 * half}v${2 * half}h${-2 * half}Z`;
const disc = (radius: number) =>
  `M${12 - radius} 12a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;

/** A member's mark: the role's shape, a ring when at risk, a second outline for a seed. */
export function RoleMark({ of = 'unknown', atRisk, seed, size = 20 }: Props) {
  const { colour, shape } = roleAppearance[of];
  return (
    <svg className="role-mark" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      {atRisk && <circle cx="12" cy="12" r="11" className="at-risk-ring" />}
      {seed && <path d={outline(shape, 2.6)} className="seed-outline" />}
      <path d={outline(shape, 0)} fill={colour} className="role-shape" />
      {shape === 'outlined-square' && <path d={box(3.9)} className="role-outlined" />}
    </svg>
  );
}
