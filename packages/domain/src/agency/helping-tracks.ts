import type { Organisation } from '../case/context.ts';
import type { CaseState } from '../case/state.ts';
import type { HelpingTrack } from './vocabulary-of-agency.ts';

/**
 * Which of the helping tracks served a matter (S2.58), in their order: an agent accepted a mandate; a paper came from another department
 * instead of the resident; the governance centre has the matter. Nobody types them.
 */
export const helpingTracksOf = (
  { agencyWork, handlingUnitId }: Pick<CaseState, 'agencyWork' | 'handlingUnitId'>,
  organisation: Pick<Organisation, 'unit'>,
): readonly HelpingTrack[] => [
  ...(agencyWork?.mandate?.acceptedOn === undefined ? [] : (['agentRuns'] as const)),
  ...((agencyWork?.dataRuns ?? 0) === 0 ? [] : (['dataRuns'] as const)),
  ...(handlingUnitId !== undefined && organisation.unit(handlingUnitId)?.kind === 'governanceCentre' ? (['centreLeads'] as const) : []),
];
