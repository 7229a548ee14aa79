const trackingParameter = /^(utm_.*|fbclid|gclid|igshid|mc_eid|ref_src)$/;

const longestHashtag = 280;

/**
 * A hashtag without its sign, compatibility-folded (NFKC) and in lower case; empty if none is left,
 * or more than 280 characters are.
 */
export function normaliseHashtag(text: string): string {
  const bare = text.replace(/^[#＃]+/, '').trim();
  if (bare.length > longestHashtag || !isWritable(bare)) return '';
  return isPlain(bare) ? bare.toLowerCase() : bare.normalize('NFKC').toLowerCase();
}

/** A handle without its sign, in lower case. */
export function normaliseHandle(text: string): string {
  const bare = text.replace(/^[@＠]+/, '').trim();
  return isPlain(bare) ? bare.toLowerCase() : bare.normalize('NFKC').toLowerCase();
}

/** Addresses that are longer, normalised, are no evidence that two accounts have in common. */
const longestLink = 2048;

/**
 * An address as host and path, so that two spellings of one place are one link: without scheme,
 * `www.`, default port, fragment, tracking parameters and trailing slash; host in lower case,
 * parameters sorted. `undefined` for what is not a web address, or is longer than 2,048 characters.
 */
export function normaliseLink(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  const host = url.host.replace(/^www\./, '');
  if (host === '') return undefined;
  let end = url.pathname.length;
  while (end > 0 && url.pathname.charAt(end - 1) === '/') end -= 1;
  const path = url.pathname.slice(0, end);
  if (url.search === '') return bounded(host + path);
  const kept = [...url.searchParams].filter(([name]) => !trackingParameter.test(name));
  kept.sort(([a, x], [b, y]) => compare(a, b) || compare(x, y));
  const query = new URLSearchParams(kept).toString();
  return bounded(query === '' ? host + path : `${host}${path}?${query}`);
}

function bounded(link: string): string | undefined {
  return link.length > longestLink ? undefined : link;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether a text can be an identifier: UTF-8 without NUL. */
export function isWritable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 127) return false;
  }
  return true;
}
