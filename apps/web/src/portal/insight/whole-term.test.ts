import { describe, expect, it } from 'vitest';
import { toWholeTerm } from './whole-term.ts';

const national = [
  { kind: 'registerForward', within: { unit: 'naturalDay', length: 15 } },
  { kind: 'acceptanceDecision', within: { unit: 'naturalDay', length: 15 } },
  { kind: 'statutoryHandling', within: { unit: 'naturalDay', length: 60 } },
];
const local = [
  ...national,
  { kind: 'localPhoneWeb', within: { unit: 'naturalDay', length: 7 } },
  { kind: 'localLetterVisit', within: { unit: 'workingDay', length: 15 } },
];

describe('how long it takes from filing to the written answer', () => {
  it('adds passing on, acceptance and the seven days of an online matter (条例 22、23，沥工委〔2020〕38号 一（五）)', () => {
    expect(toWholeTerm(local, 'localPhoneWeb')).toEqual({ days: 37, workingDays: 0 });
  });

  it('keeps the fifteen working days of a letter apart from natural days', () => {
    expect(toWholeTerm(local, 'localLetterVisit')).toEqual({ days: 30, workingDays: 15 });
  });

  it('takes the sixty days of the Regulation where the office has no clock of its own (条例 34)', () => {
    expect(toWholeTerm(national, 'localPhoneWeb')).toEqual({ days: 90, workingDays: 0 });
  });

  it('says nothing when a step has no clock or counts in hours', () => {
    expect(toWholeTerm(national.slice(1), 'localPhoneWeb')).toBeUndefined();
    expect(toWholeTerm([...national, { kind: 'localPhoneWeb', within: { unit: 'hour', length: 24 } }], 'localPhoneWeb')).toBeUndefined();
  });
});
