import type { ReviewSettings } from '@breakwater/sdk';
import { Button, MultiSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { words } from '../../words.ts';

const said = words.reviewSettings;
export type Guideline = ReviewSettings['guidelines'][number];

const classes = Object.entries(words.reportClasses).map(([value, label]) => ({ value, label }));

interface Props {
  readonly guideline: Guideline;
  /** What is wrong with one of its fields. */
  readonly fault: (name: keyof Guideline) => string | undefined;
  readonly readOnly: boolean;
  readonly onChange: (change: Partial<Guideline>) => void;
  readonly onRemove: () => void;
}

/** One rule, closed until it is looked at; open where it is new, or something is wrong with it. */
export function GuidelineFields({ guideline, fault, readOnly, onChange, onRemove }: Props) {
  const { id, title, text, classes: of } = guideline;
  const [open, setOpen] = useState(title === '');
  const faulty = (['id', 'title', 'text', 'classes'] as const).some(fault);
  return (
    <details
      className="guideline"
      open={open || faulty}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{title || said.newRule}</summary>
      <div className="stack">
        <TextInput
          label={said.ruleTitle}
          value={title}
          readOnly={readOnly}
          error={fault('title')}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
        <TextInput
          label={said.ruleId}
          description={said.ruleIdHint}
          value={id}
          readOnly={readOnly}
          error={fault('id')}
          onChange={(event) => onChange({ id: event.currentTarget.value })}
          spellCheck={false}
        />
        <Textarea
          label={said.ruleText}
          value={text}
          readOnly={readOnly}
          rows={4}
          error={fault('text')}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
        <MultiSelect
          label={said.ruleClasses}
          data={classes}
          value={[...of]}
          readOnly={readOnly}
          error={fault('classes')}
          onChange={(chosen) => onChange({ classes: chosen as Guideline['classes'] })}
        />
        {!readOnly && (
          <Button size="compact-sm" variant="default" className="start" onClick={onRemove}>
            {said.removeRule}
          </Button>
        )}
      </div>
    </details>
  );
}
