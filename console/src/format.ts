const figures = new Intl.NumberFormat('en');
const moments = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const shortDays = new Intl.DateTimeFormat('en', {
  month: 'short',
  day: 'numeric',
  timeZone: 'UTC',
});
const lately = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

export const number = (value: number): string => figures.format(value);

/** In the viewer's zone. */
export const moment = (at: string | number): string => moments.format(new Date(at));
export const day = (at: string | number): string => days.format(new Date(at));

/** A day (UTC) without its year. */
export const shortDay = (day: string): string => shortDays.format(new Date(day));

/** "3 hours ago"; a date where it is longer ago than a week. */
export function ago(at: string, now: number): string {
  const minutes = Math.round((Date.parse(at) - now) / 60_000);
  if (minutes > -1) return lately.format(0, 'minute');
  if (minutes > -60) return lately.format(minutes, 'minute');
  if (minutes > -24 * 60) return lately.format(Math.round(minutes / 60), 'hour');
  if (minutes > -7 * 24 * 60) return lately.format(Math.round(minutes / 1440), 'day');
  return day(at);
}

export const percent = (share: number): string =>
  share > 0.995 && share < 1 ? '> 99 %' : `${Math.round(100 * share)} %`;

/**
 * A member's score, 0.5 to 1, as bits above the place where the network ends: each doubles the odds.
 * Infinite where the service rounds the score to one. As it is, it tells members apart badly: it is
 * close to one for most.
 */
export const bitsAbove = (score: number): number => Math.max(0, Math.log2(score / (1 - score)));

const units = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'];

export function bytes(value: number): string {
  const step = value < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(value) / 3));
  const size = value / 1000 ** step;
  return `${size.toFixed(step > 2 && size < 10 ? 1 : 0)} ${units[step]}`;
}

/** A length of time (milliseconds), shortly: "45 s", "12 min", "3 h", "5 d". */
export function span(length: number): string {
  const seconds = Math.round(length / 1000);
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} d`;
}

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** Of a code (ISO 3166-1 alpha-2): "Germany"; the code itself where it is none. */
export const countryName = (code: string): string =>
  /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code;

/** Of a tag (BCP 47): "Brazilian Portuguese"; the tag itself where it is none. */
export const languageName = (tag: string): string =>
  /^[a-z]{2,3}(-[A-Z]{2})?$/.test(tag) ? (languages.of(tag) ?? tag) : tag;
