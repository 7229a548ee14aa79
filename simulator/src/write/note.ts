import { mix } from '../random/generator.ts';
import { digestHex } from '../random/identifiers.ts';
import { handleOf } from '../world/handles.ts';
import type { PostDraft } from '../world/posts.ts';
import { topics } from '../world/topics.ts';
import type { World } from '../world/world.ts';
import type { Names } from './names.ts';
import { sentences } from './wording.ts';

/** The words of a template, `%w` and `%t` filled in. */
export function fillIn(
  template: string,
  topic: readonly string[],
  term: string,
  bits: number,
): string {
  let at = 0;
  return template
    .replace(/%w/g, () => topic[mix(bits, ++at) % topic.length]!)
    .replace(/%t/g, () => term);
}

/** A picture's digests. A near copy has another MD5 and a few other bits of PDQ. */
function digests(seed: number, picture: number, copy: number): { pdq: string; md5: string } {
  const pdq = digestHex(8, seed, picture);
  const md5 = digestHex(4, mix(seed, picture, 7), copy);
  if (copy === 0) return { pdq, md5 };
  const nibbles = [...pdq];
  for (let i = 0; i < 5; i++) {
    const bits = mix(picture, copy, i);
    const at = bits % 64;
    nibbles[at] = (Number.parseInt(nibbles[at]!, 16) ^ (1 << ((bits >>> 8) & 3))).toString(16);
  }
  return { pdq: nibbles.join(''), md5 };
}

function attachment(world: World, { media = -1, copy = 0 }: PostDraft) {
  return {
    type: 'Image',
    mediaType: mix(media, 5) % 4 === 0 ? 'image/png' : 'image/jpeg',
    digest: digests(world.options.seed, media, copy),
    quality: 60 + (mix(media, 9) % 41),
  };
}

/** A post as the platform sends it. */
export function renderNote(world: World, names: Names, post: number) {
  const draft = world.posts.drafts[post]!;
  const { texts } = world.strings;
  const { tags = [], mentions = [], term, link, community = 0 } = draft;
  const bits = mix(world.options.seed, post, 11);
  const choices = sentences[draft.kind];
  const topic = topics[world.communities.topic[community]!]!;
  const words = [
    fillIn(choices[bits % choices.length]!, topic, term === undefined ? '' : texts[term]!, bits),
  ];
  const hashtags = [...new Set(tags)].map((tag) => `#${texts[tag]!}`);
  if (term !== undefined && !words[0]!.includes(texts[term]!) && !tags.includes(term))
    words.push(texts[term]!);
  for (const account of mentions) words.push(`@${handleOf(world, account)}`);
  words.push(...hashtags);
  if (link !== undefined) words.push(texts[link]!);
  const tag = [
    ...hashtags.map((name) => ({ type: 'Hashtag', name })),
    ...mentions.map((account) => ({ type: 'Mention', href: names.account(account) })),
  ];
  return {
    type: 'Note',
    id: names.post(post),
    content: words.join(' '),
    ...(tag.length > 0 ? { tag } : {}),
    ...(draft.media === undefined ? {} : { attachment: [attachment(world, draft)] }),
    ...(draft.inReplyTo === undefined ? {} : { inReplyTo: names.post(draft.inReplyTo) }),
    ...(draft.to === undefined ? {} : { to: [names.account(draft.to)] }),
  };
}
