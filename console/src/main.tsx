import '@fontsource-variable/inter';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/page.css';
import './styles/overview.css';
import './styles/table.css';
import './styles/network.css';
import './styles/member.css';
import './styles/banks.css';
import './styles/partners.css';
import './styles/exchanges.css';
import './styles/policy.css';
import './styles/reports.css';
import './styles/review.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './query-client.ts';
import { router } from './router.ts';
import { theme, variables } from './theme.ts';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Notifications position="bottom-right" autoClose={8000} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
