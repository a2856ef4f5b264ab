import { describe, expect, it } from 'vitest';
import { contextOf, handling, outcomeOf, people, registered, replied, signed } from '../case/fixtures.ts';
import { decideArchive } from './archive.ts';
import { findForbiddenWords } from './wording.ts';

const posted = () => signed().order('issueReply', { service: 'post' }, people.unitHead);

describe('serveNotice (G3)', () => {
  it('records the day on the return slip, from which the petitioner’s windows run', () => {
    const served = posted().order(
      'serveNotice',
      { noticeId: 'n5', method: 'post', servedOn: '2024-09-26', note: '回执已归卷' },
      people.unitHead,
      {
        at: '2024-09-27T09:00:00+08:00',
      },
    );
    expect(served.state.reply?.servedOn).toBe('2024-09-26');
    expect(served.state.duties.find(({ kind }) => kind === 'reviewWindow')?.derivation.startOn).toBe('2024-09-26');
  });

  it.each([
    ['unknown-notice', posted, { noticeId: 'n99', method: 'post' }],
    ['unknown-notice', posted, { noticeId: 'n2', method: 'post' }],
    ['already-served', posted, { noticeId: 'n1', method: 'post' }],
    ['served-in-the-future', posted, { noticeId: 'n5', method: 'post', servedOn: '2024-09-25' }],
    ['served-before-issue', posted, { noticeId: 'n5', method: 'post', servedOn: '2024-09-23' }],
    [
      'no-consent-to-electronic-service',
      () => signed({ electronicService: false }).order('issueReply', { service: 'post' }, people.unitHead),
      { noticeId: 'n5', method: 'electronic' },
    ],
  ] as const)('refuses with %s', (code, given, input) => {
    expect(outcomeOf(given().attempt('serveNotice', input, people.window))).toBe(code);
  });
});

describe('archive (D61)', () => {
  const concluded = () =>
    replied()
      .order('returnVisit', { by: 'phone', result: 'satisfied', note: '认可' }, people.visitor)
      .order('lapseEvaluation', {}, people.timer, { at: '2024-10-25T00:00:00+08:00' })
      .order('lapse', {}, people.timer, { at: '2024-10-25T00:00:00+08:00' });
  const retention = { retention: 'tenYears' } as const;
  const at = '2024-10-28T09:00:00+08:00';

  it('files a concluded and settled matter; nothing is owed any more', () => {
    const filed = concluded().order('archive', retention, people.archivist, { at });
    expect(filed.state).toMatchObject({ procedure: 'archived', retention: 'tenYears', duties: [] });
  });

  it('waits for the end of the follow-up, of the petitioner’s windows, and for every answer', () => {
    const unsettled = replied().order('lapse', {}, people.timer, { at: '2024-10-25T00:00:00+08:00' });
    expect(outcomeOf(unsettled.attempt('archive', retention, people.archivist, { at }))).toBe('followup-open');
    const asked = concluded().order('askQuestion', { words: '？' }, people.petitioner, { at });
    expect(outcomeOf(asked.attempt('archive', retention, people.archivist, { at }))).toBe('question-open');
    const consulted = registered()
      .order('classifyKind', { kind: 'consultation', topics: [] }, people.window)
      .order('answerConsultation', { answer: '凭身份证办理。', service: 'readOut' }, people.window);
    expect(outcomeOf(consulted.attempt('archive', retention, people.archivist))).toBe('petitioner-window-open');
  });

  it('is impossible without a served answer (invariant iii, care G13)', () => {
    const refusal = { reasonCode: 'legalChannel', law: '条例第三十一条', explanation: '请向人民法院提出。', service: 'post' } as const;
    const unserved = registered().order('notAccept', refusal, people.dispatcher).order('notAccept', refusal, people.officeHead);
    expect(outcomeOf(unserved.attempt('archive', retention, people.archivist))).toBe('notice-not-served');
    const noAnswer = { ...registered().state, procedure: 'concluded' as const };
    expect(decideArchive(retention, noAnswer, contextOf(people.archivist))).toMatchObject({ refusal: { code: 'no-served-answer' } });
    const listed = { ...concluded().state, backlog: 'listed' as const };
    expect(decideArchive(retention, listed, contextOf(people.archivist, { at }))).toMatchObject({ refusal: { code: 'backlog-open' } });
  });

  it('is out of turn while the matter is handled', () => {
    expect(outcomeOf(handling().attempt('archive', retention, people.archivist))).toBe('out-of-turn');
  });
});

describe('words on papers (care G1–G5, G18)', () => {
  it.each([
    '信访人承诺不再上访',
    '自愿签订息诉息访协议',
    '自愿放弃信访',
    '此为无理诉求',
    '做好稳控工作',
    '安排人员劝返',
    '该户系缠访人员',
    '承诺今后不再反映',
  ])('finds what may not be said: %s', (text) => {
    expect(findForbiddenWords(text)).toBeDefined();
  });

  it.each(['七日无理由退货', '对同一事实和理由不再受理', '您可以在三十日内申请复查', '项目已停止施工', '该诉求依据不足，不予支持'])(
    'lets lawful wording pass: %s',
    (text) => {
      expect(findForbiddenWords(text)).toBeUndefined();
    },
  );
});
