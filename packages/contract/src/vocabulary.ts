import {
  agencies,
  appealRoutes,
  backlogGrounds,
  backlogs,
  bountyAnswers,
  caseLinkRelations,
  channels,
  clearingGrounds,
  confidentialities,
  conflictGrounds,
  dataRights,
  dispositions,
  evaluationGrades,
  evaluationSubjects,
  followups,
  helpOffers,
  invitationAnswers,
  matterKinds,
  matterMeasures,
  nonAcceptanceReasons,
  noticeKinds,
  pendingProcedures,
  procedures,
  recusalSubjects,
  redoLimits,
  relapseGrounds,
  reopenedTo,
  reopeningGrounds,
  representativeRelations,
  representativeScopes,
  retentionClasses,
  reviewOutcomes,
  reviewStages,
  roles,
  serviceFailures,
  serviceMethods,
  sponsorDuties,
  warnings,
} from '@daiban/domain/case/vocabulary';
import { disorderForms, letterForms, matterGrades, visitLevels } from '@daiban/domain/supervision/vocabulary';
import { z } from 'zod';

/** PostgreSQL stores neither NUL nor half a surrogate pair; such a text is refused at the door. */
const storable = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000');

export const idSchema = z.string().min(1).max(80).refine(storable);
/** Id of a record that the server made. */
export const recordIdSchema = z.uuid();
export const plainDateSchema = z.iso.date();
export const instantSchema = z.iso.datetime({ offset: true });
/** Text of one line; leading and trailing blanks are cut. */
export const lineSchema = (max: number) => z.string().trim().min(1).max(max).refine(storable);
/** What somebody searches for; may be empty. */
export const phraseSchema = (max: number) => z.string().trim().max(max).refine(storable);
/** Text of several lines. */
export const textSchema = (max: number) => z.string().trim().min(1).max(max).refine(storable);

export const visitLevelSchema = z.enum(visitLevels);
export const disorderFormSchema = z.enum(disorderForms);
export const matterGradeSchema = z.enum(matterGrades);
export const letterFormSchema = z.enum(letterForms);
export const channelSchema = z.enum(channels);
export const confidentialitySchema = z.enum(confidentialities);
export const conflictGroundSchema = z.enum(conflictGrounds);
export const recusalSubjectSchema = z.enum(recusalSubjects);
export const matterKindSchema = z.enum(matterKinds);
export const appealRouteSchema = z.enum(appealRoutes);
export const dispositionSchema = z.enum(dispositions);
export const nonAcceptanceReasonSchema = z.enum(nonAcceptanceReasons);
export const evaluationGradeSchema = z.enum(evaluationGrades);
export const evaluationSubjectSchema = z.enum(evaluationSubjects);
export const noticeKindSchema = z.enum(noticeKinds);
export const serviceMethodSchema = z.enum(serviceMethods);
export const serviceFailureSchema = z.enum(serviceFailures);
export const caseLinkRelationSchema = z.enum(caseLinkRelations);
export const redoLimitSchema = z.enum(redoLimits);
export const invitationAnswerSchema = z.enum(invitationAnswers);
export const backlogGroundSchema = z.enum(backlogGrounds);
export const matterMeasureSchema = z.enum(matterMeasures);
export const helpOfferSchema = z.enum(helpOffers);
export const sponsorDutySchema = z.enum(sponsorDuties);
export const bountyAnswerSchema = z.enum(bountyAnswers);
export const clearingGroundSchema = z.enum(clearingGrounds);
export const relapseGroundSchema = z.enum(relapseGrounds);
export const retentionClassSchema = z.enum(retentionClasses);
export const representativeRelationSchema = z.enum(representativeRelations);
export const representativeScopeSchema = z.enum(representativeScopes);
export const dataRightSchema = z.enum(dataRights);
export const reopeningGroundSchema = z.enum(reopeningGrounds);
export const reopenedToSchema = z.enum(reopenedTo);
export const reviewOutcomeSchema = z.enum(reviewOutcomes);
export const reviewStageSchema = z.enum(reviewStages);
export const pendingProcedureSchema = z.enum(pendingProcedures);
export const procedureSchema = z.enum(procedures);
export const followupSchema = z.enum(followups);
export const backlogSchema = z.enum(backlogs);
export const agencySchema = z.enum(agencies);
export const warningSchema = z.enum(warnings);
export const roleSchema = z.enum(roles);
