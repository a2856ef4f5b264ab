import { type NoticeKind, unitNoticeKinds } from '@daiban/domain/case/vocabulary';

/** Whether a paper goes to the petitioner, so that it has to be served; orders between units do not. */
export const isForPetitioner = (notice: NoticeKind): boolean => !unitNoticeKinds.some((kind) => kind === notice);
