import type { DecidedMedium, ItemMedium } from '../items/media.ts';
import type { MediaDefaults } from './care-of.ts';

/** How a medium is shown. */
export interface Presentation extends MediaDefaults {
  readonly autoplay: false;
  readonly thumbnail: false;
}

export type Unblur = 'on-request' | 'never' | 'decided';

/** A medium of an item, with how it may be shown. */
export interface ShownMedium extends ItemMedium {
  /** `never`: it is known. `decided`: somebody saw it, or one like it, so that nobody else must. */
  readonly unblur: Unblur;
  readonly decided: DecidedMedium | null;
  readonly shown: Presentation | null;
}

/** How a medium is shown to a person; one that is known is not. */
export function shownMedium(
  medium: ItemMedium,
  { known, decided }: { readonly known: boolean; readonly decided: DecidedMedium | null },
  defaults: MediaDefaults,
): ShownMedium {
  const unblur = known ? 'never' : decided ? 'decided' : 'on-request';
  const shown = known ? null : { ...defaults, autoplay: false as const, thumbnail: false as const };
  return { ...medium, unblur, decided, shown };
}
