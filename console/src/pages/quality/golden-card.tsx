import type { Quality } from '@breakwater/sdk';
import { Text, Title } from '@mantine/core';
import { Interval, told } from '../../parts/interval.tsx';
import { words } from '../../words.ts';

const said = words.quality;

/** How golden items were answered: all together, then in order of names. */
export function GoldenCard({ golden }: Pick<Quality, 'golden'>) {
  return (
    <section className="card">
      <Title order={2}>{said.golden}</Title>
      <Text size="xs" c="dimmed">
        {golden.length === 0 ? said.noGolden : said.goldenHint}
      </Text>
      {golden.length > 0 && (
        <dl className="measures">
          {golden.map(({ group, answers, right, interval }) => {
            const share = answers === 0 ? null : right / answers;
            const text = told(share, interval, said.unknown);
            return (
              <div key={group}>
                <dt>{group || said.everybody}</dt>
                <dd>
                  <Interval at={share} interval={interval} label={text} />
                  <small>
                    {text}, {said.on(answers)}
                  </small>
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </section>
  );
}
