import { describe, expect, it } from 'vitest';
import { autumn2024 } from '../calendar/fixtures.ts';
import { answer, bothAnswers, submission } from '../case/fixtures.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { findRulebook } from '../rulebook/catalogue.ts';
import { playStory, type StoryAnswer, type StoryDependencies } from './play-story.ts';

const defaults: Record<string, object> = {
  submit: submission,
  register: { oralTextReadBack: false },
  classifyKind: { topics: [] },
  assign: { reportBack: true },
  accept: { service: 'electronic' },
  issueReply: { service: 'electronic' },
  signAssignment: { decision: 'signed' },
  signClosure: { decision: 'signed' },
  contact: { by: 'phone' },
  returnVisit: { by: 'phone' },
};

/** Stands in for the contract's schemas: fills in defaults, refuses what is no object. */
const dependencies: StoryDependencies = {
  findRulebook,
  calendar: autumn2024,
  parseInput: ((command: string, input: unknown): Result<unknown, unknown> =>
    typeof input === 'object'
      ? accept({ ...defaults[command], ...input })
      : refuse([{ path: '', message: 'an object' }])) as StoryDependencies['parseInput'],
};

const window = { role: 'windowOfficer', unit: '信访办' };
const dispatcher = { role: 'dispatcher', unit: '信访办' };
const leader = { role: 'principalLeader', unit: '党工委' };
const unitHead = { role: 'unitHead', unit: '城建线' };
const handler = { role: 'caseHandler', unit: '城建线' };

const intake = [
  { as: window, command: 'submit', input: { channel: 'phone' } },
  { as: window, command: 'register', input: { title: '广告牌挡窗', claims: ['移走广告牌', '说明谁批的'], oralTextReadBack: true } },
  { as: window, command: 'classify-kind', input: { kind: 'appeal' } },
  { as: dispatcher, command: 'assign', input: { unitId: '城建线', reason: '属城建线' } },
];
const phoneMatter = {
  rulebook: 'lihai',
  start: '2024-09-24T09:00:00+08:00',
  steps: [
    ...intake,
    { as: unitHead, command: 'accept' },
    { as: leader, command: 'sign-assignment' },
    { as: unitHead, command: 'accept', input: {} },
    { as: unitHead, command: 'setHandler', input: { officerId: '李某' } },
    { at: '2024-09-24T15:00:00+08:00', as: handler, command: 'contact', input: { result: 'clear', note: '已问清' } },
    { as: unitHead, command: 'issueReply', input: { answers: [answer('c1')] } },
    { as: handler, command: 'draftReply', input: { answers: bothAnswers } },
    { as: unitHead, command: 'issueReply' },
    { as: leader, command: 'signClosure' },
    { at: '2024-09-26T10:00:00+08:00', as: unitHead, command: 'issueReply' },
    { as: handler, command: 'evaluate', input: { officer: 'satisfied' } },
    { as: { role: 'petitioner' }, command: 'evaluate', input: { officer: 'satisfied' } },
    { as: { role: 'returnVisitOfficer', unit: '信访办' }, command: 'returnVisit', input: { result: 'satisfied', note: '认可' } },
  ],
};

