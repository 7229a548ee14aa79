import type { Triage } from '@breakwater/sdk';
import { Button, Group, Text, TextInput } from '@mantine/core';
import { words } from '../../words.ts';
import { SkillsInput } from './skills-input.tsx';

const said = words.triage;
type Rule = Triage['settings']['queues'][number];

interface Props {
  readonly rules: readonly Rule[];
  readonly fault: (path: string) => string | undefined;
  readonly readOnly: boolean;
  readonly onChange: (rules: Rule[]) => void;
}

/** The rules of queues in their order: the first that holds gives the queue. */
export function QueueRules({ rules, fault, readOnly, onChange }: Props) {
  const put = (place: number, change: Partial<Rule>) =>
    onChange(rules.map((rule, at) => (at === place ? { ...rule, ...change } : rule)));
  const up = (place: number) => {
    const others = rules.toSpliced(place, 1);
    onChange(others.toSpliced(place - 1, 0, rules[place]!));
  };
  return (
    <>
      {rules.length === 0 && <Text>{said.noRules}</Text>}
      <ol className="queue-rules">
        {rules.map(({ queue, when, skills = [] }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no other name than its place
          <li key={place}>
            <TextInput
              label={said.queue}
              value={queue}
              readOnly={readOnly}
              error={fault(`queues[${place}].queue`)}
              onChange={(event) => put(place, { queue: event.currentTarget.value })}
            />
            <TextInput
              className="queue-rule-when"
              label={said.when}
              value={when}
              readOnly={readOnly}
              error={fault(`queues[${place}].when`)}
              onChange={(event) => put(place, { when: event.currentTarget.value })}
              spellCheck={false}
            />
            <SkillsInput
              skills={skills}
              readOnly={readOnly}
              error={fault(`queues[${place}].skills`)}
              onChange={(some) => put(place, { skills: some })}
            />
            {!readOnly && (
              <Group gap="xs">
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={place === 0}
                  onClick={() => up(place)}
                >
                  {said.up}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => onChange(rules.toSpliced(place, 1))}
                >
                  {said.remove}
                </Button>
              </Group>
            )}
          </li>
        ))}
      </ol>
      {!readOnly && (
        <Button
          variant="default"
          className="start"
          onClick={() => onChange([...rules, { queue: '', when: '' }])}
        >
          {said.add}
        </Button>
      )}
    </>
  );
}
