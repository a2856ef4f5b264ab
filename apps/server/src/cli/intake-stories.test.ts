import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { runCli } from '../testing/server-process.ts';

// The story is played by a program of its own, and may have to wait for a processor.
vi.setConfig({ testTimeout: 60_000 });

interface Told {
  readonly state: { readonly procedure: string };
  readonly duties: readonly { readonly kind: string; readonly openedOn: string; readonly dueOn: string; readonly outcome?: string }[];
  readonly refusals: readonly { readonly step: number; readonly code: string }[];
}

it('plays a matter that waits in vain for papers, is split, led to a court and comes back (D3, D5, D9, D10)', async () => {
  const story = fileURLToPath(new URL('./stories/led-elsewhere.json', import.meta.url));
  const { code, stdout } = await runCli(['simulate', story], { PATH: process.env.PATH });
  expect(code).toBe(0);
  const { state, duties, refusals } = JSON.parse(stdout) as Told;
  const of = (kind: string) => duties.filter((duty) => duty.kind === kind);
  expect(state.procedure).toBe('registered');
  expect(refusals.map(({ step, code: refused }) => [step, refused])).toEqual([
    [3, 'petitioner-act-only'],
    [5, 'supplement-already-requested'],
  ]);
  expect(of('supplementWait')).toMatchObject([{ openedOn: '2026-09-24', dueOn: '2026-10-08', outcome: 'lapsed' }]);
  // The wait never moved the fifteen days; the return starts them anew from its own day.
  expect(of('registerForward')).toMatchObject([
    { openedOn: '2026-09-24', dueOn: '2026-10-09' },
    { openedOn: '2026-10-26', dueOn: '2026-11-10' },
  ]);
});
