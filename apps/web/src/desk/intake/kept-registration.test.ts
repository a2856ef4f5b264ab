import { describe, expect, it } from 'vitest';
import { isBlank, type KeptRegistration } from './kept-registration.ts';
import type { RegistrationInput } from './registration.ts';

const progress = { ids: { submit: '1', register: '2', classify: '3' }, registered: false, classified: false };
const empty: RegistrationInput = {
  channel: 'letter',
  name: '',
  phone: '',
  address: '',
  attachments: [],
  text: '',
  claims: [''],
  title: '',
  place: '',
  receivedOn: '2026-09-24',
  persons: 1,
  readBack: false,
};
const begun = (part: Partial<RegistrationInput>, more: Partial<KeptRegistration> = {}) =>
  isBlank({ input: { ...empty, ...part }, titleTouched: false, progress, ...more });

describe('a registration that was begun', () => {
  it('is worth keeping as soon as anything was written', () => {
    expect(begun({})).toBe(true);
    expect(begun({ title: '只是建议的标题' })).toBe(true);
    expect(begun({ name: '王' })).toBe(false);
    expect(begun({ claims: ['', '修路灯'] })).toBe(false);
    expect(begun({ attachments: [{ fileId: 'f', name: '来信.jpg' }] })).toBe(false);
    expect(begun({ title: '路灯坏了' }, { titleTouched: true })).toBe(false);
  });
});
