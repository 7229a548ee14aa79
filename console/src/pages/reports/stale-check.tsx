import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useNow } from '../../parts/use-now.ts';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';

/** Milliseconds after which something is wrong: five checks failed, or did not begin. */
const late = 300_000;

/** Says that the books were not checked for too long: what they said then need not hold now. */
export function StaleCheck({ checkedAt }: { readonly checkedAt: string | null }) {
  const now = useNow();
  if (checkedAt === null || now - Date.parse(checkedAt) < late) return null;
  return (
    <Alert
      role="alert"
      variant="outline"
      color="red.8"
      icon={<IconAlertTriangle aria-hidden />}
      title={
        <>
          {words.books.stale} <When at={checkedAt} />
        </>
      }
    >
      {words.books.staleDetail}
    </Alert>
  );
}
