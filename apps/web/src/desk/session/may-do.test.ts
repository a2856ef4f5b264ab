import { describe, expect, it } from 'vitest';
import { mayEver } from './may-do.ts';

const as = (role: 'windowOfficer' | 'caseHandler' | 'disciplineOfficer') => ({ appointments: [{ role, unitId: 'u', unitName: 'u' }] });

describe('what the desk offers at all', () => {
  it('lets the window register (D2), not a handler or the discipline officer', () => {
    expect(mayEver(as('windowOfficer'), 'register')).toBe(true);
    expect(mayEver(as('disciplineOfficer'), 'register')).toBe(false);
  });
  it('never lets staff evaluate (care G12)', () => {
    expect(mayEver(as('windowOfficer'), 'evaluate')).toBe(false);
    expect(mayEver(as('caseHandler'), 'evaluate')).toBe(false);
  });
});
