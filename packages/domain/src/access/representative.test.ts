import { describe, expect, it } from 'vitest';
import { availableActions } from '../case/actions.ts';
import { contextOf, office, outcomeOf, people, replied, submitted } from '../case/fixtures.ts';

const mother = { representativeId: 'daughter', relation: 'kin', scope: 'act', attachments: [] } as const;

describe('guardians and authorised representatives (glossary C2, lifecycle G4)', () => {
  it('lets the petitioner name one, who then acts within the scope that was given', () => {
    const named = replied().order('nameRepresentative', mother, people.petitioner);
    expect(named.state.representatives).toEqual([{ id: 'daughter', relation: 'kin', scope: 'act' }]);
    const judged = named.order('evaluate', { officer: 'satisfied' }, people.daughter);
    expect(judged.state.evaluations).toMatchObject([{ subject: 'officer', grade: 'satisfied' }]);
  });

  it('lets one who may only follow do nothing', () => {
    const named = replied().order('nameRepresentative', { ...mother, scope: 'follow' }, people.petitioner);
    expect(outcomeOf(named.attempt('askQuestion', { words: '何时' }, people.daughter))).toBe('not-permitted');
    const context = contextOf(people.daughter);
    expect(availableActions(named.state, [people.daughter], { organisation: office, rulebook: context.rulebook, at: context.at })).toEqual(
      [],
    );
  });

  it('ends the authority at once when the petitioner revokes it, without asking why', () => {
    const revoked = submitted()
      .order('nameRepresentative', mother, people.petitioner)
      .order('revokeRepresentative', { representativeId: 'daughter' }, people.petitioner);
    expect(revoked.state.representatives).toEqual([]);
    expect(outcomeOf(revoked.attempt('askQuestion', { words: '何时' }, people.daughter))).toBe('not-permitted');
  });

  it('lets a representative lay down their own authority, not name or end another', () => {
    const two = submitted()
      .order('nameRepresentative', mother, people.petitioner)
      .order('nameRepresentative', { ...mother, representativeId: 'son' }, people.petitioner);
    expect(outcomeOf(two.attempt('revokeRepresentative', { representativeId: 'son' }, people.daughter))).toBe('only-own-authority');
    expect(outcomeOf(two.attempt('nameRepresentative', mother, people.daughter))).toBe('not-permitted');
    const left = two.order('revokeRepresentative', { representativeId: 'daughter' }, people.daughter).state;
    expect(left.representatives?.map(({ id }) => id)).toEqual(['son']);
  });

  it('is never an act of staff, asks a lawyer for the letter of authority, and ends at five (条例 20)', () => {
    expect(outcomeOf(submitted().attempt('nameRepresentative', mother, people.window))).toBe('petitioner-act-only');
    expect(outcomeOf(submitted().attempt('nameRepresentative', { ...mother, relation: 'lawyer' }, people.petitioner))).toBe(
      'authority-not-shown',
    );
    let told = submitted();
    for (const representativeId of ['a', 'b', 'c', 'd', 'e'])
      told = told.order('nameRepresentative', { ...mother, representativeId }, people.petitioner);
    expect(outcomeOf(told.attempt('nameRepresentative', mother, people.petitioner))).toBe('too-many-named');
    expect(outcomeOf(told.attempt('revokeRepresentative', { representativeId: 'z' }, people.petitioner))).toBe('unknown-representative');
  });
});

describe('assisted entry (lifecycle G4)', () => {
  it('records the petitioner’s act as theirs, and after it who helped and on which statement', () => {
    const assistedBy = { officerId: 'wang', unitId: 'petitionOffice', attachments: ['statement'] };
    const told = replied().order('evaluate', { officer: 'satisfied' }, people.petitioner, { assistedBy });
    expect(told.events.slice(-2)).toMatchObject([
      { kind: 'evaluationGiven', actor: { role: 'petitioner' }, data: { assisted: true } },
      { kind: 'actAssisted', data: { command: 'evaluate', ...assistedBy } },
    ]);
  });

  it('still refuses the act when it comes from staff (care G12)', () => {
    const assistedBy = { officerId: 'wang', unitId: 'petitionOffice', attachments: ['statement'] };
    expect(outcomeOf(replied().attempt('evaluate', { officer: 'satisfied' }, people.window, { assistedBy }))).toBe('petitioner-act-only');
  });
});
