import { defineConfig } from 'vitest/config';

const everywhere = ['packages', 'apps', 'scripts'];
const exclude = ['**/node_modules/**', '**/dist/**'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: everywhere.map((folder) => `${folder}/**/*.test.{ts,tsx}`),
          exclude: [...exclude, '**/*.db.test.ts'],
        },
      },
      {
        test: {
          name: 'database',
          include: everywhere.map((folder) => `${folder}/**/*.db.test.ts`),
          exclude,
          globalSetup: ['apps/server/src/platform/database/test-database.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
