import type { Role } from '@breakwater/sdk';

/** How a role is drawn, everywhere: a colour safe for colour-blind eyes (Okabe, Ito 2008), a shape. */
export interface RoleAppearance {
  readonly colour: string;
  readonly shape: 'square' | 'circle' | 'triangle' | 'outlined-square' | 'diamond' | 'dot';
}

/** In the order in which roles are listed. */
export const roleAppearance: Readonly<Record<Role, RoleAppearance>> = {
  advertiser: { colour: '#d55e00', shape: 'square' },
  aggregator: { colour: '#e69f00', shape: 'triangle' },
  backup: { colour: '#f0e442', shape: 'outlined-square' },
  bridge: { colour: '#cc79a7', shape: 'diamond' },
  consumer: { colour: '#56b4e9', shape: 'circle' },
  unknown: { colour: '#8a8f98', shape: 'dot' },
};

export const roleNames = Object.keys(roleAppearance) as Role[];
