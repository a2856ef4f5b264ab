import type { Role } from '@daiban/domain/case/vocabulary';
import { describe, expect, it } from 'vitest';
import { Directory, type DirectoryOfficer, type DirectoryUnit } from './directory.ts';

const unit = (id: string, kind: DirectoryUnit['kind'], more: Partial<DirectoryUnit> = {}): readonly [string, DirectoryUnit] => [
  id,
  { id, name: id, shortName: id, kind, tier: 'township', phone: '', address: '', hours: '', ...more },
];
const officer = (id: string, role: Role, unitId: string): readonly [string, DirectoryOfficer] => [
  id,
  { id, name: id, appointments: [{ role, unitId }] },
];

const directory = new Directory(
  {
    rulebook: 'lihai',
    divisionCode: '330602017',
    name: '沥海街道',
    documentWord: '沥',
    petitionOfficeId: 'petitionOffice',
    leadershipId: 'partyCommittee',
    demo: true,
  },
  new Map([
    unit('partyCommittee', 'functionalOffice'),
    unit('petitionOffice', 'functionalOffice', { parentId: 'partyCommittee' }),
    unit('schoolLine', 'functionalOffice', { parentId: 'partyCommittee' }),
    unit('schools', 'functionalOffice', { parentId: 'schoolLine' }),
    unit('south', 'areaBlock', { parentId: 'partyCommittee', areaId: 'south' }),
    unit('southTeam', 'liaisonTeam', { parentId: 'south', areaId: 'south' }),
    unit('southVillage', 'village', { parentId: 'south', areaId: 'south' }),
  ]),
  new Map([
    officer('hang', 'deputyLeader', 'schoolLine'),
    officer('jin', 'areaLead', 'south'),
    officer('tao', 'liaisonTeamLead', 'southTeam'),
    officer('gu', 'dutyLegalAdviser', 'schools'),
  ]),
);

describe('whose leader answers for a unit', () => {
  it('is the deputy leader of its line', () => {
    expect(directory.seatOf('deputyLeader', 'schools')).toBe('schoolLine');
  });

  it('is never a deputy leader of another line, who would not see the matter', () => {
    expect(directory.seatOf('deputyLeader', 'petitionOffice')).toBeUndefined();
    expect(directory.seatOf('deputyLeader', 'south')).toBeUndefined();
  });

  it('is in an area its lead, and its liaison team for the villages', () => {
    expect(directory.seatOf('areaLead', 'southVillage')).toBe('south');
    expect(directory.seatOf('liaisonTeamLead', 'southVillage')).toBe('southTeam');
    expect(directory.seatOf('liaisonTeamLead', 'schools')).toBeUndefined();
  });

  it('is for advice anybody who holds the post', () => {
    expect(directory.seatOf('dutyLegalAdviser', 'petitionOffice')).toBe('schools');
  });
});
