import type { FieldFault } from '../../ui/Message.tsx';
import type { DraftFile } from '../intake/draft.ts';
import { isPhone, toPhone } from '../intake/phone.ts';
import type { SealedTexts } from './texts.zh-CN.ts';

export const accuseSteps = ['what', 'whom', 'files', 'you', 'check'] as const;
export type AccuseStep = (typeof accuseSteps)[number];

export interface AccusedRow {
  readonly key: number;
  readonly name: string;
  readonly post: string;
}

/** What is being written. Never kept on the device. */
export interface AccuseDraft {
  readonly commandId: string;
  readonly text: string;
  readonly unitIds: readonly string[];
  readonly persons: readonly AccusedRow[];
  readonly files: readonly DraftFile[];
  readonly named: boolean | undefined;
  readonly name: string;
  readonly phone: string;
}

export const longestText = 20_000;

export const checkAccuseStep = (step: AccuseStep, draft: AccuseDraft, texts: SealedTexts): readonly FieldFault[] => {
  if (step === 'what') {
    const length = draft.text.trim().length;
    if (length === 0) return [{ field: 'text', message: texts.what.missing }];
    return length > longestText ? [{ field: 'text', message: texts.what.tooLong(length - longestText) }] : [];
  }
  if (step !== 'you') return [];
  if (draft.named === undefined || (draft.named && draft.name.trim() === ''))
    return [{ field: draft.named === undefined ? 'named' : 'name', message: texts.you.missing }];
  return draft.named && draft.phone.trim() !== '' && !isPhone(draft.phone) ? [{ field: 'phone', message: texts.you.phoneWrong }] : [];
};

export const toAccusation = (draft: AccuseDraft) => ({
  commandId: draft.commandId,
  text: draft.text.trim(),
  accused: {
    unitIds: [...draft.unitIds],
    persons: draft.persons
      .filter(({ name }) => name.trim() !== '')
      .map(({ name, post }) => ({ name: name.trim(), ...(post.trim() === '' ? {} : { post: post.trim() }) })),
  },
  ...(draft.named === true
    ? { accuser: { name: draft.name.trim(), ...(draft.phone.trim() === '' ? {} : { phone: toPhone(draft.phone) }) } }
    : {}),
  attachments: draft.files.map(({ fileId }) => fileId),
});
