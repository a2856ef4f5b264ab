import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { createLog } from '../log.ts';
import { closeHttp, createStop } from './stop.ts';

describe('stopping in order', () => {
  it('lets a running request finish and takes no new one', async () => {
    const app = fastify({ forceCloseConnections: 'idle' });
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const { promise: entered, resolve: enter } = Promise.withResolvers<void>();
    app.get('/slow', async () => {
      enter();
      await released;
      return 'done';
    });
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    const running = fetch(`${address}/slow`).then((answer) => answer.text());
    await entered;
    const closed = closeHttp(app);
    await expect.poll(() => app.server.listening).toBe(false);
    await expect(fetch(`${address}/slow`)).rejects.toThrow();
    release();
    expect(await running).toBe('done');
    await closed;
  });

  it('cuts off a request that does not end in time', async () => {
    const app = fastify();
    const { promise: entered, resolve: enter } = Promise.withResolvers<void>();
    app.get('/endless', () => {
      enter();
      return new Promise(() => {});
    });
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    const cut = expect(fetch(`${address}/endless`)).rejects.toThrow();
    await entered;
    await closeHttp(app, 50);
    await cut;
  });

  it('goes through its steps once and in order, also past one that fails', async () => {
    const done: string[] = [];
    const stop = createStop(
      [
        { name: 'live', stop: () => void done.push('live') },
        { name: 'broken', stop: () => Promise.reject(new Error('broken')) },
        { name: 'database', stop: () => void done.push('database') },
      ],
      createLog('silent'),
    );
    await Promise.all([stop(), stop()]);
    expect(done).toEqual(['live', 'database']);
  });
});
