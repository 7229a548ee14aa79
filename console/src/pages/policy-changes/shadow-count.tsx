import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { number } from '../../format.ts';
import { words } from '../../words.ts';
import { shadowQuery } from '../shadow/queries.ts';

const said = words.changeEffect;

/** What a version counted in shadow, in short; the report has all of it. */
export function ShadowCount({ version }: { readonly version: number }) {
  const { data } = useQuery(shadowQuery(7));
  const report = data?.reports.find((one) => one.version === version);
  const withheld = report?.days.reduce((all, day) => all + day.withheld, 0) ?? 0;
  return (
    <div>
      <Title order={3}>{said.shadow}</Title>
      <p className="hint">
        {report
          ? said.counted(number(withheld), number(Math.round(report.reviewsADay)))
          : said.notYet}{' '}
        <Link to="/shadow">{words.nav.shadow}</Link>
      </p>
    </div>
  );
}
