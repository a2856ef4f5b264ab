import type { BodyInputOf, ResponseOf } from '@daiban/contract/endpoint';
import type { submit } from '@daiban/contract/submissions';
import { submit as submitEndpoint } from '@daiban/contract/submissions';
import type { Channel, MatterKind } from '@daiban/domain/case/vocabulary';
import { call, giveCommand } from '../api.ts';
import { newCommandId } from '../commands/command-id.ts';

export type Receipt = ResponseOf<typeof submit>;

/** A file that the server keeps, and what it is called. */
export interface StoredFile {
  readonly fileId: string;
  readonly name: string;
}

/** What the window officer writes down. */
export interface RegistrationInput {
  readonly channel: Channel;
  readonly name: string;
  readonly phone: string;
  /** Where an answer on paper goes. */
  readonly address: string;
  readonly attachments: readonly StoredFile[];
  readonly text: string;
  readonly claims: readonly string[];
  readonly title: string;
  readonly place: string;
  readonly receivedOn: string;
  readonly persons: number;
  readonly readBack: boolean;
  readonly kind?: Exclude<MatterKind, 'accusation'>;
}

/**
 * How far a registration has come: received, registered, classified. Each step has its own command id, made once, so that
 * sending again after a lost connection goes on where it stopped and does nothing twice.
 */
export interface Progress {
  readonly ids: { readonly submit: string; readonly register: string; readonly classify: string };
  readonly receipt?: Receipt;
  readonly registered: boolean;
  readonly classified: boolean;
}

export const startProgress = (): Progress => ({
  ids: { submit: newCommandId(), register: newCommandId(), classify: newCommandId() },
  registered: false,
  classified: false,
});

const toSubmission = (input: RegistrationInput, commandId: string): BodyInputOf<typeof submit> => ({
  commandId,
  channel: input.channel,
  title: input.title,
  text: input.text,
  petitioner: {
    name: input.name,
    ...(input.phone === '' ? {} : { phone: input.phone }),
    ...(input.address === '' ? {} : { address: input.address }),
  },
  persons: input.persons,
  attachments: input.attachments.map((file) => file.fileId),
  // Oral and written matters are answered on paper or in person unless the petitioner asks for the net.
  electronicService: false,
  receivedOn: input.receivedOn,
  ...(input.place === '' ? {} : { place: input.place }),
});

/** Sends what is not yet done, step by step; `onStep` is told after each, so that nothing done is lost when the next one fails. */
export const carryOutRegistration = async (
  input: RegistrationInput,
  before: Progress,
  onStep: (progress: Progress) => void,
): Promise<Receipt> => {
  let progress = before;
  const step = (done: Partial<Progress>) => {
    progress = { ...progress, ...done };
    onStep(progress);
  };
  const receipt = progress.receipt ?? (await call(submitEndpoint, { body: toSubmission(input, progress.ids.submit) }));
  if (progress.receipt === undefined) step({ receipt });
  const { caseId } = receipt;
  if (!progress.registered) {
    await giveCommand({
      caseId,
      command: 'register',
      commandId: progress.ids.register,
      input: {
        title: input.title,
        claims: [...input.claims],
        oralTextReadBack: input.readBack,
        ...(input.place === '' ? {} : { place: input.place }),
      },
    });
    step({ registered: true });
  }
  if (!progress.classified && input.kind !== undefined) {
    await giveCommand({
      caseId,
      command: 'classifyKind',
      commandId: progress.ids.classify,
      input: { kind: input.kind, ...(input.kind === 'appeal' ? { route: 'petitionProcedure' as const } : {}) },
    });
    step({ classified: true });
  }
  return receipt;
};
