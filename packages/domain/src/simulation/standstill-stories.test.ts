import { describe, expect, it } from 'vitest';
import { autumn2024 } from '../calendar/fixtures.ts';
import { submission } from '../case/fixtures.ts';
import { accept } from '../kernel/result.ts';
import { findRulebook } from '../rulebook/catalogue.ts';
import { playStory, type StoryDependencies } from './play-story.ts';

const defaults: Record<string, object> = {
  submit: submission,
  register: { oralTextReadBack: true },
  classifyKind: { topics: [] },
  assign: { reportBack: true },
  accept: { service: 'readOut' },
  hold: { service: 'readOut', attachments: ['f1'] },
  resume: { service: 'readOut', attachments: [] },
};
const dependencies: StoryDependencies = {
  findRulebook,
  calendar: autumn2024,
  parseInput: ((command: string, input: unknown) =>
    accept({ ...defaults[command], ...(typeof input === 'object' ? input : {}) })) as StoryDependencies['parseInput'],
};

const window = { role: 'windowOfficer', unit: '信访办' };
const leader = { role: 'principalLeader', unit: '党工委' };
const head = { role: 'unitHead', unit: '城建线' };

describe('a matter that waits for arbitration, as a story (D26, D27)', () => {
  it('goes on with the days that its local term had left; the term of the law has run on', () => {
    const played = playStory(
      {
        rulebook: 'lihai',
        start: '2024-09-03T09:00:00+08:00',
        steps: [
          { as: window, command: 'submit', input: { channel: 'letter' } },
          { as: window, command: 'register', input: { title: '补偿款', claims: ['补发', '说明'] } },
          { as: window, command: 'classify-kind', input: { kind: 'appeal' } },
          { as: leader, command: 'assign', input: { unitId: '城建线', reason: '职责' } },
          { as: head, command: 'accept', input: {} },
          { as: head, command: 'set-handler', input: { officerId: 'caseHandler@城建线' } },
          { advanceTo: '2024-09-04T09:00:00+08:00' },
          {
            as: head,
            command: 'hold',
            input: { pending: 'arbitration', body: '仲裁委', claimIds: ['c1', 'c2'], choiceOn: '2024-09-04', note: '已受理' },
          },
          { advanceTo: '2024-10-09T09:00:00+08:00' },
          { as: head, command: 'resume', input: { holdId: 'p1', result: 'resumed', note: '已撤回' } },
        ],
      },
      dependencies,
    );
    if (!played.ok) throw new Error(JSON.stringify(played.refusal));
    const { refusals, duties, events } = played.value;
    expect(refusals).toEqual([]);
    const dueOf = (kind: string) => duties.find((duty) => duty.kind === kind)?.dueOn;
    // Fourteen of fifteen working days from 9 October on; 12 October is worked.
    expect(dueOf('localLetterVisit')).toBe('2024-10-28');
    expect(dueOf('statutoryHandling')).toBe('2024-11-04');
    const late = events.flatMap(({ kind, data }) => (kind === 'clockOverdue' && 'dutyKind' in data ? [data.dutyKind] : []));
    expect(late).not.toContain('localLetterVisit');
  });
});
