import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { fieldPermissionsPolicy, policyWithNonce } from './page-headers.ts';

export interface Pages {
  /** Folder of the built pages; without it no page is served. */
  readonly folder: string;
  /** Addresses inside the portal, which load its page. */
  readonly portal: readonly string[];
}

/** Stands in the page of the workbench where the nonce of the answer belongs. */
const noncePlace = 'DAIBAN_NONCE';

/**
 * The pages: portal at `/`, workbench at `/desk`, the agent's phone view at `/desk/field` with its service worker; addresses inside a page
 * load its entry. The page of the workbench is written for each answer, with the nonce that its policy lets through; the phone view
 * needs none, so that the device may keep it.
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
  app.get('/desk/field', (_request, reply) =>
    reply.header('permissions-policy', fieldPermissionsPolicy).sendFile(join('desk', 'field', 'index.html')),
  );
  app.get('/desk/field-worker.js', (_request, reply) => reply.sendFile(join('desk', 'field-worker.js')));
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
