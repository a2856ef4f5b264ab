import { describe, expect, it } from 'vitest';
import { zhCN } from '../texts/zh-CN.ts';
import type { RegistrationInput } from './registration.ts';
import { faultsOfRegistration } from './registration-faults.ts';

const call: RegistrationInput = {
  channel: 'phone',
  name: '王某',
  phone: '199-0000-0001',
  address: '',
  attachments: [],
  text: '楼道里停满电动车。',
  claims: ['清理楼道'],
  title: '楼道里停满电动车',
  place: '',
  receivedOn: '2026-09-24',
  persons: 1,
  readBack: true,
};
const faults = (part: Partial<RegistrationInput>) => Object.keys(faultsOfRegistration({ ...call, ...part }, '2026-09-24', zhCN));

describe('registering at the window', () => {
  it('finds nothing wrong with a call that was read back (D2)', () => {
    expect(faults({})).toEqual([]);
  });

  it('asks for reading back what was said by word of mouth, not for a letter (D2)', () => {
    expect(faults({ readBack: false })).toEqual(['readBack']);
    expect(faults({ readBack: false, channel: 'letter' })).toEqual([]);
  });

  it('asks for a claim, a name, the words and a title', () => {
    expect(faults({ claims: [], name: ' ', text: '', title: '' }).toSorted()).toEqual(['claims', 'name', 'text', 'title']);
  });

  it('lets the phone be empty but not wrong, and no day of the future be the day of receipt', () => {
    expect(faults({ phone: '' })).toEqual([]);
    expect(faults({ phone: '打听一下', receivedOn: '2026-09-25' }).toSorted()).toEqual(['phone', 'receivedOn']);
  });
});
