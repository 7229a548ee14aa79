import type { Subject } from './subject.ts';

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

export const activityTypes = [
  'Create',
  'Update',
  'Delete',
  'Follow',
  'Like',
  'Announce',
  'Block',
  'Undo',
  'View',
  'Flag',
  'Search',
] as const;

export type ActivityType = (typeof activityTypes)[number];

export const ageBands = ['under-13', '13-15', '16-17', '18+'] as const;

export type AgeBand = (typeof ageBands)[number];

/** A place where the platform shows or connects. */
export const surfaces = [
  'search',
  'autocomplete',
  'hashtag-page',
  'hashtag-suggestion',
  'account-suggestion',
  'related',
  'trend',
  'feed',
  'notification',
  'advert',
  'direct-message',
  'follow',
  'link',
  'upload',
  'registration',
] as const;

export type Surface = (typeof surfaces)[number];

/** What stands at the head of every activity. */
export interface Envelope {
  /** The platform's own; unique among the activities of its actor. */
  readonly id: string;
  /** `null`: an anonymous reporter. */
  readonly actor: string | null;
  /** When it happened: as stated, or the receipt where nothing credible is stated. */
  readonly published: Instant;
  readonly receivedAt: Instant;
  /** The actor's device or network signature. */
  readonly device?: string;
  readonly surface?: Surface;
  readonly country?: string;
  /** 128 bits of the canonical content, in hex: equal for equal content, however it is spelled. */
  readonly digest: string;
}

/** A profile as one activity states it: what it does not mention is absent. */
export interface Profile {
  readonly kind: 'account';
  readonly id: string;
  /** `preferredUsername`. */
  readonly handle?: string;
  readonly name?: string;
  readonly summary?: string;
  readonly fields?: readonly ProfileField[];
  readonly payment?: readonly string[];
  readonly ageBand?: AgeBand;
  readonly country?: string;
  readonly language?: string;
}

export interface ProfileField {
  readonly name: string;
  readonly value: string;
}

export interface Post {
  readonly kind: 'post';
  readonly id: string;
  readonly content?: string;
  readonly hashtags?: readonly string[];
  readonly mentions?: readonly Mention[];
  readonly media?: readonly Media[];
  readonly links?: readonly string[];
  readonly inReplyTo?: string;
  readonly to?: readonly string[];
  readonly language?: string;
}

/** An account mentioned in a post, by id and, where told, by the handle as written. */
export interface Mention {
  readonly account: string;
  readonly handle?: string;
}

export interface Media {
  readonly kind: 'media';
  /** Absent for an attachment that has none of its own. */
  readonly id?: string;
  readonly mediaType?: string;
  /** Algorithm to lower-case hex. */
  readonly digest: Readonly<Record<string, string>>;
  /** Of a perceptual digest, 0..100. */
  readonly quality?: number;
}

/** A media object published by itself. */
export type StandaloneMedia = Media & { readonly id: string };

/** What an `Undo` withdraws: an activity of the same actor by its id, or embedded. */
export type Undone =
  | { readonly activity: string; readonly type?: undefined }
  | { readonly activity?: string; readonly type: UndoableType; readonly object: Subject };

export type UndoableType = 'Follow' | 'Like' | 'Announce' | 'Block';

/** One thing that happened on the platform, validated. */
export type Activity = Envelope &
  (
    | { readonly type: 'Create' | 'Update'; readonly object: Profile | Post | StandaloneMedia }
    | { readonly type: 'Delete'; readonly object: Subject }
    | { readonly type: 'Follow' | 'Block'; readonly object: Subject }
    | { readonly type: 'Like' | 'Announce'; readonly object: Subject; readonly author?: string }
    | { readonly type: 'Undo'; readonly object: Undone }
    | { readonly type: 'View'; readonly object: Subject }
    | { readonly type: 'Flag'; readonly object: readonly Subject[]; readonly content?: string }
    | { readonly type: 'Search'; readonly content: string }
  );
