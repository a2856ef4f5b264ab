import { describe, expect, it } from 'vitest';
import { bothAnswers, classified, contextOf, handling, outcomeOf, people, registered, replied, signed } from '../case/fixtures.ts';
import { decideLapse } from './lapse.ts';
import { decideSettle } from './settle.ts';

const kinds = (told: { state: { duties: readonly { kind: string }[] } }) => told.state.duties.map(({ kind }) => kind);

describe('evaluate (D32, care G12)', () => {
  it('is the petitioner’s own act: each subject on its own, words outside the journal', () => {
    const given = { handlingUnit: 'satisfied', officer: 'basicallySatisfied', words: '李同志很耐心' } as const;
    const told = replied().order('evaluate', given, people.petitioner, { commandId: 'k1' });
    expect(told.state.evaluations.map(({ subject, grade }) => [subject, grade])).toEqual([
      ['handlingUnit', 'satisfied'],
      ['officer', 'basicallySatisfied'],
    ]);
    expect(JSON.stringify(told.events)).not.toContain('耐心');
    expect(told.events.at(-2)?.data).toMatchObject({ wordsId: 'k1', assisted: false });
  });

  it('may be changed until the window ends, and both stay in the journal', () => {
    const changed = replied()
      .order('evaluate', { officer: 'dissatisfied' }, people.petitioner)
      .order('evaluate', { officer: 'satisfied' }, people.petitioner, { at: '2024-10-24T22:00:00+08:00' });
    expect(changed.state.evaluations).toEqual([{ round: 1, subject: 'officer', grade: 'satisfied', on: '2024-10-24' }]);
    const given = changed.events.filter(({ kind }) => kind === 'evaluationGiven').map(({ data }) => data);
    expect(given).toMatchObject([
      { grade: 'dissatisfied', changed: false },
      { grade: 'satisfied', changed: true },
    ]);
    expect(outcomeOf(changed.attempt('evaluate', { officer: 'satisfied' }, people.petitioner, { at: '2024-10-25T00:00:00+08:00' }))).toBe(
      'evaluation-window-over',
    );
  });

  it('is refused to every member of staff, before anything else is looked at', () => {
    for (const actor of [people.window, people.handler, people.unitHead, people.visitor, people.leader, people.timer]) {
      expect(outcomeOf(replied().attempt('evaluate', { officer: 'satisfied' }, actor))).toBe('petitioner-act-only');
      expect(outcomeOf(registered().attempt('evaluate', { officer: 'satisfied' }, actor))).toBe('petitioner-act-only');
    }
  });

  it('refuses another petitioner, an empty evaluation, and one before the answer was served', () => {
    expect(outcomeOf(replied().attempt('evaluate', { officer: 'satisfied' }, people.stranger))).toBe('not-permitted');
    expect(outcomeOf(replied().attempt('evaluate', { words: '还行' }, people.petitioner))).toBe('no-grade-given');
    const posted = signed().order('issueReply', { service: 'post' }, people.unitHead);
    expect(outcomeOf(posted.attempt('evaluate', { officer: 'satisfied' }, people.petitioner))).toBe('nothing-to-evaluate');
  });
});

describe('lapse of windows (D33, D51)', () => {
  const after = '2024-10-25T00:00:00+08:00';

  it('notes silence as not evaluated, never as satisfied (invariant viii)', () => {
    const told = replied().order('lapseEvaluation', {}, people.timer, { at: after });
    expect(told.state).toMatchObject({ evaluationClosed: true, evaluations: [] });
    expect(kinds(told)).not.toContain('evaluationWindow');
  });

  it('concludes the matter when nobody asked for a review in time', () => {
    const told = replied().order('lapse', {}, people.timer, { at: after });
    expect(told.state.procedure).toBe('concluded');
    expect(kinds(told)).toContain('archiveTask');
  });

  it.each(['lapse', 'lapseEvaluation'] as const)('refuses %s while the window runs, and when there is none', (command) => {
    expect(outcomeOf(replied().attempt(command, {}, people.timer, { at: '2024-10-24T23:59:59+08:00' }))).toBe('window-still-open');
    const posted = signed().order('issueReply', { service: 'post' }, people.unitHead);
    expect(outcomeOf(posted.attempt(command, {}, people.timer, { at: after }))).toBe('no-window');
  });

  it('does not conclude what is being handled again (D51)', () => {
    const redo = { ...replied().state, followup: 'redo' as const };
    expect(decideLapse({}, redo, contextOf(people.timer, { at: after }))).toEqual({ ok: false, refusal: { code: 'redo-running' } });
  });
});

