import { describe, expect, it } from 'vitest';
import { contextOf, handling, office, people } from '../case/fixtures.ts';
import { handle } from '../case/handle.ts';
import { timer } from '../case/timer.ts';

const reason = '工作调动';

describe('handing a matter over (D64)', () => {
  it('names the successor as handler and lets the clocks run on (D64)', () => {
    const before = handling().state;
    const told = handling().order('handOver', { leavingOfficerId: 'li', successorId: 'zhao', reason }, people.unitHead);
    expect(told.state.handler).toEqual({ officerId: 'zhao', unitId: 'buildingLine' });
    expect(told.state.procedure).toBe('handling');
    const dates = (duties: typeof before.duties) => duties.map(({ id, dueOn }) => ({ id, dueOn }));
    expect(dates(told.state.duties)).toEqual(dates(before.duties));
    expect(told.state.duties.find((duty) => duty.kind === 'firstContact')?.owner).toMatchObject({ officerId: 'zhao' });
  });

  it('refuses a successor from another unit (D64)', () => {
    const { state } = handling();
    const handled = handle(
      { name: 'handOver', input: { leavingOfficerId: 'li', successorId: 'du', reason } },
      state,
      contextOf(people.unitHead, { at: state.duties[0]?.openedAt ?? '' }),
    );
    expect(handled).toMatchObject({ ok: false, refusal: { code: 'officer-not-in-unit', officerId: 'du' } });
  });

  it('refuses when the one who leaves has nothing in the matter (D64)', () => {
    const { state } = handling();
    const handled = handle(
      { name: 'handOver', input: { leavingOfficerId: 'zhao', successorId: 'li', reason } },
      state,
      contextOf(people.unitHead),
    );
    expect(handled).toMatchObject({ ok: false, refusal: { code: 'nothing-to-hand-over' } });
  });

  it('is not for somebody outside the handling unit (lifecycle G0)', () => {
    const { state } = handling();
    const handled = handle(
      { name: 'handOver', input: { leavingOfficerId: 'li', successorId: 'zhao', reason } },
      state,
      contextOf(people.handler),
    );
    expect(handled).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } });
  });
});

describe('a unit that ended (D64, 条例 24)', () => {
  const succeed = (by = timer) => {
    const { state } = handling();
    return handle(
      { name: 'succeedUnit', input: { unitId: 'buildingLine', successorUnitId: 'waterLine', officerId: 'qian', reason: '机构撤并' } },
      state,
      contextOf(by, { organisation: { ...office, holds: (officerId, unitId) => officerId === 'qian' && unitId === 'waterLine' } }),
    );
  };

  it('is followed by its successor everywhere, with a new handler, the same duties and the same dates (条例 24)', () => {
    const before = handling().state;
    const handled = succeed();
    if (!handled.ok) throw new Error(JSON.stringify(handled.refusal));
    const { state } = handled.value;
    expect(state).toMatchObject({
      ownerUnitId: 'waterLine',
      handlingUnitId: 'waterLine',
      handler: { officerId: 'qian', unitId: 'waterLine' },
    });
    expect(JSON.stringify(state.duties)).not.toContain('buildingLine');
    expect(state.duties.map(({ id, dueOn }) => ({ id, dueOn }))).toEqual(before.duties.map(({ id, dueOn }) => ({ id, dueOn })));
  });

  it('is not handed on by an officer: it follows from a signed change (H10)', () => {
    expect(succeed(people.unitHead)).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } });
  });
});
