import type { TrackView } from '@daiban/contract/submissions';
import { petitionerActs } from '@daiban/domain/case/actions';
import { describe, expect, it } from 'vitest';
import { offerNames, offersOf } from './offers.ts';

const matter = (actions: readonly string[], given: Partial<TrackView> = {}) => ({
  actions: [...actions],
  windows: [],
  claims: [],
  ...given,
});
const window = (kind: string) => ({ kind, dueOn: '2026-10-30' }) as TrackView['windows'][number];

/** Their forms stand on pages of their own: representatives and personal data. */
const elsewhere = [
  'nameRepresentative',
  'revokeRepresentative',
  'requestRights',
  'declineAgencyOffer',
  'grantMandate',
  'revokeMandate',
  'confirmResult',
];

describe('what a petitioner is offered (lifecycle.md, column "petitioner sees")', () => {
  it('has a form for every act that is the petitioner’s own (G4)', () => {
    expect(petitionerActs.filter((act) => !elsewhere.includes(act) && !offerNames.some((name) => name === act))).toEqual([]);
  });

  it('offers what the server says is open and nothing else', () => {
    expect(offersOf(matter(['askQuestion', 'requestWithdrawal', 'issueReply']))).toEqual({
      now: ['askQuestion'],
      also: ['requestWithdrawal'],
    });
  });

  it('offers one way to hand in what was asked for, not two (D3, D4)', () => {
    expect(offersOf(matter(['supply', 'addEvidence'])).now).toEqual(['supply']);
    expect(offersOf(matter(['addEvidence'])).now).toEqual(['addEvidence']);
  });

  it('puts a review in front while its window is open, and behind when it is late with good cause (D46)', () => {
    expect(offersOf(matter(['requestReview'], { windows: [window('reviewWindow')] })).now).toEqual(['requestReview']);
    expect(offersOf(matter(['requestReview'])).also).toEqual(['requestReview']);
  });

  it('offers the answer of a simple matter on paper once there is one (D62)', () => {
    const answer = { disposition: 'supported' as const, facts: '属实', decision: '修好', basis: '职责' };
    const answered = { claims: [{ id: 'c1', text: '修路灯', answer }], simple: true };
    expect(offersOf(matter(['askQuestion'], answered)).also).toEqual(['paperCopy']);
    expect(offersOf(matter(['askQuestion'], { ...answered, simple: false })).also).toEqual([]);
    expect(offersOf(matter(['askQuestion'], { simple: true })).also).toEqual([]);
  });
});
