import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { noticeToPetitioner, usualService } from '../documents/notices.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type ExtensionRefusal, refuseExtension } from './request-extension.ts';

/** D23, decided by the unit head. */
export interface ExtendInput {
  readonly decision: 'approved' | 'refused';
  /** Left out: as asked for. May be given without a request, when the head extends of their own accord. */
  readonly days?: number | undefined;
  readonly reason: string;
}

export type ExtendRefusal = { readonly code: 'no-extension-requested' } | ExtensionRefusal | WordingRefusal;

/** Grants or refuses more time; the petitioner is told the new date and why. */
export const decideExtend = (
  input: ExtendInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], ExtendRefusal> => {
  const { decision, reason } = input;
  const days = input.days ?? petitionCase.extensionRequest?.days;
  if (decision === 'refused') {
    if (petitionCase.extensionRequest === undefined) return refuse({ code: 'no-extension-requested' });
    return accept([event('extensionRefused', { reason })]);
  }
  if (days === undefined) return refuse({ code: 'no-extension-requested' });
  const refused = refuseExtension(days, petitionCase, context) ?? refuseWording([reason]);
  if (refused !== undefined) return refused;
  return accept([
    event('extensionApproved', { days, reason }),
    ...noticeToPetitioner({
      notice: 'extensionNotice',
      service: usualService(petitionCase),
      after: petitionCase.notices.length,
      today: context.today,
    }),
  ]);
};
