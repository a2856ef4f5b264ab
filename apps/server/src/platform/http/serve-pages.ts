import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { policyWithNonce } from './page-headers.ts';

export interface Pages {
  /** Folder of the built pages; without it no page is served. */
  readonly folder: string;
  /** Addresses inside the portal, which load its page. */
  readonly portal: readonly string[];
}

/** Stands in the page of the workbench where the nonce of the answer belongs. */
const noncePlace = 'DAIBAN_NONCE';

/**
 * The pages: portal at `/`, workbench at `/desk`; addresses inside a page load its entry. The page of the workbench is written for each
 * answer, with the nonce that its policy lets through.
 */
export const servePages = async (app: FastifyInstance, { folder, portal }: Pages): Promise<void> => {
  if (!existsSync(folder)) return;
  await app.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    index: false,
    wildcard: true,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  for (const path of portal) app.get(path, (_request, reply) => reply.sendFile('index.html'));
  for (const path of ['/desk', '/desk/*'])
    app.get(path, async (_request, reply) => {
      const { policy, nonce } = policyWithNonce();
      const page = await readFile(join(folder, 'desk', 'index.html'), 'utf8');
      return reply
        .header('content-security-policy', policy)
        .header('content-type', 'text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(page.replaceAll(noncePlace, nonce));
    });
};
