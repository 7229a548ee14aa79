import type { PagedAccount, PagedPost } from '../../intake/index.ts';
import type { CompiledPolicy } from '../../policy/index.ts';
import type { Mark } from './marks.ts';

/** What subjects of the record are compared with. */
export interface Yardstick {
  readonly policy: CompiledPolicy;
  /** Confirmed networks of accounts, by their keys. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** Banks that know a medium, by the medium's key. */
  readonly media: ReadonlyMap<string, string>;
  readonly subjectKey: (kind: string, id: string) => string;
}

/** What a post of the record is marked for: its text and tags, its media, its author. */
export function judgePost(
  { policy, members, media, subjectKey }: Yardstick,
  { key, author, state }: PagedPost,
): Mark[] {
  const marks: Mark[] = [];
  const mark = (basis: Mark['basis'], detail: string) =>
    marks.push({ subject: key, account: author, kind: 'post', basis, detail });
  if (state && state.existence?.value !== 'deleted') {
    const { content, hashtags, links, media: attached } = state.fields;
    const locale = state.fields.language?.value;
    const texts = [content?.value ?? '', ...(hashtags?.value ?? [])];
    const sure = (tier: string) => (tier === 'block' ? 'term' : 'doubted') as Mark['basis'];
    for (const text of texts) {
      const { verdict, matches } = policy.judgeText(text, { locale });
      const match = matches.find(({ tier }) => tier === verdict);
      if (match) mark(sure(match.tier), match.termId);
    }
    const judged = [
      policy.judgeLinksIn(texts[0]),
      ...(links?.value ?? []).map((link) => policy.judgeLink(link)),
    ];
    for (const { verdict, matches } of judged) {
      const match = matches.find(({ tier }) => tier === verdict);
      if (match) mark(sure(match.tier), match.linkId);
    }
    for (const { digest } of attached?.value ?? []) {
      for (const [algorithm, value] of Object.entries(digest)) {
        const bank = media.size > 0 && media.get(subjectKey('media', `${algorithm}:${value}`));
        if (bank) mark('media', bank);
      }
    }
  }
  const network = author === null ? undefined : members.get(author)?.[0];
  if (network !== undefined) mark('network', network);
  return marks;
}

/** What a profile of the record is marked for. */
export function judgeAccount({ policy }: Yardstick, { key, state }: PagedAccount): Mark[] {
  if (!state || state.existence?.value === 'deleted') return [];
  const { handle, name, summary, fields } = state.fields;
  const { verdict, matches } = policy.judgeProfile({
    handle: handle?.value,
    name: name?.value,
    summary: summary?.value,
    fields: fields?.value.map((field) => `${field.name} ${field.value}`),
  });
  const written = [name?.value, summary?.value, ...(fields?.value ?? []).map(({ value }) => value)];
  const links = policy.judgeLinksIn(written.join('\n'));
  const said = matches.find(({ tier }) => tier === verdict);
  const linked = links.matches.find(({ tier }) => tier === links.verdict);
  // Of words and links that which is sure.
  const match = said?.tier === 'block' || linked?.tier !== 'block' ? (said ?? linked) : linked;
  if (!match) return [];
  const detail = 'linkId' in match ? match.linkId : (match.termId ?? match.patternId ?? '');
  return [
    {
      subject: key,
      account: key,
      kind: 'account',
      basis: match.tier === 'block' ? 'term' : 'doubted',
      detail,
    },
  ];
}

/** Whether a profile says of itself that its owner is under 18; undefined where it says nothing. */
export function statesMinor({ state }: PagedAccount): boolean | undefined {
  const band = state?.fields.ageBand?.value;
  return band === undefined ? undefined : band !== '18+';
}
