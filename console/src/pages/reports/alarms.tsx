import type { ReportAlarm } from '@breakwater/sdk';
import { Button, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api.ts';
import { inOwnZone } from '../../parts/in-own-zone.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { useMay } from '../../parts/use-may.ts';
import { When } from '../../parts/when.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { alarmsQuery } from './queries.ts';

const said = words.books;

/** What people must hear of; a person ends it with what was done. */
export function Alarms() {
  const { data, error, refetch } = useQuery(alarmsQuery);
  const mayEnd = useMay('POST /v1/reports/alarms/{id}/end');
  const [ending, setEnding] = useState<ReportAlarm>();
  return (
    <section className="card">
      <Title order={2}>{said.alarms}</Title>
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {data?.length === 0 && (
        <p className="well">
          <IconCircleCheck size={18} aria-hidden />
          {said.noAlarms}
        </p>
      )}
      {data && data.length > 0 && (
        <ul className="alarms">
          {data.map((alarm) => (
            <li key={alarm.id} data-kind={alarm.kind}>
              {alarm.kind === 'breach-soon' ? (
                <IconClock size={16} aria-hidden />
              ) : (
                <IconAlertTriangle size={16} aria-hidden />
              )}
              <div>
                <b>{said.kinds[alarm.kind]}</b> {inOwnZone(alarm.detail)}
                <Text size="xs" c="dimmed">
                  {said.since} <When at={alarm.since} />
                </Text>
              </div>
              {mayEnd && (
                <Button size="compact-xs" variant="default" onClick={() => setEnding(alarm)}>
                  {said.end}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {ending && (
        <ReasonDialog
          title={said.endTitle}
          text={`${inOwnZone(ending.detail)} ${said.endText}`}
          submit={said.endSubmit}
          send={(reason) =>
            client.POST('/v1/reports/alarms/{id}/end', {
              params: { path: { id: ending.id } },
              body: { reason },
            })
          }
          onDone={() => queryClient.invalidateQueries({ queryKey: alarmsQuery.queryKey })}
          onClose={() => setEnding(undefined)}
        />
      )}
    </section>
  );
}
