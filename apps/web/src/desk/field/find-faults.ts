import type { FieldFault } from '../../ui/Message.tsx';
import type { FieldTexts } from '../texts/field.zh-CN.ts';
import { claimsOf, type Registration, type Run } from './entries.ts';

const phonePattern = /^[0-9+\-\s()]{5,20}$/;
const wholeNumber = /^\d{1,3}$/;
/** Minutes of one run, at most. */
const longestRun = 720;

/** What the server accepts at most, in characters; asked here so that nothing is refused after the agent has left the door. */
const longest = { who: 40, text: 20_000, place: 80, note: 1_000, plan: 2_000 } as const;

/** One line of the summary when the words are missing, or too long. */
const wordsFault = (
  field: keyof typeof longest,
  value: string,
  label: string,
  needed: boolean,
  { faults }: FieldTexts,
): readonly FieldFault[] => {
  if (needed && value.trim() === '') return [{ field, message: faults.needed(label) }];
  const most = longest[field];
  return value.trim().length > most ? [{ field, message: faults.tooLong(label, most) }] : [];
};

const faultIf = (isWrong: boolean, field: string, message: string): readonly FieldFault[] => (isWrong ? [{ field, message }] : []);

/** What is missing in a registration, in the order of the form. */
export const findRegistrationFaults = (input: Registration, texts: FieldTexts): readonly FieldFault[] => {
  const { register, faults } = texts;
  return [
    ...wordsFault('who', input.who, register.who, true, texts),
    ...faultIf(input.phone.trim() !== '' && !phonePattern.test(input.phone.trim()), 'phone', faults.phone),
    ...wordsFault('text', input.text, register.text, true, texts),
    ...faultIf(claimsOf(input.claims).length === 0, 'claims', faults.claims),
    ...wordsFault('place', input.place, register.place, false, texts),
    ...faultIf(input.unitId === '', 'unit', faults.pick(register.unit)),
    ...faultIf(input.scope.length === 0, 'scope', faults.scope),
    ...faultIf(!input.readBack, 'readBack', faults.readBack),
    ...faultIf(input.form === 'written' && input.signature === undefined, 'signature', faults.signature),
    ...faultIf(input.form === 'oral' && input.photos.length === 0, 'photos', faults.evidence),
  ];
};

/** What is missing in a run. */
export const findRunFaults = (input: Run, texts: FieldTexts): readonly FieldFault[] => {
  const { run, faults } = texts;
  const minutes = Number(input.minutes);
  return [
    ...wordsFault('place', input.place, run.place, true, texts),
    ...wordsFault('note', input.note, run.note, true, texts),
    ...faultIf(!wholeNumber.test(input.minutes.trim()) || minutes < 1 || minutes > longestRun, 'minutes', faults.minutes),
    ...faultIf(!/^\d$/.test(input.saved.trim()), 'saved', faults.needed(run.saved)),
    ...faultIf(input.ranOn === '', 'ranOn', faults.needed(run.ranOn)),
  ];
};

/** What is missing in a plan. */
export const findPlanFaults = (plan: string, texts: FieldTexts): readonly FieldFault[] =>
  wordsFault('plan', plan, texts.plan.plan, true, texts);
