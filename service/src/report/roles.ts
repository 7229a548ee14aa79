import type { Role } from '@breakwater/network';

/** How a role is drawn, everywhere: a colour safe for colour-blind eyes, and a shape for print. */
export interface RoleAppearance {
  readonly title: string;
  /** Okabe and Ito (2008). */
  readonly colour: string;
  readonly shape: 'square' | 'circle' | 'triangle' | 'outlined-square' | 'diamond' | 'dot';
}

/** In the order in which roles are listed. */
export const roleAppearance: Readonly<Record<Role, RoleAppearance>> = {
  advertiser: { title: 'Advertiser', colour: '#d55e00', shape: 'square' },
  aggregator: { title: 'Aggregator', colour: '#e69f00', shape: 'triangle' },
  backup: { title: 'Backup', colour: '#f0e442', shape: 'outlined-square' },
  bridge: { title: 'Bridge', colour: '#cc79a7', shape: 'diamond' },
  consumer: { title: 'Consumer', colour: '#56b4e9', shape: 'circle' },
  unknown: { title: 'Unknown', colour: '#8a8f98', shape: 'dot' },
};

/** The ring of an at-risk account: bluish green, never a colour of warning. */
export const atRiskColour = '#009e73';

export const roles = Object.keys(roleAppearance) as Role[];
