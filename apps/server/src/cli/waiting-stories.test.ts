import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { runCli } from '../testing/server-process.ts';

// Each story is played by a program of its own, and may have to wait for a processor.
vi.setConfig({ testTimeout: 60_000 });

interface Told {
  readonly state: { readonly procedure: string };
  readonly duties: readonly { readonly kind: string; readonly openedOn: string; readonly dueOn: string; readonly outcome?: string }[];
  readonly refusals: readonly { readonly step: number; readonly code: string; readonly title: string; readonly nextStep: string }[];
}

const play = async (name: string) => {
  const story = fileURLToPath(new URL(`./stories/${name}.json`, import.meta.url));
  const { code, stdout } = await runCli(['simulate', story], { PATH: process.env.PATH });
  expect(code).toBe(0);
  const { state, duties, refusals } = JSON.parse(stdout) as Told;
  return {
    state,
    refusals,
    codes: refusals.map((refusal) => refusal.code),
    dueOf: (kind: string) => duties.filter((duty) => duty.kind === kind).map(({ openedOn, dueOn }) => [openedOn, dueOn]),
  };
};

describe('daiban simulate: what stands still, and what does not', () => {
  it('holds for a court and resumes with the eleven working days that were left; the sixty days of the law run on (D26, D27, 条例 34)', async () => {
    const { state, codes, dueOf } = await play('hold-and-resume');
    expect(codes).toEqual(['proof-missing', 'not-permitted']);
    expect(state.procedure).toBe('handling');
    // Fifteen working days from 2 March would have ended on the 23rd: four were used, eleven count from 20 April, over the holiday in May.
    expect(dueOf('localLetterVisit')).toEqual([['2026-03-02', '2026-05-08']]);
    expect(dueOf('statutoryHandling')).toEqual([['2026-03-02', '2026-05-06']]);
    // Somebody looks every thirty days whether it still waits.
    expect(dueOf('holdCheck').map(([openedOn]) => openedOn)).toEqual(['2026-03-06', '2026-04-03']);
  });

  it('leaves the days of a hearing out of a re-review, and counts them in a review (D22, 条例 35, 36)', async () => {
    const { state, refusals, codes, dueOf } = await play('hearing-in-re-review');
    // Five days ahead is too soon for those who have to prepare.
    expect(codes).toEqual(['hearing-too-soon']);
    expect(`${refusals[0]?.title} ${refusals[0]?.nextStep}`).toContain('2026-05-02');
    expect(state.procedure).toBe('underReReview');
    expect(dueOf('reviewDecision')).toEqual([['2026-03-16', '2026-04-15']]);
    // Thirty days from 20 April end on 20 May; the fourteen from the notice of 22 April to the hearing of 6 May are not counted.
    expect(dueOf('reReviewDecision')).toEqual([['2026-04-20', '2026-06-03']]);
  });
});
