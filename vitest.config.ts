import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Files of one worker share the modules that they load: loading them anew for each is a third of
    // the processor's time.
    projects: [
      {
        test: {
          name: 'libraries',
          isolate: false,
          include: ['libraries/**/*.test.ts', 'simulator/**/*.test.ts', 'benchmarks/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'service',
          isolate: false,
          // One embedded PostgreSQL for the run.
          globalSetup: ['service/src/storage/testing-server.ts'],
          include: ['service/**/*.test.ts', 'sdk/**/*.test.ts', 'scripts/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['console/**/*.test.ts', 'console/**/*.test.tsx'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
