import { describe, expect, it } from 'vitest';
import { autumn2024 } from '../calendar/fixtures.ts';
import { bothAnswers, submission } from '../case/fixtures.ts';
import { accept } from '../kernel/result.ts';
import { findRulebook, rulebooks } from '../rulebook/catalogue.ts';
import { playStory, type StoryDependencies } from './play-story.ts';

const defaults: Record<string, object> = {
  submit: submission,
  register: { oralTextReadBack: true },
  classifyKind: { topics: [] },
  assign: { reportBack: true },
  accept: { service: 'electronic' },
  issueReply: { service: 'electronic' },
  signAssignment: { decision: 'signed' },
  signClosure: { decision: 'signed' },
  contact: { by: 'phone' },
  returnVisit: { by: 'phone' },
};
const dependencies: StoryDependencies = {
  findRulebook,
  calendar: autumn2024,
  parseInput: ((command: string, input: object) => accept({ ...defaults[command], ...input })) as StoryDependencies['parseInput'],
};

const window = { role: 'windowOfficer', unit: '信访局' };
const leader = { role: 'principalLeader', unit: '党委' };
const unitHead = { role: 'unitHead', unit: '城管局' };
const handler = { role: 'caseHandler', unit: '城管局' };

/** From the call to the judgement, with both signatures where the rulebook asks for them. */
const matter = (rulebook: string) => ({
  rulebook,
  start: '2024-09-24T09:00:00+08:00',
  steps: [
    { as: window, command: 'submit', input: { channel: 'phone' } },
    { as: window, command: 'register', input: { title: '广告牌挡窗', claims: ['移走广告牌', '说明谁批的'] } },
    { as: window, command: 'classifyKind', input: { kind: 'appeal' } },
    { as: { role: 'dispatcher', unit: '信访局' }, command: 'assign', input: { unitId: '城管局', reason: '属城管' } },
    ...(rulebook === 'lihai' ? [{ as: leader, command: 'signAssignment' }] : []),
    { as: unitHead, command: 'accept' },
    { as: unitHead, command: 'setHandler', input: { officerId: '李某' } },
    { at: '2024-09-25T10:00:00+08:00', as: handler, command: 'contact', input: { result: 'clear', note: '已问清' } },
    { as: handler, command: 'draftReply', input: { answers: bothAnswers } },
    ...(rulebook === 'lihai' ? [{ as: leader, command: 'signClosure' }] : []),
    { at: '2024-09-29T10:00:00+08:00', as: unitHead, command: 'issueReply' },
    { as: { role: 'petitioner' }, command: 'evaluate', input: { officer: 'satisfied' } },
    { as: { role: 'returnVisitOfficer', unit: '信访局' }, command: 'returnVisit', input: { result: 'satisfied', note: '认可' } },
  ],
});

describe.each(Object.values(rulebooks).map(({ id, title }) => ({ id, title })))('$title', ({ id }) => {
  const played = playStory(matter(id), dependencies);
  if (!played.ok) throw new Error(JSON.stringify(played.refusal));
  const { refusals, state, duties } = played.value;

  it('answers a matter within the clocks of the law, without a step that it refuses', () => {
    expect(refusals).toEqual([]);
    expect(state?.procedure).toBe('replied');
    const handling = duties.find(({ kind }) => kind === 'statutoryHandling');
    expect(handling).toMatchObject({ dueOn: '2024-11-25', closedOn: '2024-09-29', basis: { article: '第34条', origin: 'law' } });
    expect(duties.find(({ kind }) => kind === 'reviewWindow')).toMatchObject({ openedOn: '2024-09-29', dueOn: '2024-10-29' });
  });

  it('says of every duty where it stands', () => {
    for (const { basis } of duties)
      expect([basis.rulebook, basis.article]).toEqual([`${id}@${rulebooks[id]?.version}`, expect.stringMatching(/./u)]);
  });
});
