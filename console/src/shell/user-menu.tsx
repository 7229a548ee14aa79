import { ActionIcon, type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import {
  IconCheck,
  IconDeviceDesktop,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCircle,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { client } from '../api.ts';
import { queryClient } from '../query-client.ts';
import { sessionQuery, useSession } from '../session.ts';
import { words } from '../words.ts';

const schemes: readonly [MantineColorScheme, string, typeof IconSun][] = [
  ['light', words.user.light, IconSun],
  ['dark', words.user.dark, IconMoon],
  ['auto', words.user.system, IconDeviceDesktop],
];

export function UserMenu() {
  const session = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useMutation({
    mutationFn: () => client.DELETE('/v1/sessions/current'),
    onSettled: () => {
      queryClient.clear();
      queryClient.setQueryData(sessionQuery.queryKey, null);
      window.location.assign('/sign-in');
    },
  });
  const title = words.user.menu(session?.user.name ?? '');
  return (
    <Menu position="bottom-end" width={210}>
      <Menu.Target>
        <ActionIcon className="header-icon" variant="transparent" aria-label={title}>
          <IconUserCircle size={22} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{title}</Menu.Label>
        {schemes.map(([scheme, label, Icon]) => (
          <Menu.Item
            key={scheme}
            leftSection={<Icon size={16} />}
            rightSection={colorScheme === scheme && <IconCheck size={16} />}
            onClick={() => setColorScheme(scheme)}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut.mutate()}>
          {words.user.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
