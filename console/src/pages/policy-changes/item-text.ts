import type { PolicySection } from '@breakwater/sdk';

/** An item as it stands in fields: lists a line each, a tick as `yes`. */
export type ItemText = Readonly<Record<string, string>>;

type Reader = (text: ItemText) => Record<string, unknown> | undefined;

/** Sections with fields of their own; all others are written as JSON. */
export type Formed = 'terms' | 'rules' | 'resources';

export const isFormed = (section: PolicySection): section is Formed =>
  section === 'terms' || section === 'rules' || section === 'resources';

/** Sections whose new items a person names; terms and links get a name that tells nothing. */
export const needsId = (section: PolicySection) => section !== 'terms';

export function newItemId(section: PolicySection): string {
  if (section !== 'terms') return '';
  const digits = Array.from(crypto.getRandomValues(new Uint8Array(5)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  return `t-${digits}`;
}

export const emptyItem = (section: PolicySection): ItemText =>
  ({
    terms: { tier: 'block' },
    rules: { decision: 'limit' },
    resources: { audience: 'report-content', languages: 'en', anonymous: 'yes' },
  })[section as Formed] ?? { json: '{\n  \n}' };

const lines = (text = '') =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const parts = (text = '') => text.split(/[\s,]+/).filter(Boolean);

/** Only what is told. */
const told = (fields: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );

const readers: Readonly<Record<Formed, Reader>> = {
  terms: ({ term = '', tier, allowPhrases, requiredPhrases, locale = '', note = '' }) =>
    term.trim() === ''
      ? undefined
      : told({
          term: term.trim(),
          tier,
          allowPhrases: lines(allowPhrases),
          requiredPhrases: lines(requiredPhrases),
          locale: locale.trim(),
          note: note.trim(),
        }),
  rules: ({ when = '', decision, reason = '', surfaces }) =>
    when.trim() === '' || reason.trim() === ''
      ? undefined
      : told({ when: when.trim(), decision, reason: reason.trim(), surfaces: parts(surfaces) }),
  resources: (text) => {
    const { name = '', url = '', country = '', languages, audience, anonymous, verifiedAt } = text;
    return name.trim() === '' || url.trim() === '' || parts(languages).length === 0
      ? undefined
      : told({
          name: name.trim(),
          url: url.trim(),
          country: country.trim().toUpperCase(),
          languages: parts(languages),
          audience,
          anonymous: anonymous === 'yes',
          verifiedAt,
        });
  },
};

/** Fields of an item that the form does not show, and that stay. */
const kept: Readonly<Record<Formed, readonly string[]>> = {
  terms: ['beside', 'reversed', 'surfaces', 'expiresAt'],
  rules: ['tier', 'note', 'expiresAt'],
  resources: ['phone', 'hours'],
};

/**
 * What is written as the service takes it; undefined where something that it needs is missing.
 *
 * @param before the item that is changed, for what the fields do not show; and the source of a new one
 */
export function itemOfText(
  section: PolicySection,
  text: ItemText,
  before: Readonly<Record<string, unknown>>,
): Record<string, unknown> | undefined {
  if (!isFormed(section)) return fromJson(text.json ?? '');
  const value = readers[section](text);
  if (!value) return undefined;
  const stays = Object.fromEntries(
    kept[section].filter((name) => name in before).map((name) => [name, before[name]]),
  );
  const source = text.source?.trim() || before.source;
  return { ...stays, ...value, ...(section !== 'rules' && { source }) };
}

function fromJson(text: string): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(text);
    return value && typeof value === 'object' && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** An item as its fields show it. */
export function textOfItem(
  section: PolicySection,
  item: Readonly<Record<string, unknown>>,
): ItemText {
  if (!isFormed(section)) {
    const { id: _, ...content } = item;
    return { json: JSON.stringify(content, null, 2) };
  }
  const separator = section === 'terms' ? '\n' : ', ';
  const text = Object.entries(item).flatMap(([name, value]) => {
    if (Array.isArray(value)) return [[name, value.join(separator)]];
    if (typeof value === 'boolean') return [[name, value ? 'yes' : '']];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return Object.fromEntries(text);
}
