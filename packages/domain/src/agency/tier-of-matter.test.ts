import { describe, expect, it } from 'vitest';
import type { CommandInputs } from '../case/commands.ts';
import { handling, outcomeOf, people, replied } from '../case/fixtures.ts';
import { getRulebook } from '../rulebook/catalogue.ts';
import type { MatterGrade } from '../supervision/vocabulary.ts';
import type { AgencyCatalogue } from './catalogue.ts';
import { isBeyond, tierOfMatter } from './tier-of-matter.ts';
import { type AgencyTier, agencySteps } from './vocabulary-of-agency.ts';

const item = (id: string, tier?: AgencyTier) => ({
  id,
  title: id,
  description: '问清步骤',
  needs: '',
  ...(tier === undefined ? {} : { tier }),
});
const catalogues: readonly AgencyCatalogue[] = [
  { version: 1, effectiveOn: '2024-01-01', items: [item('lost-papers'), item('land')] },
  { version: 2, effectiveOn: '2024-06-01', items: [item('lost-papers'), item('land', 'street'), item('old-dispute', 'district')] },
];
const graded = (grade?: MatterGrade) => ({ supervision: grade === undefined ? {} : { grade } });
const tierIn = (rulebook: string, itemId: string, { version = 2, grade }: { version?: number; grade?: MatterGrade } = {}) =>
  tierOfMatter({ itemId, catalogueVersion: version }, graded(grade), { catalogues, rulebook: getRulebook(rulebook) });

describe('the tier of an order (S4.4, S4.5)', () => {
  it('is that of the item in the list that the order cites; older lists name none and mean the community', () => {
    expect(tierIn('shijingshan', 'land')).toEqual({ tier: 'street', by: 'item' });
    expect(tierIn('shijingshan', 'land', { version: 1 })).toEqual({ tier: 'community', by: 'item' });
    expect(tierIn('shijingshan', 'old-dispute')).toEqual({ tier: 'district', by: 'item' });
    expect(tierIn('shijingshan', 'other')).toEqual({ tier: 'community', by: 'item' });
  });

  it('is picked by the grade where that is higher: 专事突出事 to the street, 特殊疑难 to the district (S4.4, D65)', () => {
    expect(tierIn('shijingshan', 'other', { grade: 'complex' })).toEqual({ tier: 'street', by: 'grade' });
    expect(tierIn('shijingshan', 'land', { grade: 'longHard' })).toEqual({ tier: 'district', by: 'grade' });
    expect(tierIn('shijingshan', 'old-dispute', { grade: 'complex' })).toEqual({ tier: 'district', by: 'item' });
    expect(tierIn('shijingshan', 'land', { grade: 'simple' })).toEqual({ tier: 'street', by: 'item' });
  });

  it('can be raised with the grade, once the five links of the grade before are closed (S4.4, D65)', () => {
    const raised = replied()
      .order('evaluate', { officer: 'dissatisfied' }, people.petitioner)
      .order('returnVisit', { by: 'phone', result: 'dissatisfied', note: '还没移走' }, people.visitor)
      .order('grade', { grade: 'longHard', reason: '多次来访，牵涉多个部门' }, people.officeHead);
    const rules = { catalogues, rulebook: getRulebook('shijingshan') };
    expect(tierOfMatter({ itemId: 'other', catalogueVersion: 2 }, raised.state, rules)).toEqual({ tier: 'district', by: 'grade' });
  });

  it('follows the grade only where the rulebook has three-tier representation; the list of the office counts everywhere', () => {
    expect(tierIn('lihai', 'other', { grade: 'longHard' })).toEqual({ tier: 'community', by: 'item' });
    expect(tierIn('lihai', 'land')).toEqual({ tier: 'street', by: 'item' });
  });

  it('is beyond whoever has the step below it; a department that leads works at the tier of the street', () => {
    const beyond = (tier: AgencyTier) => agencySteps.filter((step) => isBeyond(tier, step));
    expect(beyond('community')).toEqual([]);
    expect(beyond('street')).toEqual(['community']);
    expect(beyond('district')).toEqual(['community', 'street', 'department']);
  });

  it('never refuses an order at the point: it is taken, and the agent hands it up at once (S4.5)', () => {
    const agencyCatalogue = catalogues[1];
    if (agencyCatalogue === undefined) throw new Error('no list');
    const ordering: CommandInputs['grantMandate'] = { unitId: 'point', itemId: 'old-dispute', scope: ['inquire'], source: 'portal' };
    const accepted = handling()
      .order('grantMandate', ordering, people.petitioner, { agencyCatalogue })
      .order('acceptMandate', {}, people.agent);
    expect(accepted.state.agencyWork?.step?.step).toBe('community');
    const up = accepted.attempt('handUpAgency', { step: 'street', reason: '归区级办，超出社区范围，请上一级接着办。' }, people.agent);
    expect(outcomeOf(up)).toEqual(['agencyHandedUp']);
  });
});
