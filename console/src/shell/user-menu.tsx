import { ServiceProblem } from '@breakwater/sdk';
import { ActionIcon, type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconCheck,
  IconDeviceDesktop,
  IconKey,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCircle,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../api.ts';
import { useSession } from '../session.ts';
import { words } from '../words.ts';
import { PasswordDialog } from './password-dialog.tsx';

const schemes: readonly [MantineColorScheme, string, typeof IconSun][] = [
  ['light', words.user.light, IconSun],
  ['dark', words.user.dark, IconMoon],
  ['auto', words.user.system, IconDeviceDesktop],
];

/** The page is loaded anew: nothing that was read stays in memory. */
const leave = () => window.location.assign('/sign-in');

export function UserMenu({ at }: { readonly at: 'header' | 'rail' }) {
  const session = useSession();
  const [settingPassword, setSettingPassword] = useState(false);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useMutation({
    mutationFn: () => client.DELETE('/v1/sessions/current'),
    onSuccess: leave,
    onError: (error) => {
      if (error instanceof ServiceProblem && error.status === 401) leave();
      else notifications.show({ title: words.user.stillIn, message: error.message });
    },
  });
  const title = words.user.menu(session?.user.name ?? '');
  return (
    <>
      <Menu position={at === 'rail' ? 'right-end' : 'bottom-end'} width={220} closeDelay={0}>
        <Menu.Target>
          {at === 'rail' ? (
            <button type="button" className="menu-item" aria-label={title} title={title}>
              <IconUserCircle size={18} stroke={1.7} aria-hidden />
              <span aria-hidden>{session?.user.name}</span>
            </button>
          ) : (
            <ActionIcon className="header-icon" variant="transparent" size={36} aria-label={title}>
              <IconUserCircle size={22} />
            </ActionIcon>
          )}
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{title}</Menu.Label>
          <Menu.Item
            leftSection={<IconKey size={16} aria-hidden />}
            onClick={() => setSettingPassword(true)}
          >
            {words.user.password}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLogout size={16} aria-hidden />}
            onClick={() => signOut.mutate()}
          >
            {words.user.signOut}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>{words.user.colours}</Menu.Label>
          {schemes.map(([scheme, label, Icon]) => (
            <Menu.Item
              key={scheme}
              role="menuitemradio"
              aria-checked={colorScheme === scheme}
              leftSection={<Icon size={16} aria-hidden />}
              rightSection={colorScheme === scheme && <IconCheck size={16} aria-hidden />}
              onClick={() => setColorScheme(scheme)}
            >
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {settingPassword && <PasswordDialog onClose={() => setSettingPassword(false)} />}
    </>
  );
}
