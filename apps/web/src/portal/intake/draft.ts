import type { BodyInputOf } from '@daiban/contract/endpoint';
import type { submit } from '@daiban/contract/submissions';
import type { MandateScope } from '@daiban/domain/agency/vocabulary-of-agency';
import type { StoredFile } from '../../api/upload-file.ts';
import type { WishedAgent } from '../agency/wished-agent.ts';
import { newCommandId } from '../device/new-command-id.ts';
import { readStored, removeStored, writeStored } from '../device/storage.ts';
import { toPhone } from './phone.ts';

/** A file that the office already holds, with a small picture of it for the list. */
export interface DraftFile extends StoredFile {
  readonly thumbnail?: string;
}

/** The mandate being written, for the agent who was chosen (D60). */
export interface DraftMandate {
  readonly agent: WishedAgent;
  readonly itemId: string;
  readonly scope: readonly MandateScope[];
  /** The principal's name, written once more. */
  readonly signature: string;
  readonly agreed: boolean;
}

/** A matter being written, kept on this device until it is sent. Numbers are kept as they were typed. */
export interface Draft {
  /** Made once, so that sending twice files once. */
  readonly commandId: string;
  /** Day of the last change, Asia/Shanghai. */
  readonly savedOn: string;
  readonly text: string;
  readonly place: string;
  readonly files: readonly DraftFile[];
  readonly name: string;
  readonly phone: string;
  readonly reply: 'online' | 'post';
  readonly address: string;
  readonly organisation: boolean;
  readonly persons: string;
  readonly representatives: string;
  /** Left out while nobody asks for an agent. */
  readonly mandate?: DraftMandate;
}

const name = 'daiban.draft';

export const newDraft = (today: string): Draft => ({
  commandId: newCommandId(),
  savedOn: today,
  text: '',
  place: '',
  files: [],
  name: '',
  phone: '',
  reply: 'online',
  address: '',
  organisation: false,
  persons: '',
  representatives: '',
});

/** What an agent is asked for unless the principal says otherwise; going in one's place is asked for by name. */
export const usualScope: readonly MandateScope[] = ['file', 'inquire', 'deliverPapers', 'collectPapers'];

export const newMandate = (agent: WishedAgent): DraftMandate => ({
  agent,
  itemId: 'other',
  scope: usualScope,
  signature: '',
  agreed: false,
});

export const isEmpty = (draft: Draft): boolean => draft.text.trim() === '' && draft.place.trim() === '' && draft.files.length === 0;

const isDraftFile = (value: unknown): value is DraftFile =>
  typeof value === 'object' &&
  value !== null &&
  'fileId' in value &&
  typeof value.fileId === 'string' &&
  'name' in value &&
  typeof value.name === 'string' &&
  'bytes' in value &&
  typeof value.bytes === 'number' &&
  'mediaType' in value &&
  typeof value.mediaType === 'string';

const isMandate = (value: unknown): value is DraftMandate =>
  typeof value === 'object' &&
  value !== null &&
  'agent' in value &&
  typeof value.agent === 'object' &&
  value.agent !== null &&
  'unitId' in value.agent &&
  'unitName' in value.agent &&
  'source' in value.agent &&
  'itemId' in value &&
  typeof value.itemId === 'string' &&
  'scope' in value &&
  Array.isArray(value.scope) &&
  'signature' in value &&
  typeof value.signature === 'string' &&
  'agreed' in value;

/** The draft of this device, or none. What an older version of this page kept in another shape is left out field by field. */
export const readDraft = (today: string): Draft | undefined => {
  const stored = readStored('localStorage', name);
  if (typeof stored !== 'object' || stored === null) return undefined;
  const kept: Partial<Record<keyof Draft, unknown>> = stored;
  const empty = newDraft(today);
  const text = (
    field: 'commandId' | 'savedOn' | 'text' | 'place' | 'name' | 'phone' | 'address' | 'persons' | 'representatives',
  ): string => {
    const value = kept[field];
    return typeof value === 'string' ? value : empty[field];
  };
  const draft: Draft = {
    commandId: text('commandId'),
    savedOn: text('savedOn'),
    text: text('text'),
    place: text('place'),
    files: Array.isArray(kept.files) ? kept.files.filter(isDraftFile) : [],
    name: text('name'),
    phone: text('phone'),
    reply: kept.reply === 'post' ? 'post' : 'online',
    address: text('address'),
    organisation: kept.organisation === true,
    persons: text('persons'),
    representatives: text('representatives'),
    ...(isMandate(kept.mandate) ? { mandate: kept.mandate } : {}),
  };
  return isEmpty(draft) ? undefined : draft;
};

export const keepDraft = (draft: Draft): boolean => writeStored('localStorage', name, draft);
export const dropDraft = (): void => removeStored('localStorage', name);

const filled = <Name extends string>(field: Name, value: string): { readonly [Key in Name]?: string } =>
  (value.trim() === '' ? {} : { [field]: value.trim() }) as { readonly [Key in Name]?: string };

export const personsOf = (draft: Draft): number => (draft.persons.trim() === '' ? 1 : Number(draft.persons));
export const representativesOf = (draft: Draft): number => (draft.representatives.trim() === '' ? 0 : Number(draft.representatives));

/** The mandate as it is sent: signed by the hand that wrote the name. */
const toAgencyPart = ({ agent, itemId, scope }: DraftMandate): NonNullable<BodyInputOf<typeof submit>['agency']> => ({
  unitId: agent.unitId,
  ...(agent.agentId === undefined ? {} : { agentId: agent.agentId }),
  itemId,
  scope: [...scope],
  form: 'eSigned',
  source: agent.source,
});

/** What is sent. */
export const toSubmission = (draft: Draft): BodyInputOf<typeof submit> => ({
  commandId: draft.commandId,
  channel: 'online',
  text: draft.text.trim(),
  ...filled('place', draft.place),
  petitioner: {
    name: draft.name.trim(),
    organisation: draft.organisation,
    ...filled('phone', toPhone(draft.phone)),
    ...filled('address', draft.reply === 'post' ? draft.address : ''),
  },
  persons: personsOf(draft),
  representatives: representativesOf(draft),
  attachments: draft.files.map((file) => file.fileId),
  electronicService: draft.reply === 'online',
  ...(draft.mandate === undefined ? {} : { agency: toAgencyPart(draft.mandate) }),
});
