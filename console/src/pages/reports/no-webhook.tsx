import { Alert, Text } from '@mantine/core';
import { IconBellOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../parts/use-may.ts';
import { words } from '../../words.ts';

const said = words.webhook;

/** That the platform hears of nothing after its request was answered, and what to do. */
export function NoWebhook() {
  const maySet = useMay('PUT /v1/reports/webhook');
  return (
    <Alert variant="outline" color="gray" icon={<IconBellOff aria-hidden />} title={said.none}>
      <Text>{said.noneDetail}</Text>
      {maySet ? <Link to="/reports/settings">{said.toSet}</Link> : <Text>{said.askTo}</Text>}
    </Alert>
  );
}
