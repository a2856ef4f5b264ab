import type { PlainDate } from '../calendar/types.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { NoticeKind, ServiceMethod, UnitNoticeKind } from '../case/vocabulary.ts';
import { given } from '../kernel/given.ts';
import { refuse } from '../kernel/result.ts';

export interface ServiceRefusal {
  readonly code: 'no-consent-to-electronic-service' | 'not-by-phone';
}

interface NewNotice {
  readonly notice: NoticeKind;
  readonly service: ServiceMethod;
  /** How many notices of the case there are before this one. */
  readonly after: number;
  readonly today: PlainDate;
  /** Who issues it, when that is not the unit that answers for the case: a review organ. */
  readonly byUnitId?: string;
}

/**
 * A notice to the petitioner. Electronic, in person and read out it is served at once; by post it counts only from `serveNotice` (G3).
 */
export const noticeToPetitioner = ({ notice, service, after, today, byUnitId }: NewNotice): readonly CaseEvent[] => {
  const noticeId = `n${after + 1}`;
  const issued = event('noticeIssued', { noticeId, notice, to: 'petitioner', service, ...given({ byUnitId }) });
  if (service === 'post') return [issued];
  return [issued, event('noticeServed', { noticeId, notice, method: service, servedOn: today })];
};

/** A paper to a unit of the office; it arrives with the case itself. */
export const orderToUnit = (notice: UnitNoticeKind, unitId: string, after: number): CaseEvent =>
  event('noticeIssued', { noticeId: `n${after + 1}`, notice, to: 'unit', unitId, service: 'electronic' });

/** How notices go out when the command does not say: electronically with the petitioner's consent, otherwise by post. */
export const usualService = (petitionCase: Pick<CaseState, 'electronicService'>): ServiceMethod =>
  petitionCase.electronicService ? 'electronic' : 'post';

/**
 * Refuses electronic service without the petitioner's consent (民事诉讼法 90 by analogy), and telling on the phone what has to be in
 * writing: only a receipt, the answer to a consultation and the papers of a simple matter may be told so (简易办理).
 */
export const refuseService = (
  service: ServiceMethod,
  petitionCase: Pick<CaseState, 'electronicService' | 'simple'>,
  mayBeTold: { readonly isSimple?: boolean } = {},
): ReturnType<typeof refuse<ServiceRefusal>> | undefined => {
  if (service === 'electronic' && !petitionCase.electronicService) return refuse({ code: 'no-consent-to-electronic-service' });
  const byPhone = mayBeTold.isSimple === true || petitionCase.simple?.ground !== undefined;
  return service === 'phone' && !byPhone ? refuse({ code: 'not-by-phone' }) : undefined;
};
