import { ServiceProblem, ServiceUnreachable } from '@breakwater/sdk';
import { Alert, Button, Group, List, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { words } from '../words.ts';
import { inOwnZone } from './in-own-zone.ts';

interface Props {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

function detailsOf(error: unknown): Partial<ServiceProblem> | undefined {
  if (error instanceof ServiceProblem) {
    return error.type.endsWith(':csrf-token') ? words.problem.renewed : error;
  }
  return error instanceof ServiceUnreachable ? words.problem.unreachable : undefined;
}

/** The same request may succeed later; what is not there, or not allowed, stays so. */
const mayPass = (error: unknown) =>
  !(error instanceof ServiceProblem) || error.status >= 500 || error.status === 429;

/** What went wrong, what became of the data, what to do. */
export function ProblemNote({ error, onRetry }: Props) {
  const body = detailsOf(error);
  return (
    <Alert
      className="problem"
      role="alert"
      variant="outline"
      color="gray"
      icon={<IconAlertCircle aria-hidden />}
      title={body?.title ?? words.problem.unreadable}
    >
      <Text>{body?.detail ? inOwnZone(body.detail) : words.problem.unreadableDetail}</Text>
      {body?.problems && body.problems.length > 0 && (
        <List size="sm" mt="xs">
          {body.problems.map((each) => (
            <List.Item key={`${each.field} ${each.reason}`}>
              <b>{each.field}</b>: {each.reason} {each.remedy}
            </List.Item>
          ))}
        </List>
      )}
      <Group mt="xs" gap="md">
        {onRetry && mayPass(error) && (
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            {words.problem.tryAgain}
          </Button>
        )}
        {body?.requestId && (
          <Text size="xs" c="dimmed">
            {words.problem.request(body.requestId)}
          </Text>
        )}
      </Group>
    </Alert>
  );
}
