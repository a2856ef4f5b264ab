import { pathToFileURL } from 'node:url';

/** Files beside the sources (migrations, roles, pages) are found from the place of the source, not of what was built from it. */
const ownAddresses = {
  name: 'own-addresses',
  transform(code: string, id: string) {
    if (!code.includes('import.meta.url') || id.includes('node_modules')) return null;
    return { code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)), map: null };
  },
};

/**
 * The server as a few files instead of a thousand: what `npm start` runs (docs/decisions/0038-the-server-in-few-files.md).
 * Packages stay where they are, except zod, whose unused half is left out.
 */
export default {
  plugins: [ownAddresses],
  build: { ssr: 'src/main.ts', outDir: 'dist', target: 'node24', minify: false, copyPublicDir: false },
  ssr: { noExternal: ['zod', /^@daiban\//] },
};
