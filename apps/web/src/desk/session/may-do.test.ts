import { describe, expect, it } from 'vitest';
import { mayEver, mayTakeIn } from './may-do.ts';

const as = (role: 'windowOfficer' | 'caseHandler' | 'disciplineOfficer' | 'petitionAgent') => ({
  appointments: [{ role, unitId: 'u', unitName: 'u' }],
});

describe('what the desk offers at all', () => {
  it('lets the window register (D2), not a handler or the discipline officer', () => {
    expect(mayEver(as('windowOfficer'), 'register')).toBe(true);
    expect(mayEver(as('disciplineOfficer'), 'register')).toBe(false);
  });
  it('leaves the registration of the window to the window: an agent registers at a door (D2, D60)', () => {
    expect(mayTakeIn(as('windowOfficer'))).toBe(true);
    expect(mayTakeIn(as('petitionAgent'))).toBe(false);
    expect(mayEver(as('petitionAgent'), 'register')).toBe(true);
  });
  it('never lets staff evaluate (care G12)', () => {
    expect(mayEver(as('windowOfficer'), 'evaluate')).toBe(false);
    expect(mayEver(as('caseHandler'), 'evaluate')).toBe(false);
  });
});
