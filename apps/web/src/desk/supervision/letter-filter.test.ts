import { describe, expect, it } from 'vitest';
import { readLetterSearch } from './letter-filter.ts';

describe('the filter of the letters in the address', () => {
  it('keeps unit, form and state, and drops what does not belong there', () => {
    expect(readLetterSearch({ view: 'all', unitId: 'u1', form: 'copyNotice', state: 'overdue', person: 'x' })).toEqual({
      view: 'all',
      unitId: 'u1',
      form: 'copyNotice',
      state: 'overdue',
    });
    expect(readLetterSearch({ view: 'mine', form: 'rumour', state: 1 })).toEqual({});
  });
});
