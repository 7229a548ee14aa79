import { ActionIcon, Drawer } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { useState } from 'react';
import { words } from '../words.ts';
import { Mark } from './mark.tsx';
import { PlacesMenu } from './places-menu.tsx';
import { UserMenu } from './user-menu.tsx';

/** The head of a screen without room for a menu beside the page. */
export function Header() {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <header className="header">
      <ActionIcon
        className="header-icon"
        variant="transparent"
        size={36}
        aria-label={words.nav.open}
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <IconMenu2 size={22} />
      </ActionIcon>
      <span className="header-brand">
        <Mark size={22} />
        {words.product}
      </span>
      <UserMenu at="header" />
      <Drawer
        opened={open}
        onClose={close}
        size={264}
        title={words.product}
        classNames={{ content: 'drawer', header: 'drawer-head' }}
        closeButtonProps={{ 'aria-label': words.close }}
        transitionProps={{ duration: 0 }}
      >
        <PlacesMenu onGo={close} />
      </Drawer>
    </header>
  );
}
