import type { FieldFault } from '../../ui/Message.tsx';
import type { Texts } from '../texts/zh-CN.ts';
import { type Draft, personsOf, representativesOf } from './draft.ts';
import { isPhone } from './phone.ts';

export const steps = ['what', 'where', 'files', 'contact', 'mandate', 'check'] as const;
export type Step = (typeof steps)[number];

/** The questions of this draft: that of the mandate only where an agent was asked for. */
export const stepsOf = ({ mandate }: Draft): readonly Step[] => steps.filter((step) => step !== 'mandate' || mandate !== undefined);

const textMax = 20_000;
const placeMax = 120;
const representativesMax = 5;
const personsMax = 10_000;

const isWholeBetween = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;

/** What is wrong on one step, each with the id of its field. An empty list: go on. */
export const checkStep = (step: Step, draft: Draft, { filing }: Pick<Texts, 'filing'>): readonly FieldFault[] => {
  const faults: FieldFault[] = [];
  if (step === 'what') {
    const length = draft.text.trim().length;
    if (length === 0) faults.push({ field: 'text', message: filing.what.missing });
    if (length > textMax) faults.push({ field: 'text', message: filing.what.tooLong(length - textMax) });
  }
  if (step === 'where' && draft.place.trim().length > placeMax) faults.push({ field: 'place', message: filing.where.tooLong });
  if (step === 'contact') {
    if (draft.name.trim() === '') {
      faults.push({ field: 'name', message: draft.organisation ? filing.contact.organisationNameMissing : filing.contact.nameMissing });
    }
    if (draft.phone.trim() !== '' && !isPhone(draft.phone)) faults.push({ field: 'phone', message: filing.contact.phoneWrong });
    if (draft.reply === 'post' && draft.address.trim() === '') faults.push({ field: 'address', message: filing.contact.addressMissing });
    const persons = personsOf(draft);
    if (!isWholeBetween(persons, 1, personsMax)) faults.push({ field: 'persons', message: filing.contact.personsWrong });
    else if (!isWholeBetween(representativesOf(draft), 0, Math.min(representativesMax, persons))) {
      faults.push({ field: 'representatives', message: filing.contact.representativesWrong });
    }
  }
  if (step === 'mandate' && draft.mandate !== undefined) {
    const { scope, signature, agreed } = draft.mandate;
    if (scope.length === 0) faults.push({ field: 'scope', message: filing.mandate.scopeMissing });
    if (signature.trim() === '' || signature.trim() !== draft.name.trim())
      faults.push({
        field: 'signature',
        message: draft.organisation ? filing.mandate.signOrganisationMissing : filing.mandate.signMissing,
      });
    if (!agreed) faults.push({ field: 'agreed', message: filing.mandate.agreeMissing });
  }
  return faults;
};

/** The first step that still has something wrong. */
export const findFaultyStep = (draft: Draft, texts: Pick<Texts, 'filing'>): Step | undefined =>
  stepsOf(draft).find((step) => checkStep(step, draft, texts).length > 0);
