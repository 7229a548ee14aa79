/** The host of a domain as it is compared: ASCII, lower case, without `www.`; undefined for anything else. */
export function hostOf(domain: string): string | undefined {
  if (/[/:?#@\s\\]/.test(domain)) return undefined;
  const url = URL.parse(`https://${domain}/`);
  if (url === null || !url.hostname.includes('.')) return undefined;
  return url.hostname.replace(/^www\./, '');
}
