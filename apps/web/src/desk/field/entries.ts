import type { runSchemas } from '@daiban/contract/agency-run';
import type { BodyInputOf } from '@daiban/contract/endpoint';
import type { submit } from '@daiban/contract/submissions';
import type { MandateScope, RunPurpose } from '@daiban/domain/agency/vocabulary-of-agency';
import type { z } from 'zod';
import type { CommandInputOf } from '../api.ts';
import { newCommandId } from '../commands/command-id.ts';
import type { OutboxEntry, OutboxFile } from './device/outbox.ts';

/** A file that lies on the device and belongs to what is being written. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
}

export interface Registration {
  readonly who: string;
  readonly phone: string;
  readonly text: string;
  /** One a line. */
  readonly claims: string;
  readonly place: string;
  readonly itemId: string;
  readonly scope: readonly MandateScope[];
  readonly unitId: string;
  readonly form: 'oral' | 'written';
  readonly readBack: boolean;
  readonly photos: readonly KeptFile[];
  readonly signature: KeptFile | undefined;
}

export interface Run {
  readonly place: string;
  readonly purpose: RunPurpose;
  readonly ranOn: string;
  readonly minutes: string;
  readonly saved: string;
  readonly note: string;
  readonly photos: readonly KeptFile[];
}

export interface Plan {
  readonly plan: string;
  readonly reviewOn: string;
}

/** What the entries of one matter have in common. */
export interface MatterOfEntry {
  readonly title: string;
  readonly caseId?: string;
  /** The entry that registers it, when that has not arrived. */
  readonly after?: string;
}

const toFiles = (files: readonly KeptFile[], step: number, into: readonly string[]): readonly OutboxFile[] =>
  files.map(({ id, name }) => ({ id, name, step, into }));

const newEntry = (now: number) => ({
  id: newCommandId(),
  madeAt: now,
  done: 0,
  answer: {},
  state: { is: 'waiting' as const, tries: 0, notBefore: now },
});

const longestTitle = 30;

/** The first words of a matter, for lists. */
export const titleOf = (text: string): string => {
  const [first = ''] = text.split(/[\n。！？!?；;，,]/u).filter((part) => part.trim() !== '');
  const words = [...first.trim()];
  return words.length <= longestTitle ? words.join('') : `${words.slice(0, longestTitle - 1).join('')}…`;
};

export const claimsOf = (claims: string): readonly string[] =>
  claims
    .split('\n')
    .map((claim) => claim.trim())
    .filter((claim) => claim !== '');

/**
 * A matter taken at the door with the mandate for it: filed, then registered. A signature is evidence of the mandate; so is a photo when
 * it was given by word of mouth.
 * @param today the day at the door, which may be before the day on which it is sent.
 */
export const toRegistrationEntry = (input: Registration, agentId: string, today: string, now: number): OutboxEntry => {
  const entry = newEntry(now);
  const title = titleOf(input.text);
  const [evidence, attached] =
    input.form === 'written' && input.signature !== undefined ? [[input.signature], input.photos] : [input.photos, []];
  const body: BodyInputOf<typeof submit> = {
    commandId: entry.id,
    channel: 'agency',
    title,
    text: input.text.trim(),
    ...(input.place.trim() === '' ? {} : { place: input.place.trim() }),
    petitioner: { name: input.who.trim(), ...(input.phone.trim() === '' ? {} : { phone: input.phone.trim() }) },
    attachments: [],
    electronicService: false,
    receivedOn: today,
    agency: {
      unitId: input.unitId,
      agentId,
      itemId: input.itemId,
      scope: [...input.scope],
      source: 'atTheDoor',
      form: input.form,
      evidence: [],
      readBack: input.readBack,
    },
  };
  const register: { commandId: string; input: CommandInputOf<'register'> } = {
    commandId: newCommandId(),
    input: {
      title,
      claims: [...claimsOf(input.claims)],
      oralTextReadBack: input.readBack,
      ...(input.place.trim() === '' ? {} : { place: input.place.trim() }),
    },
  };
  return {
    ...entry,
    kind: 'registration',
    form: input,
    title,
    words: [input.who, input.phone, input.place, input.text, input.claims].filter((words) => words.trim() !== '').join('\n'),
    steps: [
      { path: '/api/submissions', body },
      { path: '/api/cases/{caseId}/commands/register', body: register },
    ],
    files: [...toFiles(evidence, 0, ['agency', 'evidence']), ...toFiles(attached, 0, ['attachments'])],
  };
};

export const toRunEntry = (input: Run, matter: MatterOfEntry, now: number): OutboxEntry => {
  const entry = newEntry(now);
  const given: z.input<typeof runSchemas.logAgencyRun> = {
    ranOn: input.ranOn,
    place: input.place.trim(),
    purpose: input.purpose,
    minutes: Number(input.minutes),
    tripsSaved: Number(input.saved),
    note: input.note.trim(),
    evidence: [],
  };
  return {
    ...entry,
    ...matter,
    kind: 'run',
    form: input,
    words: `${input.ranOn} ${given.place}\n${given.note}`,
    steps: [{ path: '/api/cases/{caseId}/commands/log-agency-run', body: { commandId: entry.id, input: given } }],
    files: toFiles(input.photos, 0, ['input', 'evidence']),
  };
};

/** @param basedOn version of the case at the plan that was edited; 0 for the first plan. */
export const toPlanEntry = (input: Plan, basedOn: number, matter: MatterOfEntry, now: number): OutboxEntry => {
  const entry = newEntry(now);
  const given: z.input<typeof runSchemas.planAgencyWork> = {
    plan: input.plan.trim(),
    ...(input.reviewOn === '' ? {} : { reviewOn: input.reviewOn }),
    coordinationNotNeeded: false,
    basedOn,
  };
  return {
    ...entry,
    ...matter,
    kind: 'plan',
    words: given.plan,
    steps: [{ path: '/api/cases/{caseId}/commands/plan-agency-work', body: { commandId: entry.id, input: given } }],
    files: [],
  };
};

export const toAcceptanceEntry = (matter: MatterOfEntry, now: number): OutboxEntry => {
  const entry = newEntry(now);
  return {
    ...entry,
    ...matter,
    kind: 'acceptance',
    words: matter.title,
    steps: [{ path: '/api/cases/{caseId}/commands/accept-mandate', body: { commandId: entry.id, input: {} } }],
    files: [],
  };
};

/** The plan that an entry carries. */
export const planOf = (entry: OutboxEntry): Plan => {
  const given: unknown = entry.steps[0]?.body.input;
  const read = (name: string): string => {
    const value: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, name) : undefined;
    return typeof value === 'string' ? value : '';
  };
  return { plan: read('plan'), reviewOn: read('reviewOn') };
};
