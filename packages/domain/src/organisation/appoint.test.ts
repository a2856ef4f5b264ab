import { describe, expect, it } from 'vitest';
import { type AppointRefusal, decideAppoint, type ProposedAppointment, type StaffFacts } from './appoint.ts';
import { substitutionsOn } from './substitution.ts';
import type { AppointmentRecord } from './vocabulary.ts';

const kinds: Readonly<Record<string, string>> = {
  xinfang: 'petitionOffice',
  jiwei: 'disciplineBody',
  chengjian: 'functionalOffice',
  shequ: 'villageCommittee',
  daibandian: 'agencyPoint',
};

const factsOf = (held: readonly AppointmentRecord[] = []): StaffFacts => ({
  unit: (id) => (kinds[id] === undefined ? undefined : { id, kind: kinds[id], tier: 'township', validFrom: '2020-01-01' }),
  appointmentsOf: (officerId) => held.filter((appointment) => appointment.officerId === officerId),
  knows: (officerId) => ['zhao', 'qian'].includes(officerId),
});

const propose = (role: AppointmentRecord['role'], unitId: string, more: Partial<ProposedAppointment> = {}): ProposedAppointment => ({
  officerId: 'zhao',
  role,
  unitId,
  since: '2026-09-01',
  ...more,
});

const codeOf = (result: ReturnType<typeof decideAppoint>): AppointRefusal['code'] | 'accepted' =>
  result.ok ? 'accepted' : result.refusal.code;
const has = (role: AppointmentRecord['role'], unitId: string, until?: string): AppointmentRecord => ({
  officerId: 'zhao',
  role,
  unitId,
  since: '2024-01-01',
  ...(until === undefined ? {} : { until }),
});

describe('an appointment (care H10)', () => {
  it('is made where the role fits the unit (glossary C2)', () => {
    expect(codeOf(decideAppoint(propose('caseHandler', 'chengjian'), factsOf()))).toBe('accepted');
    expect(codeOf(decideAppoint(propose('disciplineOfficer', 'chengjian'), factsOf()))).toBe('role-does-not-fit-unit');
    expect(codeOf(decideAppoint(propose('petitioner', 'xinfang'), factsOf()))).toBe('role-not-appointable');
  });

  it.each([
    ['systemAdmin', 'xinfang', 'securityAdmin', 'xinfang', 'administratorsStaySeparate'],
    ['auditAdmin', 'xinfang', 'systemAdmin', 'xinfang', 'administratorsStaySeparate'],
    ['securityAdmin', 'xinfang', 'auditAdmin', 'jiwei', 'administratorsStaySeparate'],
    ['disciplineOfficer', 'jiwei', 'caseHandler', 'chengjian', 'accusedCanBeColleagues'],
    ['windowOfficer', 'xinfang', 'disciplineOfficer', 'jiwei', 'accusedCanBeColleagues'],
    ['returnVisitOfficer', 'xinfang', 'caseHandler', 'chengjian', 'handlerJudgesOwnWork'],
    ['petitionAgent', 'daibandian', 'returnVisitOfficer', 'xinfang', 'agentJudgesOwnWork'],
    ['supervisionCommissioner', 'xinfang', 'unitHead', 'chengjian', 'scorerJudgesOwnUnit'],
  ] as const)('refuses %s in %s beside %s in %s, with the reason (H10)', (role, unitId, otherRole, otherUnitId, reason) => {
    const result = decideAppoint(propose(role, unitId), factsOf([has(otherRole, otherUnitId)]));
    expect(result).toMatchObject({ ok: false, refusal: { code: 'roles-never-combined', reason, otherUnitId } });
  });

  it('keeps apart only what is held at the same time (H10)', () => {
    const formerly = factsOf([has('systemAdmin', 'xinfang', '2026-09-01')]);
    expect(codeOf(decideAppoint(propose('securityAdmin', 'xinfang'), formerly))).toBe('accepted');
    const lastDay = factsOf([has('systemAdmin', 'xinfang', '2026-09-02')]);
    expect(codeOf(decideAppoint(propose('securityAdmin', 'xinfang'), lastDay))).toBe('roles-never-combined');
  });

  it('refuses the same post twice on one day, and allows it once the first term is over', () => {
    expect(codeOf(decideAppoint(propose('windowOfficer', 'xinfang'), factsOf([has('windowOfficer', 'xinfang')])))).toBe(
      'appointed-already',
    );
    expect(codeOf(decideAppoint(propose('windowOfficer', 'xinfang'), factsOf([has('windowOfficer', 'xinfang', '2026-01-01')])))).toBe(
      'accepted',
    );
  });

  it('refuses a term that ends before it begins, a unit that is not there yet, and people and units nobody knows', () => {
    const facts = factsOf();
    expect(codeOf(decideAppoint(propose('caseHandler', 'chengjian', { until: '2026-09-01' }), facts))).toBe('term-ends-before-it-begins');
    expect(codeOf(decideAppoint(propose('caseHandler', 'chengjian', { since: '2019-01-01' }), facts))).toBe('unit-not-in-force');
    expect(codeOf(decideAppoint(propose('caseHandler', 'nowhere'), facts))).toBe('org-unit-unknown');
    expect(codeOf(decideAppoint(propose('caseHandler', 'chengjian', { officerId: 'sun' }), facts))).toBe('person-unknown');
  });

  it('takes no substitute who could not hold the post (H10, G24)', () => {
    const facts = factsOf([{ ...has('returnVisitOfficer', 'xinfang'), officerId: 'qian' }]);
    expect(codeOf(decideAppoint(propose('unitHead', 'chengjian', { substituteId: 'qian' }), facts))).toBe('substitute-can-not-stand-in');
    expect(codeOf(decideAppoint(propose('unitHead', 'chengjian', { substituteId: 'zhao' }), facts))).toBe('substitute-is-oneself');
  });
});

describe('a substitute (care G24)', () => {
  const head = { officerId: 'zhao', role: 'unitHead', unitId: 'chengjian', unitKind: 'functionalOffice', substituteId: 'qian' } as const;
  const away = [{ officerId: 'zhao', firstDay: '2026-10-01', lastDay: '2026-10-07' }];

  it('acts in the post on the days of the absence, the last one included', () => {
    expect(substitutionsOn('2026-09-30', [head], away)).toEqual([]);
    expect(substitutionsOn('2026-10-07', [head], away)).toEqual([{ substituteId: 'qian', role: 'unitHead', unitId: 'chengjian' }]);
    expect(substitutionsOn('2026-10-08', [head], away)).toEqual([]);
  });

  it('does not act while away too, nor in what is never combined with an own post (H10)', () => {
    const both = [...away, { officerId: 'qian', firstDay: '2026-10-01', lastDay: '2026-10-02' }];
    expect(substitutionsOn('2026-10-01', [head], both)).toEqual([]);
    const visitor = { officerId: 'qian', role: 'returnVisitOfficer', unitId: 'xinfang', unitKind: 'petitionOffice' } as const;
    expect(substitutionsOn('2026-10-03', [head, visitor], away)).toEqual([]);
  });

  it('never acts for an administrator or a discipline officer (H10, G7)', () => {
    const admin = {
      officerId: 'zhao',
      role: 'securityAdmin',
      unitId: 'xinfang',
      unitKind: 'petitionOffice',
      substituteId: 'qian',
    } as const;
    expect(substitutionsOn('2026-10-03', [admin], away)).toEqual([]);
  });
});
