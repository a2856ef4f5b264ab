import { contacted, people } from '@daiban/domain/case/fixtures';
import { describe, expect, it } from 'vitest';
import { hidesComplaint } from './supervision-view.ts';

describe('who reads a complaint about the handling (D69)', () => {
  const told = contacted().order('complainAboutHandling', { words: '没人联系' }, people.petitioner);

  it('not the unit that it is about, but the leader whom it goes to, also when their post is in that unit', () => {
    expect(hidesComplaint(told, [people.unitHead])).toBe(true);
    expect(hidesComplaint(told, [people.officeHead])).toBe(false);
    const [letter] = told.state.supervision?.supervisions ?? [];
    const seated = { ...people.deputy, unitId: people.unitHead.unitId };
    const toSeated = { ...letter, id: 's1', cause: 'complaint' as const, unitId: seated.unitId, to: [{ by: 'role' as const, ...seated }] };
    expect(hidesComplaint({ state: { ...told.state, supervision: { supervisions: [toSeated] } } }, [seated])).toBe(false);
  });
});
