import type { Quality } from '@breakwater/sdk';
import { Text, Title } from '@mantine/core';
import { Interval, told } from '../../parts/interval.tsx';
import { words } from '../../words.ts';

const said = words.quality;
const twoDigits = (value: number) => value.toFixed(2);

/** Cohen's and Krippendorff's statistics, drawn from none to full agreement. */
export function AgreementCard({ agreement }: Pick<Quality, 'agreement'>) {
  const { cohen, outcome, severity } = agreement;
  const rows = [
    [said.cohen, cohen?.kappa ?? null, cohen?.interval ?? null, cohen?.items ?? 0],
    [said.alphaOutcome, outcome.alpha, outcome.interval, outcome.units],
    [said.alphaSeverity, severity.alpha, severity.interval, severity.units],
  ] as const;
  return (
    <section className="card">
      <Title order={2}>{said.agreement}</Title>
      <Text size="xs" c="dimmed">
        {said.agreementHint}
      </Text>
      <dl className="measures">
        {rows.map(([name, at, interval, items]) => {
          const text = told(at, interval, said.unknown, twoDigits);
          return (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Interval at={at} interval={interval} from={-0.2} label={text} />
                <small>
                  {text}, {said.on(items)}
                </small>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
