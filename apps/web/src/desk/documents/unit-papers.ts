import type { NoticeKind } from '@daiban/domain/case/vocabulary';

const betweenUnits: readonly NoticeKind[] = ['forwardingOrder', 'assignmentOrder'];

/** Whether a paper goes to the petitioner, so that it has to be served; orders between units do not. */
export const isForPetitioner = (notice: NoticeKind): boolean => !betweenUnits.includes(notice);
