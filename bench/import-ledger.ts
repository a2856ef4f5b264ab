import { setTimeout as wait } from 'node:timers/promises';
import type { ImportView } from '@daiban/contract/desk';
import { demoMatters } from '../apps/server/src/demo/content/matters.ts';
import type { Child } from './children.ts';
import { createRandom } from './generate/random.ts';
import { toTelling } from './generate/texts.ts';
import { memoryOf, processorTime } from './processes.ts';

/** How the import of a ledger went. */
export interface Imported {
  readonly rows: number;
  readonly imported: number;
  readonly seconds: number;
  /** Milliseconds of processor time of the server for each row. */
  readonly processor: number;
  /** Largest PSS of the server process, in megabytes. */
  readonly memory: number;
}

const toLedger = (rows: number): string => {
  const random = createRandom(Date.now());
  const series = Date.now();
  const lines = Array.from({ length: rows }, (_, index) => {
    const { title, text, name, phone, place } = toTelling(random.pick(demoMatters), random);
    return `${series}-${index},2026/3/${1 + (index % 28)},来信,${title},${text},${name},${phone},${place}`;
  });
  return ['编号,日期,渠道,标题,内容,姓名,电话,地点', ...lines].join('\n');
};

/** Imports a ledger of that many rows over HTTP and watches the memory of the server. */
export const importLedger = async (product: Child, cookie: string, rows: number): Promise<Imported> => {
  const address = `http://127.0.0.1:${product.port}/api/imports`;
  const headers = { cookie, 'x-daiban': '1' };
  const call = async (path: string, init: RequestInit): Promise<ImportView> => {
    const answer = await fetch(`${address}${path}`, { ...init, headers });
    if (!answer.ok) throw new Error(`the import was answered with ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as ImportView;
  };
  let memory = memoryOf(product.pid);
  const watch = setInterval(() => {
    memory = Math.max(memory, memoryOf(product.pid));
  }, 100);
  try {
    const [begun, before] = [performance.now(), processorTime(product.pid)];
    const form = new FormData();
    form.append('file', new Blob([toLedger(rows)], { type: 'text/csv' }), 'ledger.csv');
    const { importId } = await call('', { method: 'POST', body: form });
    await call(`/${importId}/start`, { method: 'POST' });
    for (;;) {
      const view = await call(`/${importId}`, { method: 'GET' });
      if (view.status !== 'running' && view.status !== 'preview') {
        const processor = (processorTime(product.pid) - before) / rows;
        return { rows, imported: view.totals.imported, seconds: (performance.now() - begun) / 1000, processor, memory };
      }
      await wait(200);
    }
  } finally {
    clearInterval(watch);
  }
};
