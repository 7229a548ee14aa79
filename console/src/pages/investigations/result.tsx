import type { Investigation } from '@breakwater/sdk';
import { Stack, Text, Title } from '@mantine/core';
import { ButtonLink } from '../../parts/button-link.tsx';
import { words } from '../../words.ts';
import { InvestigationProgress } from './progress.tsx';

const said = words.investigations;

export function InvestigationResult({ of }: { readonly of: Investigation }) {
  if (of.state === 'queued' || of.state === 'running') {
    return (
      <Stack gap="xs">
        <InvestigationProgress of={of} />
        <Text c="dimmed">{said.leave}</Text>
      </Stack>
    );
  }
  if (of.networkId) {
    return (
      <Stack gap="sm" align="flex-start">
        <Title order={2}>{said.found}</Title>
        {of.reason && <Text>{of.reason}</Text>}
        <ButtonLink to="/networks/$id" params={{ id: of.networkId }}>
          {said.network}
        </ButtonLink>
      </Stack>
    );
  }
  const failed = of.state === 'failed';
  return (
    <Stack gap="xs">
      <Title order={2}>{failed ? said.failed : said.notFound}</Title>
      {of.reason && <Text>{of.reason}</Text>}
      <Text c="dimmed">{failed ? said.failedHint : said.notFoundHint}</Text>
    </Stack>
  );
}
