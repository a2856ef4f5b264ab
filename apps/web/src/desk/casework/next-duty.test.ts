import type { DutyView } from '@daiban/contract/cases';
import { describe, expect, it } from 'vitest';
import { nextDuty, openDuties, waitsFor } from './next-duty.ts';

const duty = (kind: string, dueOn: string, part: Partial<DutyView> = {}): DutyView => ({
  id: kind,
  caseId: 'c',
  kind,
  title: kind,
  owner: { name: '', role: 'unitHead', mine: false },
  openedOn: '2026-09-24',
  dueOn,
  dueAt: `${dueOn}T15:59:59Z`,
  overdue: false,
  basis: { rulebook: 'r', document: 'd', article: 'a', origin: 'law' },
  derivation: { within: { unit: 'naturalDay', length: 1 }, startOn: '2026-09-24', skipped: [] },
  ...part,
});

const mine = { name: '周', mine: true };
const acceptance = duty('acceptanceDecision', '2026-10-08');
const objection = duty('objection', '2026-09-28', { isRight: true });
const review = duty('reviewWindow', '2026-09-25', { owner: { name: '', role: 'petitioner', mine: false } });
const signature = duty('signTask', '2026-10-01');
const forwarding = duty('registerForward', '2026-09-30', { owner: mine });

describe('what the page of a case is about', () => {
  it('is never a right, of the petitioner or of a unit that may object (D13)', () => {
    expect(openDuties({ duties: [objection, acceptance, review] })).toEqual([acceptance]);
  });

  it("is the reader's own duty before an earlier one of somebody else", () => {
    expect(nextDuty({ duties: [duty('firstContact', '2026-09-26'), forwarding] })).toBe(forwarding);
  });

  it('waits for the signature where one is asked for, whatever else is open (S3.12)', () => {
    expect(waitsFor({ duties: [forwarding, signature] })).toBe(signature);
    expect(waitsFor({ duties: [acceptance, objection] })).toBe(acceptance);
  });
});
