import { describe, expect, it } from 'vitest';
import { autumn2024 } from '../calendar/fixtures.ts';
import type { WorkCalendar } from '../calendar/types.ts';
import type { Duty } from '../case/duty.ts';
import { contacted, dispatched, outcomeOf, people, replied, type Told } from '../case/fixtures.ts';
import { replay } from '../case/handle.ts';

/** The year before its notice: nobody knew of the national holiday yet. */
const unknowing: WorkCalendar = { holidays: {}, makeUpDays: {}, years: [2024] };
const order = { year: 2024, document: '国办发明电〔2023〕7号' };
const on = (day: string) => ({ at: `${day}T10:00:00+08:00`, today: day, calendar: { ...autumn2024, years: [2024] } });
const dutyOf = ({ state }: Told, kind: string): Duty | undefined => state.duties.find((duty) => duty.kind === kind);

describe('clocks counted again after a late holiday notice', () => {
  it('moves each open clock to where it had been with the notice, and names the notice (民法典 203)', () => {
    const before = contacted({}, { calendar: unknowing });
    expect(dutyOf(before, 'localPhoneWeb')?.dueOn).toBe('2024-10-01');
    const after = before.order('recalculate', order, people.timer, on('2024-09-26'));
    expect(dutyOf(after, 'localPhoneWeb')).toMatchObject({
      dueOn: '2024-10-08',
      derivation: { movedFrom: '2024-10-01', recalculatedFor: order.document },
    });
    expect(after.events.at(-1)).toMatchObject({ kind: 'clocksRecalculated', actor: { role: 'system' } });
    expect(replay(after.events)).toEqual(after.state);
    expect(outcomeOf(after.attempt('recalculate', order, people.timer, on('2024-09-26')))).toBe('no-clock-moves');
  });

  it('is the timer’s alone: no officer moves a date by it', () => {
    expect(outcomeOf(contacted().attempt('recalculate', order, people.unitHead))).toBe('not-permitted');
  });

  it('leaves what is late, makes nothing late, and shortens no right of the petitioner or of a unit', () => {
    const busier = { ...autumn2024, makeUpDays: { ...autumn2024.makeUpDays, '2024-09-28': '国庆节' } };
    const objection = dispatched();
    expect(dutyOf(objection, 'objection')?.dueOn).toBe('2024-09-30');
    const kept = objection.order('recalculate', order, people.timer, { calendar: unknowing });
    // Later by a make-up day that is gone, never earlier by one that has come.
    expect(dutyOf(kept, 'objection')?.dueOn).toBe('2024-10-01');
    expect(outcomeOf(objection.attempt('recalculate', order, people.timer, { calendar: busier }))).toBe('no-clock-moves');
    const window = dutyOf(replied(), 'reviewWindow');
    const shifted = replied().attempt('recalculate', order, people.timer, { calendar: busier });
    const after = shifted.ok ? shifted.value.state.duties.find(({ kind }) => kind === 'reviewWindow') : window;
    expect(after?.dueOn).toBe(window?.dueOn);
    const task = dutyOf(contacted({}, { calendar: unknowing }), 'localPhoneWeb');
    const late = contacted({}, { calendar: unknowing }).order('markOverdue', { dutyId: task?.id ?? '' }, people.timer, {
      at: '2024-10-02T10:00:00+08:00',
      calendar: unknowing,
    });
    const recounted = late.order('recalculate', order, people.timer, on('2024-10-03'));
    expect(dutyOf(recounted, 'localPhoneWeb')?.dueOn).toBe('2024-10-01');
  });

  it('counts a clock that stands still too, so that it keeps the days of the new calendar (invariant ix)', () => {
    const mediation = {
      mediatorId: 'cun',
      mediatorUnitId: 'village',
      agenda: '补偿',
      petitionerConsent: '同意',
      otherConsent: '同意',
      attachments: [],
    };
    const still = contacted({}, { calendar: unknowing }).order('openMediation', mediation, people.handler);
    const after = still.order('recalculate', order, people.timer, on('2024-09-26'));
    expect(dutyOf(after, 'localPhoneWeb')).toMatchObject({ dueOn: '2024-10-08', pausedOn: '2024-09-24' });
    const over = after.order('stopMediation', {}, people.petitioner, on('2024-10-09'));
    expect(dutyOf(over, 'localPhoneWeb')?.dueOn).toBe('2024-10-16');
  });

  it('turns a provisional date into a certain one once the notice of its year is known', () => {
    const before = contacted({}, { calendar: { ...autumn2024, years: [2023] } });
    expect(dutyOf(before, 'statutoryHandling')?.derivation.provisional).toBe(true);
    const after = before.order('recalculate', order, people.timer, on('2024-09-26'));
    expect(dutyOf(after, 'statutoryHandling')?.derivation.provisional).toBeUndefined();
    expect(dutyOf(after, 'statutoryHandling')?.dueOn).toBe(dutyOf(before, 'statutoryHandling')?.dueOn);
  });

  it('begins no ladder anew for a date that only became certain: no rung is sent twice', () => {
    const before = contacted({}, { calendar: { ...autumn2024, years: [2023] } });
    const task = dutyOf(before, 'localPhoneWeb');
    const reminded = before.order('escalate', { dutyId: task?.id ?? '' }, people.timer, { at: task?.attendAt ?? '' });
    const climbed = dutyOf(reminded, 'localPhoneWeb')?.rungs;
    expect(climbed).toHaveLength(1);
    const after = reminded.order('recalculate', order, people.timer, {
      at: task?.attendAt ?? '',
      calendar: { ...autumn2024, years: [2024] },
    });
    expect(dutyOf(after, 'localPhoneWeb')?.rungs).toEqual(climbed);
  });
});

describe('a server whose time is put back', () => {
  const yesterday = { at: '2024-09-23T09:00:00+08:00', today: '2024-09-23' };

  it('starts no clock anew and marks nothing late that is not', () => {
    const before = contacted();
    const after = before.order('contact', { by: 'phone', result: 'clear', note: '又通话一次' }, people.handler, yesterday);
    expect(after.state.duties).toEqual(before.state.duties);
    const dutyId = dutyOf(before, 'localPhoneWeb')?.id ?? '';
    expect(outcomeOf(before.attempt('markOverdue', { dutyId }, people.timer, yesterday))).toBe('not-due-yet');
  });

  it('gives no days away when a clock stops and runs on in the wrong order', () => {
    const mediation = {
      mediatorId: 'cun',
      mediatorUnitId: 'village',
      agenda: '补偿',
      petitionerConsent: '同意',
      otherConsent: '同意',
      attachments: [],
    };
    const before = dutyOf(contacted(), 'localPhoneWeb');
    const over = contacted().order('openMediation', mediation, people.handler).order('stopMediation', {}, people.petitioner, yesterday);
    expect(dutyOf(over, 'localPhoneWeb')).toMatchObject({ dueOn: before?.dueOn });
  });
});
