import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const port = Number(process.env.E2E_PORT ?? 32_987);
const baseURL = `http://127.0.0.1:${port}`;
const browser = process.env.CHROMIUM_PATH;

/** The browser tests: a real server with the demo office in a state folder of its own, one browser, one test after the other. */
export default defineConfig({
  testDir: fileURLToPath(new URL('.', import.meta.url)),
  testMatch: '**/*.spec.ts',
  outputDir: fileURLToPath(new URL('../test-results', import.meta.url)),
  workers: 1,
  retries: 0,
  forbidOnly: true,
  // Long enough for a machine that does much else; no test asks how fast something is.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  webServer: {
    command: 'node e2e/start-server.ts',
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    url: `${baseURL}/readyz`,
    env: { PORT: String(port), LOG_LEVEL: 'warn' },
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 30_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu'],
      // Without a UTF-8 locale the browser saves no file under a Chinese name.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      ...(browser === undefined ? {} : { executablePath: browser }),
    },
  },
});
