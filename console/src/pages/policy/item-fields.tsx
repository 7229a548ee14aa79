import { countryName, day, languageName, moment } from '../../format.ts';
import { Fact } from '../../parts/fact.tsx';
import { words } from '../../words.ts';

const said = words.policyItem;

/** Every field of an item, as it is. */
export function ItemFields({ item }: { readonly item: object }) {
  const fields = Object.entries(item).filter(([name]) => name !== 'id');
  return (
    <dl className="digests item-fields">
      {fields.map(([name, value]) => (
        <Fact label={said.fields[name] ?? nameOf(name)} key={name}>
          {name === 'when' ? <code className="rule">{String(value)}</code> : written(name, value)}
        </Fact>
      ))}
    </dl>
  );
}

const known: Readonly<Record<string, string>> = {
  ...words.policy.switches,
  ...words.policy.steps,
  ...words.policy.thresholdNames,
  ...words.policy.profileFields,
  ...words.surfaceNames,
  default: words.policy.otherCountries,
};

/** What a part of an item is called, in words where there are any. */
export const nameOf = (name: string) => known[name] ?? name;

const decisions: Readonly<Record<string, string>> = words.decisionNames;

/** A value in words: lists with commas, tables by their names. */
export function written(name: string, value: unknown): string {
  if (name === 'expiresAt') return moment(String(value));
  if (name === 'tier') return words.policy.tiers[value as 'block'] ?? String(value);
  if (name === 'audience') return words.policy.audiences[value as 'parent'] ?? String(value);
  if (name === 'kind') return words.policy.linkKinds[value as 'url'] ?? String(value);
  if (name === 'verifiedAt') return day(String(value));
  if (name === 'country') return countryName(String(value));
  if (name === 'languages' || name === 'locale') {
    return [value]
      .flat()
      .map((each) => languageName(String(each)))
      .join(', ');
  }
  if (name === 'decision') return decisions[String(value)] ?? String(value);
  if (name === 'surfaces' && value && !Array.isArray(value)) {
    return Object.entries(value)
      .map(([surface, decision]) => `${nameOf(surface)}: ${decisions[decision] ?? decision}`)
      .join(', ');
  }
  if (typeof value === 'boolean') return value ? words.policy.yes : words.policy.no;
  if (Array.isArray(value)) return value.map((each) => written('', each)).join(', ');
  if (value && typeof value === 'object') {
    return Object.entries(value)
      .map(([key, each]) => `${nameOf(key)} ${written(key, each)}`)
      .join(', ');
  }
  return nameOf(String(value));
}
