import { useSessionStorage } from '@mantine/hooks';

/** Whether lists show terms in full; kept while the tab is open. */
export const useShown = () =>
  useSessionStorage<boolean>({
    key: 'breakwater-terms-shown',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
