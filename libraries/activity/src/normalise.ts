const trackingParameter = /^(utm_.*|fbclid|gclid|igshid|mc_eid|ref_src)$/;

/** A hashtag without its sign, compatibility-folded (NFKC) and in lower case; empty if none is left. */
export function normaliseHashtag(text: string): string {
  const bare = text.replace(/^[#＃]+/, '').trim();
  return isPlain(bare) ? bare.toLowerCase() : bare.normalize('NFKC').toLowerCase();
}

/** A handle without its sign, in lower case. */
export function normaliseHandle(text: string): string {
  const bare = text.replace(/^[@＠]+/, '').trim();
  return isPlain(bare) ? bare.toLowerCase() : bare.normalize('NFKC').toLowerCase();
}

/**
 * An address as host and path, so that two spellings of one place are one link: without scheme,
 * `www.`, default port, fragment, tracking parameters and trailing slash; host in lower case,
 * parameters sorted. `undefined` for what is not a web address.
 */
export function normaliseLink(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  const host = url.host.replace(/^www\./, '');
  if (host === '') return undefined;
  const path = url.pathname.replace(/\/+$/, '');
  if (url.search === '') return host + path;
  const kept = [...url.searchParams].filter(([name]) => !trackingParameter.test(name));
  kept.sort(([a, x], [b, y]) => compare(a, b) || compare(x, y));
  const query = new URLSearchParams(kept).toString();
  return query === '' ? host + path : `${host}${path}?${query}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 127) return false;
  }
  return true;
}
