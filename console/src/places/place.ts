import type { Route } from '@breakwater/sdk';
import type { Icon } from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';

/** A page that the menu leads to. */
export interface Place {
  readonly to: NonNullable<LinkProps['to']>;
  readonly label: string;
  readonly icon: Icon;
  /** Pressed after `g`; each place has its own. */
  readonly key: string;
  /** What the page reads: who may not use it is not led there. Everybody may where it is left out. */
  readonly route?: Route;
}

export interface PlaceGroup {
  /** None for what stands first. */
  readonly label?: string;
  readonly places: readonly Place[];
}
