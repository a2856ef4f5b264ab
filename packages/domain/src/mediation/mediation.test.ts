import { describe, expect, it } from 'vitest';
import type { CommandInputs } from '../case/commands.ts';
import type { Duty } from '../case/duty.ts';
import { contacted, contextOf, outcomeOf, people, signed, type Told } from '../case/fixtures.ts';
import { timerCommand } from '../case/timer.ts';
import { getRulebook } from '../rulebook/catalogue.ts';
import { decideOpenMediation } from './open-mediation.ts';

const opening = (given: Partial<CommandInputs['openMediation']> = {}): CommandInputs['openMediation'] => ({
  mediatorId: 'cun',
  mediatorUnitId: 'village',
  agenda: '补偿数额',
  petitionerConsent: '9月24日书面同意',
  otherConsent: '9月24日当面同意',
  attachments: [],
  ...given,
});
const on = (day: string) => ({ at: `${day}T10:00:00+08:00`, today: day });
const dutyOf = ({ state }: Told, kind: string): Duty | undefined => state.duties.find((duty) => duty.kind === kind);
const opened = () => contacted().order('openMediation', opening(), people.handler);
const agreed: CommandInputs['endMediation'] = { result: 'agreed', note: '十日内支付八百元。', attachments: ['f1'] };

describe('a mediation (D24, 条例 33)', () => {
  it('is opened with the recorded consent of both sides and given thirty days (default)', () => {
    expect(dutyOf(opened(), 'mediationTerm')).toMatchObject({
      dueOn: '2024-10-24',
      subject: 'm1',
      owner: { by: 'officer', officerId: 'cun', unitId: 'village' },
      basis: { origin: 'platformDefault' },
    });
    expect(opened().state.procedure).toBe('handling');
    expect(outcomeOf(opened().attempt('openMediation', opening(), people.handler))).toBe('mediation-running');
    expect(outcomeOf(contacted().attempt('openMediation', opening({ mediatorUnitId: 'nowhere' }), people.handler))).toBe('unknown-unit');
    expect(outcomeOf(contacted().attempt('openMediation', opening({ mediatorId: 'li' }), people.handler))).toBe('officer-not-in-unit');
  });

  it('is led by nobody whom the matter complains about, and begins for no suggestion (条例 28, D24)', () => {
    const concerned = contacted().order('recordConcerned', { officerIds: ['cun'], unitIds: [], reason: '来信点名' }, people.window);
    expect(outcomeOf(concerned.attempt('openMediation', opening(), people.handler))).toBe('officer-conflicted');
    const decided = decideOpenMediation(opening(), { ...contacted().state, kind: 'suggestion' }, contextOf(people.handler));
    expect(decided).toMatchObject({ ok: false, refusal: { code: 'mediation-not-for-kind', kind: 'suggestion' } });
  });

  it('lets the local clock stand still and gives its days back, while the clock of the law runs on (S3.10, H4)', () => {
    const before = contacted();
    const mediating = before.order('openMediation', opening(), people.handler, on('2024-09-26'));
    expect(dutyOf(before, 'localPhoneWeb')?.dueOn).toBe('2024-10-08');
    expect(dutyOf(mediating, 'localPhoneWeb')?.pausedOn).toBe('2024-09-26');
    expect(dutyOf(mediating, 'statutoryHandling')).toEqual(dutyOf(before, 'statutoryHandling'));
    const over = mediating.order('stopMediation', {}, people.petitioner, on('2024-10-10'));
    // Five of seven days were left on 26 September, counted to 1 October before it moved over the holiday.
    expect(dutyOf(over, 'localPhoneWeb')).toMatchObject({ dueOn: '2024-10-15', derivation: { pausedDays: 14 } });
    expect(dutyOf(over, 'localPhoneWeb')?.pausedOn).toBeUndefined();
  });

  it('is stopped by the petitioner at any time, and by nobody in their place (人民调解法 17)', () => {
    expect(outcomeOf(opened().attempt('stopMediation', {}, people.petitioner))).toEqual(['mediationFailed']);
    expect(outcomeOf(opened().attempt('stopMediation', {}, people.unitHead))).toBe('petitioner-act-only');
    expect(outcomeOf(contacted().attempt('stopMediation', {}, people.petitioner))).toBe('no-mediation');
  });

  it('ends with an agreement that is kept within its own date, and that a court may confirm within thirty days (D25, 人民调解法 33)', () => {
    const mediator = { officerId: 'cun', role: 'unitHead', unitId: 'village' } as const;
    const made = opened().order('endMediation', { ...agreed, performOn: '2024-10-10' }, mediator);
    expect(dutyOf(made, 'agreementPerformance')).toMatchObject({ dueOn: '2024-10-10', derivation: { ordered: true } });
    expect(dutyOf(made, 'courtConfirm')).toMatchObject({
      dueOn: '2024-10-24',
      isRight: true,
      basis: { document: '《人民调解法》', article: '第33条' },
    });
    const kept = made.order('confirmAgreement', { result: 'performed', note: '已付清' }, people.handler, on('2024-10-09'));
    expect(dutyOf(kept, 'agreementPerformance')).toBeUndefined();
    const confirmed = kept.order(
      'recordCourtConfirmation',
      { court: '区人民法院', document: '（2024）调确1号' },
      people.handler,
      on('2024-10-15'),
    );
    expect(dutyOf(confirmed, 'courtConfirm')).toBeUndefined();
    expect(outcomeOf(confirmed.attempt('recordCourtConfirmation', { court: '区人民法院', document: '2号' }, people.handler))).toBe(
      'no-agreement',
    );
    const broken = made.order('confirmAgreement', { result: 'broken', note: '没有支付' }, people.handler, on('2024-10-11'));
    expect(broken.state.mediations).toMatchObject([{ outcome: 'agreed', performed: false }]);
    expect(dutyOf(broken, 'courtConfirm')).toBeUndefined();
    expect(outcomeOf(broken.attempt('confirmAgreement', { result: 'performed', note: '已付' }, people.handler))).toBe('no-agreement');
  });

  it('never makes an agreement that waives petitioning (care G4)', () => {
    const waiver = { ...agreed, note: '付款后自愿不再信访。' };
    expect(outcomeOf(opened().attempt('endMediation', waiver, people.handler))).toBe('wording-not-allowed');
    expect(outcomeOf(opened().attempt('endMediation', { ...agreed, performOn: '2024-09-01' }, people.handler))).toBe('term-in-the-past');
  });

  it('fails of itself when its thirty days have passed, and not before', () => {
    const term = dutyOf(opened(), 'mediationTerm');
    if (term === undefined) throw new Error('no term');
    const command = timerCommand(term, getRulebook('lihai'), '2024-10-25T10:00:00+08:00');
    expect(command).toEqual({ name: 'lapseMediation', input: { subject: 'm1' } });
    expect(outcomeOf(opened().attempt('lapseMediation', { subject: 'm1' }, people.timer, on('2024-10-20')))).toBe('not-due-yet');
    expect(outcomeOf(opened().attempt('lapseMediation', { subject: 'm1' }, people.timer, on('2024-10-25')))).toEqual(['mediationFailed']);
    expect(outcomeOf(opened().attempt('lapseMediation', { subject: 'm9' }, people.timer, on('2024-10-25')))).toBe('no-mediation');
  });

  it('keeps the opinion back while it runs', () => {
    const mediating = signed().order('openMediation', opening(), people.handler);
    expect(outcomeOf(mediating.attempt('issueReply', { service: 'readOut' }, people.unitHead))).toBe('mediation-running');
  });
});
