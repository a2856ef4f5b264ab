import type { FieldFaults } from '../commands/field-faults.ts';
import type { Texts } from '../texts/zh-CN.ts';
import { isOral } from './is-oral.ts';
import type { RegistrationInput } from './registration.ts';

const phonePattern = /^[0-9+\-\s()]{5,20}$/;
const longest = { name: 40, title: 60, place: 120, address: 200, text: 20_000, claim: 500 } as const;

/** What has to be put right before a registration is sent, by field. */
export const faultsOfRegistration = (input: RegistrationInput, today: string, texts: Texts): FieldFaults => {
  const faults: Record<string, string> = {};
  for (const field of ['name', 'text', 'title'] as const) {
    if (input[field].trim() === '') faults[field] = texts.state.required;
    else if (input[field].length > longest[field]) faults[field] = texts.state.tooLong(longest[field]);
  }
  if (input.phone !== '' && !phonePattern.test(input.phone)) faults.phone = texts.register.phoneWrong;
  if (input.claims.length === 0) faults.claims = texts.state.required;
  if (input.claims.some((claim) => claim.length > longest.claim)) faults.claims = texts.state.tooLong(longest.claim);
  for (const field of ['place', 'address'] as const) {
    if (input[field].length > longest[field]) faults[field] = texts.state.tooLong(longest[field]);
  }
  if (input.receivedOn === '' || input.receivedOn > today) faults.receivedOn = texts.state.notValid;
  if (isOral(input.channel) && !input.readBack) faults.readBack = texts.register.readBackNeeded;
  return faults;
};
