import type { PolicySection } from '@breakwater/sdk';
import { Checkbox, MultiSelect, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import type { ChangeEvent } from 'react';
import { words } from '../../words.ts';
import type { ItemText } from './item-text.ts';
import { isFormed } from './item-text.ts';

const said = words.itemForm;

interface Props {
  readonly section: PolicySection;
  readonly text: ItemText;
  readonly onChange: (change: ItemText) => void;
  readonly sent: boolean;
  /** Whether its source is asked for here, since no new change tells it. */
  readonly ownSource: boolean;
}

/** The fields of an item; JSON where its section has none of its own. */
export function ItemInputs({ section, text, onChange, sent, ownSource }: Props) {
  const field = (name: string) => ({
    value: text[name] ?? '',
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
      onChange({ [name]: event.currentTarget.value }),
  });
  const needed = (name: string) => ({
    ...field(name),
    required: true,
    error: sent && (text[name] ?? '').trim() === '' && said.need,
  });
  const plain = { spellCheck: false, autoComplete: 'off' } as const;
  if (!isFormed(section)) {
    return (
      <Textarea
        label={said.content}
        {...field('json')}
        {...plain}
        error={sent && notJson(text.json) && said.badJson}
        rows={10}
        classNames={{ input: 'json' }}
        required
      />
    );
  }
  return (
    <>
      {section === 'terms' && (
        <>
          <TextInput
            label={said.term}
            description={said.termHint}
            maxLength={200}
            data-autofocus
            {...needed('term')}
            {...plain}
          />
          <Radio.Group
            label={said.tier}
            value={text.tier ?? 'block'}
            onChange={(tier) => onChange({ tier })}
          >
            <Radio value="block" label={said.tierBlock} mt={4} />
            <Radio value="review" label={said.tierReview} mt={4} />
          </Radio.Group>
          <div className="two-fields">
            <Textarea
              label={said.allowPhrases}
              description={said.onePerLine}
              rows={2}
              {...field('allowPhrases')}
              {...plain}
            />
            <Textarea
              label={said.requiredPhrases}
              description={said.onePerLine}
              rows={2}
              {...field('requiredPhrases')}
              {...plain}
            />
          </div>
          <div className="two-fields">
            <TextInput label={said.language} description={said.languageHint} {...field('locale')} />
            <TextInput label={said.note} description={said.noteHint} {...field('note')} />
          </div>
        </>
      )}
      {section === 'rules' && (
        <>
          <Textarea
            label={said.when}
            description={said.whenHint}
            rows={3}
            maxLength={2000}
            classNames={{ input: 'json' }}
            {...needed('when')}
            {...plain}
          />
          <NativeSelect
            label={said.decision}
            data={[
              { value: 'limit', label: words.decisionNames.limit },
              { value: 'withhold', label: words.decisionNames.withhold },
            ]}
            {...field('decision')}
          />
          <MultiSelect
            label={said.surfaces}
            description={said.surfacesHint}
            data={Object.entries(words.surfaceNames).map(([value, label]) => ({ value, label }))}
            value={(text.surfaces ?? '').split(/[\s,]+/).filter(Boolean)}
            onChange={(some) => onChange({ surfaces: some.join(', ') })}
            comboboxProps={{ withinPortal: false }}
          />
          <TextInput label={said.ruleReason} maxLength={500} {...needed('reason')} />
        </>
      )}
      {section === 'resources' && (
        <>
          <TextInput label={said.name} maxLength={200} {...needed('name')} />
          <TextInput label={said.url} type="url" maxLength={500} {...needed('url')} {...plain} />
          <div className="two-fields">
            <TextInput
              label={said.country}
              description={said.countryHint}
              maxLength={2}
              {...field('country')}
            />
            <TextInput
              label={said.languages}
              description={said.languagesHint}
              {...needed('languages')}
            />
          </div>
          <div className="two-fields">
            <NativeSelect
              label={said.audience}
              data={Object.entries(words.policy.audiences).map(([value, label]) => ({
                value,
                label,
              }))}
              {...field('audience')}
            />
            <TextInput type="date" label={said.verified} {...field('verifiedAt')} />
          </div>
          <Checkbox
            label={said.anonymous}
            checked={text.anonymous === 'yes'}
            onChange={(event) => onChange({ anonymous: event.currentTarget.checked ? 'yes' : '' })}
          />
        </>
      )}
      {ownSource && section !== 'rules' && (
        <TextInput
          label={said.source}
          description={said.sourceHint}
          maxLength={200}
          {...needed('source')}
        />
      )}
    </>
  );
}

function notJson(text = ''): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}
