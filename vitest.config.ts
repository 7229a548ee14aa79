import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'libraries',
          include: ['libraries/**/*.test.ts', 'simulator/**/*.test.ts', 'benchmarks/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'service',
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
