import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { runCli } from '../testing/server-process.ts';

// Each story is played by a program of its own, and may have to wait for a processor.
vi.setConfig({ testTimeout: 60_000 });

interface Told {
  readonly events: readonly { readonly kind: string; readonly data: Readonly<Record<string, unknown>> }[];
  readonly state: { readonly procedure: string };
  readonly duties: readonly { readonly kind: string; readonly openedOn: string; readonly dueOn: string; readonly outcome?: string }[];
  readonly notices: readonly { readonly notice: string }[];
  readonly refusals: readonly { readonly step: number; readonly code: string }[];
}

const play = async (name: string): Promise<Told> => {
  const story = fileURLToPath(new URL(`./stories/${name}.json`, import.meta.url));
  const { code, stdout } = await runCli(['simulate', story], { PATH: process.env.PATH });
  expect(code).toBe(0);
  return JSON.parse(stdout) as Told;
};

describe('daiban simulate: review and re-review (D46–D49, 条例 35, 36)', () => {
  it('sends the opinion back, refuses the same one again, and ends with the re-review', async () => {
    const { state, duties, notices, refusals } = await play('review-and-re-review');
    const dated = (kind: string) => duties.filter((duty) => duty.kind === kind).map(({ openedOn, dueOn }) => [openedOn, dueOn]);
    expect(state.procedure).toBe('final');
    expect(dated('reviewWindow')).toEqual([
      ['2024-09-10', '2024-10-10'],
      ['2024-10-22', '2024-11-21'],
    ]);
    expect(dated('reviewDecision')).toEqual([
      ['2024-09-23', '2024-10-23'],
      ['2024-11-04', '2024-12-04'],
    ]);
    expect(dated('redoAfterReview')).toEqual([['2024-10-11', '2024-11-11']]);
    expect(dated('reReviewWindow')).toEqual([['2024-11-20', '2024-12-20']]);
    expect(dated('reReviewDecision')).toEqual([['2024-12-02', '2025-01-02']]);
    expect(notices.map(({ notice }) => notice).filter((notice) => notice.toLowerCase().includes('review'))).toEqual([
      'reviewOpinion',
      'reviewOpinion',
      'reReviewOpinion',
    ]);
    expect(refusals.map(({ step, code }) => [step, code])).toEqual([
      [10, 'petitioner-act-only'],
      [14, 'not-permitted'],
      [16, 'same-opinion-again'],
      [28, 'out-of-turn'],
    ]);
  });
});

describe('daiban simulate: objection of the unit (D13, D14, 条例 23)', () => {
  it('is raised once only; the clock of acceptance runs on', async () => {
    const { state, duties, refusals } = await play('objection-once');
    expect(refusals.map(({ code }) => code)).toEqual(['objection-already-rejected']);
    expect(state.procedure).toBe('accepted');
    expect(duties.filter(({ kind }) => kind === 'acceptanceDecision')).toHaveLength(1);
  });

  it('is raised within five working days only', async () => {
    const { refusals } = await play('objection-late');
    expect(refusals.map(({ code }) => code)).toEqual(['objection-window-over']);
  });
});
