import { describe, expect, it } from 'vitest';
import { lihaiOffice } from './lihai-office.ts';
import type { DemoRole } from './office.ts';

const { units, officers } = lihaiOffice;
const unitIds = new Set(units.map((unit) => unit.id));
const holdersOf = (role: DemoRole) => officers.filter((officer) => officer.roles.some((held) => held.role === role));

describe('the demo office of 沥海街道', () => {
  it('has ten kinds of bodies that the street document names (S3.42), each unit under an existing parent', () => {
    expect(new Set(units.map((unit) => unit.id)).size).toBe(units.length);
    expect(units.filter((unit) => unit.parentId !== undefined && !unitIds.has(unit.parentId))).toEqual([]);
    expect(units.filter((unit) => unit.kind === 'functionalOffice')).toHaveLength(9);
    expect(units.filter((unit) => unit.kind === 'areaBlock')).toHaveLength(4);
    expect(units.filter((unit) => unit.kind === 'liaisonTeam')).toHaveLength(4);
  });

  it('has the 24 villages and residents committees of the division list, each with an agency point (S3.23)', () => {
    const villages = units.filter((unit) => unit.kind === 'villageCommittee');
    expect(villages).toHaveLength(24);
    expect(new Set(villages.map((village) => village.divisionCode)).size).toBe(24);
    expect(villages.every((village) => /^330602017\d{3}$/.test(village.divisionCode ?? ''))).toBe(true);
    expect(villages.filter((village) => !units.some((unit) => unit.kind === 'agencyPoint' && unit.parentId === village.id))).toEqual([]);
  });

  it('gives every agency point an agent, so that the whole street is covered (S3.19)', () => {
    const covered = new Set(holdersOf('petitionAgent').flatMap((agent) => agent.roles.map((held) => held.unitId)));
    expect(units.filter((unit) => unit.kind === 'agencyPoint' && !covered.has(unit.id))).toEqual([]);
  });

  it('never combines roles in one account (H10)', () => {
    expect(officers.filter((officer) => new Set(officer.roles.map((held) => held.role)).size !== 1)).toEqual([]);
    for (const role of ['systemAdmin', 'securityAdmin', 'auditAdmin', 'disciplineOfficer'] as const)
      expect(holdersOf(role)).toHaveLength(1);
  });

  it('names three deputy leaders who share the nine lines, and four area and team leads (S3.3, S3.4)', () => {
    const lines = holdersOf('deputyLeader').flatMap((officer) => officer.roles.map((held) => held.unitId));
    expect(holdersOf('deputyLeader')).toHaveLength(3);
    expect([...lines].sort()).toEqual(
      units
        .filter((unit) => unit.kind === 'functionalOffice')
        .map((unit) => unit.id)
        .sort(),
    );
    expect(holdersOf('areaLead')).toHaveLength(4);
    expect(holdersOf('liaisonTeamLead')).toHaveLength(4);
  });

  it('gives each functional office a head and two or three case handlers', () => {
    const inUnit = (role: DemoRole, unitId: string) =>
      holdersOf(role).filter((officer) => officer.roles.some((held) => held.unitId === unitId));
    for (const office of units.filter((unit) => unit.kind === 'functionalOffice')) {
      expect(inUnit('unitHead', office.id)).toHaveLength(1);
      expect([2, 3]).toContain(inUnit('caseHandler', office.id).length);
    }
  });

  it('uses names and sign-in names once, existing units, and phones that cannot ring', () => {
    expect(new Set(officers.map((officer) => officer.name)).size).toBe(officers.length);
    expect(new Set(officers.map((officer) => officer.userName)).size).toBe(officers.length);
    expect(officers.filter((officer) => !/^[a-z]+$/.test(officer.userName))).toEqual([]);
    expect(officers.filter((officer) => officer.roles.some((held) => !unitIds.has(held.unitId)))).toEqual([]);
    expect(officers.filter((officer) => !/^1990000\d{4}$/.test(officer.phone))).toEqual([]);
    expect(units.filter((unit) => !/^0575-0000 \d{4}$/.test(unit.phone))).toEqual([]);
  });
});
