import type { Producer } from '../producer.ts';
import { naming } from './naming.ts';
import { postsKnownMedia } from './posts-known-media.ts';
import { postsWithheldTerms } from './posts-withheld-terms.ts';
import { reRegistered } from './re-registered.ts';
import { reported } from './reported.ts';
import { searchesWithheldTerms } from './searches-withheld-terms.ts';
import { sendsClassifiedMedia } from './sends-classified-media.ts';
import { sharing } from './sharing.ts';

/** Kinds of signals that are observed of media and banks. */
export const ofMedia: readonly Producer[] = [postsKnownMedia, sendsClassifiedMedia];

/** Kinds of signals that are observed of texts, by the terms of the policy. */
export const ofTerms: readonly Producer[] = [postsWithheldTerms, searchesWithheldTerms];

/** Kinds of signals that are observed of the record of activities alone. */
export const ofActivities: readonly Producer[] = [
  reported,
  reRegistered,
  naming,
  sharing({
    relation: 'payment',
    kind: 'shares-payment-handle',
    title: 'Shares a rare payment handle',
    word: 'payment handle',
    words: 'payment handles',
  }),
  sharing({
    relation: 'device',
    kind: 'shares-device',
    title: 'Shares a device with few others',
    word: 'device',
    words: 'devices',
  }),
  sharing({
    relation: 'link',
    kind: 'shares-link',
    title: 'Shares a rare link',
    word: 'link',
    words: 'links',
  }),
  sharing({
    relation: 'media',
    kind: 'shares-media',
    title: 'Shares a rare picture or video',
    word: 'picture or video',
    words: 'pictures or videos',
  }),
];

/** Every kind of signal that is observed, in the order in which they are shown. */
export const producers: readonly Producer[] = [...ofMedia, ...ofTerms, ...ofActivities];
