import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fieldShell } from './field-shell.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Each surface is its own page and bundle; one that is not there is left out. */
const pages = {
  portal: here('index.html'),
  desk: here('desk/index.html'),
  field: here('desk/field/index.html'),
  'field-worker': here('src/desk/field/device/field-worker.ts'),
};

const backend = 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react(), fieldShell()],
  appType: 'mpa',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Everything is a file of its own, so that the content security policy needs neither inline code nor data addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(pages).filter(([, file]) => existsSync(file))),
      // A service worker keeps its address, and may only look after what lies below it.
      output: { entryFileNames: ({ name }) => (name === 'field-worker' ? 'desk/field-worker.js' : 'assets/[name]-[hash].js') },
    },
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': backend } },
  preview: { port: 4173, strictPort: true, proxy: { '/api': backend } },
});
