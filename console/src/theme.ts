import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  Modal,
  ModalHeader,
} from '@mantine/core';

/** What can be done. */
const sea: MantineColorsTuple = [
  '#eaf4fa',
  '#d2e5f1',
  '#a6cbe2',
  '#77afd2',
  '#4f97c4',
  '#2f80b3',
  '#1a6a9c',
  '#0f567f',
  '#0b4465',
  '#07324b',
];

/** What waits. */
const sand: MantineColorsTuple = [
  '#fbf6ea',
  '#f4e9cf',
  '#e8d3a0',
  '#dcbc6e',
  '#d1a945',
  '#b98c25',
  '#9a731a',
  '#775814',
  '#5f4811',
  '#42320b',
];

const gray: MantineColorsTuple = [
  '#f7f9fb',
  '#eef2f6',
  '#e2e8ee',
  '#d0d9e2',
  '#b3c0cc',
  '#8494a3',
  '#556575',
  '#43525f',
  '#2f3b46',
  '#1d262e',
];

const dark: MantineColorsTuple = [
  '#d8e0e8',
  '#b8c4d0',
  '#94a4b4',
  '#66798b',
  '#34495c',
  '#273a4b',
  '#1b2a38',
  '#131f2a',
  '#0e1822',
  '#0a1119',
];

export const theme = createTheme({
  primaryColor: 'sea',
  primaryShade: { light: 7, dark: 6 },
  colors: { sea, sand, gray, dark },
  black: '#17222c',
  fontFamily:
    '"Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif',
  fontFamilyMonospace:
    'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '19px' },
  headings: {
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '21px', lineHeight: '1.25' },
      h2: { fontSize: '16px', lineHeight: '1.3' },
      h3: { fontSize: '14px', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'pointer',
  components: {
    Modal: Modal.extend({
      defaultProps: { transitionProps: { duration: 0 } },
      styles: { title: { fontSize: '16px', fontWeight: 620 } },
    }),
    // The head of a dialog is no second banner of the page.
    ModalHeader: ModalHeader.extend({ defaultProps: { role: 'presentation' } }),
  },
});

/** Links that stand out enough on every ground of the dark scheme. */
export const variables: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: {},
  dark: { '--mantine-color-anchor': colors.sea?.[3] ?? '#77afd2' },
});
