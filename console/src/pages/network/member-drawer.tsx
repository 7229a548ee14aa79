import { Drawer } from '@mantine/core';
import { words } from '../../words.ts';
import { MemberPanel } from './member-panel.tsx';
import { usePlace } from './use-place.ts';

/** The evidence on a narrow screen: over the page. */
export function MemberDrawer({ account }: { readonly account: string | undefined }) {
  const { go } = usePlace();
  return (
    <Drawer
      opened={account !== undefined}
      onClose={() => go({ member: undefined })}
      position="bottom"
      size="85%"
      padding={0}
      withCloseButton={false}
      aria-label={words.member.title}
    >
      {account && <MemberPanel account={account} />}
    </Drawer>
  );
}
