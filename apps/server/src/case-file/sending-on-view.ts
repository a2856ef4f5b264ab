import type { CaseView } from '@daiban/contract/cases';
import type { CaseState } from '@daiban/domain/case/state';
import type { Directory } from '../journal/directory.ts';

/** What waits for a second pair of eyes at intake, and who disputes competence, as the case page shows it. */
export const toSendingOnView = (
  { intakeProposal, dispute }: CaseState,
  directory: Pick<Directory, 'officerName' | 'unitName'>,
): Pick<CaseView, 'intakeProposal' | 'dispute'> => ({
  ...(intakeProposal === undefined
    ? {}
    : {
        intakeProposal: {
          command: intakeProposal.ends === 'furtherRefusal' ? ('refuseFurther' as const) : ('adviseLegalChannel' as const),
          by: directory.officerName(intakeProposal.byOfficerId),
          input: { ...(intakeProposal.ends === 'furtherRefusal' ? intakeProposal.grounds : intakeProposal.advice) },
        },
      }),
  ...(dispute === undefined
    ? {}
    : { dispute: { stance: dispute.stance, units: dispute.unitIds.map((unitId) => ({ unitId, name: directory.unitName(unitId) })) } }),
});