const played = (story: unknown): StoryAnswer => {
  const result = playStory(story, dependencies);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const duty = (answered: StoryAnswer, kind: string) => answered.duties.find((candidate) => candidate.kind === kind);

describe('a phone matter under 沥工委〔2020〕38号', () => {
  const told = played(phoneMatter);

  it('owes the first call by the next working day (S3.6)', () => {
    expect(duty(told, 'firstContact')).toMatchObject({
      owner: { by: 'officer', officerId: '李某', unitId: '城建线' },
      openedOn: '2024-09-24',
      dueOn: '2024-09-25',
      closedOn: '2024-09-24',
      basis: { document: '沥工委〔2020〕38号', article: '一（二）', origin: 'local' },
    });
  });

  it('owes the written answer in seven natural days, moved behind the holiday (S3.10)', () => {
    expect(duty(told, 'localPhoneWeb')).toMatchObject({ dueOn: '2024-10-08', derivation: { movedFrom: '2024-10-01' } });
    expect(duty(told, 'statutoryHandling')?.dueOn).toBe('2024-11-25');
  });

  it('refuses accepting before the signature, a reply with a gap, closing without the second signature, and an evaluation by staff', () => {
    expect(told.refusals.map(({ step, code }) => [step, code])).toEqual([
      [4, 'out-of-turn'],
      [9, 'reply-leaves-claim-unanswered'],
      [11, 'closure-signature-missing'],
      [14, 'petitioner-act-only'],
    ]);
    expect(told.refusals[1]?.facts).toEqual({ claims: ['c2'] });
  });

  it('ends settled, with a served opinion', () => {
    expect(told.state).toEqual({ procedure: 'replied', followup: 'settled', backlog: 'none', agency: 'none', warning: 'green' });
    expect(told.notices.at(-1)).toMatchObject({ notice: 'handlingOpinion', served: { on: '2024-09-26' } });
    expect(told.events.at(-1)?.kind).toBe('caseSettled');
  });
});

describe('the clock of a story', () => {
  it('does what the timer owes before each step, in the order of the due moments', () => {
    // Served on Thursday 26 September; thirty days end on a Saturday, so the windows run until Monday 28 October.
    const open = played({ ...phoneMatter, steps: [...phoneMatter.steps, { advanceTo: '2024-10-28T22:00:00+08:00' }] });
    expect(open.state?.procedure).toBe('replied');
    expect(duty(open, 'reviewWindow')).toMatchObject({ closedOn: null, dueOn: '2024-10-28' });
    const over = played({ ...phoneMatter, steps: [...phoneMatter.steps, { advanceTo: '2024-10-30' }] });
    expect(over.state).toMatchObject({ procedure: 'concluded', followup: 'settled' });
    expect(duty(over, 'reviewWindow')).toMatchObject({ closedOn: '2024-10-29', outcome: 'lapsed', overdue: false });
  });

  it('marks the office late, and goes on', () => {
    const told = played({ ...phoneMatter, steps: [...intake, { advanceTo: '2024-10-10' }] });
    expect(duty(told, 'registerForward')).toMatchObject({ dueOn: '2024-10-09', overdue: true, closedOn: null });
    expect(told.events.filter(({ kind }) => kind === 'clockOverdue').map(({ on }) => on)).toEqual(['2024-09-26', '2024-10-10']);
  });

  it('only runs forward', () => {
    const back = { ...phoneMatter, steps: [{ advanceTo: '2024-09-25' }, { ...intake[0], at: '2024-09-24T10:00:00+08:00' }] };
    expect(playStory(back, dependencies)).toEqual({
      ok: false,
      refusal: [{ path: 'steps[1].at', code: 'time-goes-back', found: '2024-09-24T10:00:00+08:00' }],
    });
  });
});

describe('a story that cannot be played', () => {
  it('is refused with every fault and its place', () => {
    const story = {
      rulebook: 'lihai',
      start: 'yesterday',
      steps: [{ as: { role: 'mayor' }, command: 'register' }, { as: window, command: 'conjure' }, 'step', { advanceTo: 5 }],
    };
    const result = playStory(story, dependencies);
    expect(result.ok ? [] : result.refusal.map(({ path, code }) => [path, code])).toEqual([
      ['start', 'not-a-moment'],
      ['steps[0].as.role', 'unknown-role'],
      ['steps[1].command', 'unknown-command'],
      ['steps[2]', 'not-an-object'],
      ['steps[3].advanceTo', 'not-a-moment'],
    ]);
  });

  it.each([
    ['not-an-object', '', []],
    ['not-a-text', 'rulebook', { start: '2024-09-24', steps: [] }],
    ['not-a-list', 'steps', { rulebook: 'lihai', start: '2024-09-24' }],
    ['unknown-rulebook', 'rulebook', { rulebook: 'atlantis', start: '2024-09-24', steps: [] }],
  ])('says %s at %j', (code, path, story) => {
    const result = playStory(story, dependencies);
    expect(result.ok ? [] : result.refusal).toContainEqual(expect.objectContaining({ code, path }));
  });

  it('plays nothing without a submission, and says what was refused', () => {
    const told = played({ ...phoneMatter, steps: [intake[1], { as: window, command: 'submit', input: 'text' }] });
    expect(told.state).toBeNull();
    expect(told.refusals.map(({ code }) => code)).toEqual(['out-of-turn', 'malformed-input']);
  });
});
