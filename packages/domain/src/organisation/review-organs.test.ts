import { describe, expect, it } from 'vitest';
import type { UnitFact } from '../case/context.ts';
import { reviewOrganOf } from './review-organs.ts';

const unit = (id: string, kind: string, parentId?: string): [string, UnitFact] => [
  id,
  { id, name: id, kind, ...(parentId === undefined ? {} : { parentId }) },
];
const street = [
  unit('committee', 'subdistrictCommittee'),
  unit('office', 'subdistrictOffice', 'committee'),
  unit('line', 'functionalOffice', 'office'),
  unit('village', 'villageCommittee', 'office'),
];
const superiors = [unit('city', 'superiorOrgan'), unit('district', 'superiorOrgan', 'city')];
const facts = (units: readonly [string, UnitFact][], ...reviewing: readonly string[]) => ({
  units: new Map(units),
  hasReviewer: (unitId: string) => reviewing.includes(unitId),
});

describe('the next higher organ (条例 35, 36)', () => {
  const office = facts([...superiors, ...street], 'office', 'district', 'city');

  it('of a part of the street is above the street, in whose name it answered', () =>
    expect(reviewOrganOf('line', office)).toBe('district'));
  it('of a village is the street, where somebody reviews there', () => expect(reviewOrganOf('village', office)).toBe('office'));
  it('of the district is the city, and of the city nobody', () => {
    expect(reviewOrganOf('district', office)).toBe('city');
    expect(reviewOrganOf('city', office)).toBeUndefined();
  });
  it('is the lowest superior where nobody in the line reviews', () =>
    expect(reviewOrganOf('village', facts([...superiors, ...street], 'district'))).toBe('district'));
  it('is unknown to an office without superiors', () => expect(reviewOrganOf('line', facts(street))).toBeUndefined());
});
