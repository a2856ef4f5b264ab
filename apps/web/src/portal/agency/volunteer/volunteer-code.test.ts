import { describe, expect, it } from 'vitest';
import { groupVolunteerCode, readVolunteerCode } from './volunteer-calls.ts';

describe('the code of a volunteer (S2.12)', () => {
  it('is read as people type it: small letters, dashes, blanks, full width', () => {
    const code = '8F3K72QDM9BC2XYZ';
    expect(groupVolunteerCode(code)).toBe('8F3K-72QD-M9BC-2XYZ');
    expect(readVolunteerCode(' 8f3k—72qd m9bc-2xyz ')).toBe(code);
    expect(readVolunteerCode('８Ｆ３Ｋ72QDM9BC2XYZ')).toBe(code);
  });

  it('is none when it is too short or has a letter that no code has', () => {
    expect(readVolunteerCode('8F3K-72QD-M9')).toBeUndefined();
    expect(readVolunteerCode('8F3K-72QD-M9BC-2XY0')).toBeUndefined();
  });
});
