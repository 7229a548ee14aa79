import type { Activity } from './activity.ts';

/** What makes an activity the same activity. */
export interface Identity {
  /** Empty for an anonymous reporter: no platform's id is empty. */
  readonly actor: string;
  readonly id: string;
  /** The same actor and id with another digest is a conflict: the later arrival is refused. */
  readonly digest: string;
}

/** An actor's activity id counts once; another actor may use the same id for its own. */
export function identityOf({ actor, id, digest }: Activity): Identity {
  return { actor: actor ?? '', id, digest };
}
