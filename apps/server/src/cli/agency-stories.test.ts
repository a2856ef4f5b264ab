import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { runCli } from '../testing/server-process.ts';

// Each story is played by a program of its own, and may have to wait for a processor.
vi.setConfig({ testTimeout: 60_000 });

interface Told {
  readonly state: { readonly procedure: string; readonly agency: string };
  readonly events: readonly { readonly kind: string }[];
  readonly duties: readonly { readonly kind: string; readonly openedOn: string; readonly dueOn: string; readonly outcome?: string }[];
  readonly refusals: readonly { readonly step: number; readonly code: string }[];
}

const play = async (name: string) => {
  const story = fileURLToPath(new URL(`./stories/${name}.json`, import.meta.url));
  const { code, stdout } = await runCli(['simulate', story], { PATH: process.env.PATH });
  expect(code).toBe(0);
  const { state, events, duties, refusals } = JSON.parse(stdout) as Told;
  return {
    state,
    kinds: events.map(({ kind }) => kind),
    codes: refusals.map((refusal) => refusal.code),
    dueOf: (kind: string) => duties.filter((duty) => duty.kind === kind).map(({ openedOn, dueOn, outcome }) => [openedOn, dueOn, outcome]),
  };
};

describe('daiban simulate: the official runs for the resident', () => {
  it('goes from the scanned code to the principal’s word without a single way of their own (D60, D70, S0.1, S0.17, S2.4)', async () => {
    const { state, kinds, codes, dueOf } = await play('agency-to-the-end');
    // The agent cannot skip the street, nor explain before there is an answer, nor run once the mandate is over.
    expect(codes).toEqual(['step-not-next', 'answer-not-served', 'not-permitted']);
    expect(state).toMatchObject({ procedure: 'replied', agency: 'done' });
    expect(kinds.filter((kind) => ['agencyHandedUp', 'agencyStepTaken', 'resultExplained', 'resultConfirmed'].includes(kind))).toEqual([
      'agencyHandedUp',
      'agencyStepTaken',
      'agencyHandedUp',
      'agencyStepTaken',
      'resultExplained',
      'resultConfirmed',
    ]);
    expect(kinds).toContain('evaluationGiven');
    expect(kinds).not.toContain('principalTripRecorded');
    // The street had it on 25 September and has five working days; the holiday in October does not count.
    expect(dueOf('agencyStepTask')[0]).toEqual(['2026-09-25', '2026-10-09', 'done']);
    expect(dueOf('resultExplanation')).toEqual([['2026-09-29', '2026-10-09', 'done']]);
  });

  it('goes on as a direct matter when the principal ends the mandate in the middle, and the agent has nothing more to do with it (D60, G15)', async () => {
    const { state, codes } = await play('mandate-revoked');
    expect(codes).toEqual(['not-permitted', 'no-mandate']);
    expect(state).toMatchObject({ procedure: 'replied', agency: 'revoked' });
  });
});
