import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { runCli } from '../testing/server-process.ts';

// Each story is played by a program of its own, and may have to wait for a processor.
vi.setConfig({ testTimeout: 60_000 });

interface Told {
  readonly state: { readonly followup: string; readonly backlog: string };
  readonly duties: readonly { readonly kind: string; readonly openedOn: string; readonly dueOn: string; readonly outcome?: string }[];
  readonly events: readonly { readonly kind: string; readonly data: object }[];
  readonly refusals: readonly { readonly step: number; readonly code: string }[];
}

const play = async (name: string): Promise<Told> => {
  const story = fileURLToPath(new URL(`./stories/${name}.json`, import.meta.url));
  const { code, stdout } = await runCli(['simulate', story], { PATH: process.env.PATH });
  expect(code).toBe(0);
  return JSON.parse(stdout) as Told;
};

describe('daiban simulate under 金东: handling again and backlog (D35–D45, S2.29–S2.34)', () => {
  it('goes redo, second visit, backlog exactly three months after reassignment, and is cleared by a check from outside', async () => {
    const { state, duties, refusals } = await play('hard-matter');
    const duty = (kind: string) => duties.find((candidate) => candidate.kind === kind);
    const limits = ['limitReport', 'limitSponsor', 'limitMeet', 'limitStudy', 'limitClose'].map(duty);
    expect(limits.map((limit) => limit?.openedOn)).toEqual(Array(5).fill('2024-11-30'));
    expect(duty('backlogThreshold')).toMatchObject({ openedOn: '2024-11-30', dueOn: '2025-02-28' });
    expect(duty('backlogResolve')).toMatchObject({ openedOn: '2025-02-28', outcome: 'done' });
    expect(state).toMatchObject({ followup: 'settled', backlog: 'cleared' });
    expect(refusals.map(({ step, code }) => [step, code])).toEqual([
      [10, 'not-permitted'],
      [18, 'threshold-not-reached'],
      [22, 'five-ones-missing'],
      [29, 'checker-not-outside'],
    ]);
  });

  it('keeps ten days of the review window that was served before, when the opinion is confirmed (D37, invariant v)', async () => {
    const windows = (await play('hard-matter')).duties.filter(({ kind }) => kind === 'reviewWindow');
    expect(windows).toMatchObject([{ openedOn: '2024-11-20', dueOn: '2024-12-26' }]);
  });

  it('opens a new review window for a changed opinion (D37)', async () => {
    const { state, duties } = await play('changed-opinion');
    expect(state.followup).toBe('secondVisitDue');
    expect(duties.filter(({ kind }) => kind === 'reviewWindow')).toMatchObject([
      { openedOn: '2024-11-20', dueOn: '2024-12-20', outcome: 'stopped' },
      { openedOn: '2024-12-10', dueOn: '2025-01-09' },
    ]);
  });
});

describe('daiban simulate under 金华开发区: a matter posted for teams (D43, D44, S2.43, S2.44)', () => {
  it('is posted with the petitioner’s word, bid for by three units, won by the worked example of F13, and accepted from outside', async () => {
    const { state, duties, refusals, events } = await play('posted-for-teams');
    const duty = (kind: string) => duties.find((candidate) => candidate.kind === kind);
    expect(duty('biddingTerm')).toMatchObject({ openedOn: '2024-10-25', dueOn: '2024-11-08' });
    expect(duty('awardTask')).toMatchObject({ dueOn: '2024-11-15', outcome: 'done' });
    expect(duty('teamTerm')).toMatchObject({ openedOn: '2024-11-13', dueOn: '2024-12-30', outcome: 'done' });
    expect(events.find(({ kind }) => kind === 'bountyAwarded')?.data).toMatchObject({ bidId: 'bid3', unitId: '街道办事处', total: 8225 });
    expect(state).toMatchObject({ followup: 'settled', backlog: 'cleared' });
    expect(refusals.map(({ step, code }) => [step, code])).toEqual([
      [15, 'retrospective-missing'],
      [17, 'summary-gives-away'],
      [19, 'out-of-turn'],
      [21, 'not-permitted'],
      [25, 'bidding-open'],
      [26, 'bidding-over'],
      [35, 'judges-missing'],
      [37, 'not-the-winner'],
      [40, 'not-permitted'],
    ]);
  });
});