describe('returnVisit (D34, S3.15)', () => {
  const visit = (result: 'satisfied' | 'basicallySatisfied' | 'dissatisfied' | 'notReached') =>
    ({ by: 'phone', result, note: '通话五分钟' }) as const;

  it('settles a matter with whose answer the petitioner is at least basically satisfied (D39)', () => {
    for (const result of ['satisfied', 'basicallySatisfied'] as const) {
      const told = replied().order('returnVisit', visit(result), people.visitor);
      expect(told.state.followup).toBe('settled');
      expect(kinds(told)).toEqual(['executionTask', 'reviewWindow', 'evaluationWindow']);
    }
  });

  it('keeps a dissatisfied answer open', () => {
    expect(replied().order('returnVisit', visit('dissatisfied'), people.visitor).state.followup).toBe('dissatisfied');
  });

  it('ends after three tries in vain, with the notes', () => {
    const twice = replied()
      .order('returnVisit', visit('notReached'), people.visitor)
      .order('returnVisit', visit('notReached'), people.visitor);
    expect(twice.state.followup).toBe('visitDue');
    const thrice = twice.order('returnVisit', visit('notReached'), people.visitor);
    expect(thrice.state).toMatchObject({ followup: 'none', returnVisitAttempts: 3 });
    expect(kinds(thrice)).not.toContain('returnVisit');
  });

  it('is never made by the handling unit', () => {
    for (const actor of [people.lineVisitor, people.handler, people.unitHead]) {
      expect(outcomeOf(replied().attempt('returnVisit', visit('satisfied'), actor))).toBe('handling-unit-may-not-visit');
    }
  });

  it('is made by a deputy leader where the petition office handled the matter itself', () => {
    const own = classified()
      .order('assign', { unitId: 'petitionOffice', reason: '本办职责', reportBack: true }, people.leader)
      .order('accept', { service: 'readOut' }, people.officeHead)
      .order('setHandler', { officerId: 'wang' }, people.officeHead)
      .order('contact', { by: 'phone', result: 'clear', note: '已问清' }, people.window)
      .order('draftReply', { answers: bothAnswers }, people.window)
      .order('signClosure', { decision: 'signed' }, people.leader)
      .order('issueReply', { service: 'readOut' }, people.officeHead);
    expect(own.state.duties.find(({ kind }) => kind === 'returnVisit')?.owner).toMatchObject({ by: 'role', role: 'deputyLeader' });
    expect(outcomeOf(own.attempt('returnVisit', visit('satisfied'), people.visitor))).toBe('handling-unit-may-not-visit');
    expect(own.order('returnVisit', visit('satisfied'), people.deputy).state.followup).toBe('settled');
  });

  it('waits for the service of the answer', () => {
    const posted = signed().order('issueReply', { service: 'post' }, people.unitHead);
    expect(outcomeOf(posted.attempt('returnVisit', visit('satisfied'), people.visitor))).toBe('out-of-turn');
  });
});

describe('settle (D39)', () => {
  const dissatisfied = () => replied().order('returnVisit', { by: 'phone', result: 'dissatisfied', note: '不认可' }, people.visitor);

  it('is open to the petitioner who ends the talks; staff cannot do it for them', () => {
    expect(dissatisfied().order('settle', { reason: 'petitionerEndsTalks' }, people.petitioner).state.followup).toBe('settled');
    expect(outcomeOf(dissatisfied().attempt('settle', { reason: 'petitionerEndsTalks' }, people.officeHead))).toBe('petitioner-act-only');
  });

  it('is refused without satisfaction, and as final before all remedies are used', () => {
    expect(outcomeOf(dissatisfied().attempt('settle', { reason: 'satisfied' }, people.officeHead))).toBe('not-satisfied');
    expect(outcomeOf(dissatisfied().attempt('settle', { reason: 'final' }, people.officeHead))).toBe('not-final');
    const final = { ...dissatisfied().state, procedure: 'final' as const };
    expect(decideSettle({ reason: 'final' }, final, contextOf(people.officeHead)).ok).toBe(true);
  });
});

describe('questions of the petitioner', () => {
  it('are owed an answer within two working days, each its own', () => {
    const asked = handling()
      .order('askQuestion', { words: '什么时候来人？' }, people.petitioner, { commandId: 'k1' })
      .order('askQuestion', { words: '要我在场吗？' }, people.petitioner, { commandId: 'k2' });
    expect(asked.state.duties.filter(({ kind }) => kind === 'questionReply').map(({ subject }) => subject)).toEqual(['q1', 'q2']);
    const answered = asked.order('answerQuestion', { questionId: 'q2', answer: '在场更好，不强求。' }, people.handler);
    expect(answered.state.questions).toEqual([
      { id: 'q1', answered: false },
      { id: 'q2', answered: true },
    ]);
    expect(answered.state.duties.filter(({ kind }) => kind === 'questionReply').map(({ subject }) => subject)).toEqual(['q1']);
    expect(outcomeOf(answered.attempt('answerQuestion', { questionId: 'q2', answer: '再答' }, people.handler))).toBe(
      'question-already-answered',
    );
    expect(outcomeOf(answered.attempt('answerQuestion', { questionId: 'q7', answer: '答' }, people.handler))).toBe('unknown-question');
    expect(outcomeOf(answered.attempt('answerQuestion', { questionId: 'q1', answer: '请你息诉罢访' }, people.handler))).toBe(
      'wording-not-allowed',
    );
  });

  it('are the petitioner’s to ask', () => {
    expect(outcomeOf(handling().attempt('askQuestion', { words: '？' }, people.handler))).toBe('petitioner-act-only');
  });
});
