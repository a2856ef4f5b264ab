import {
  type BindAgencyMemberInput,
  decideBindAgencyMember,
  decideReleaseAgencyMember,
  type ReleaseAgencyMemberInput,
} from './bind-agency-member.ts';
import { type ConfirmResultInput, decideConfirmResult, decideExplainResult, type ExplainResultInput } from './explain-result.ts';
import { decideHandUpAgency, type HandUpAgencyInput } from './hand-up-agency.ts';
import { decideLogAgencyRun, type LogAgencyRunInput } from './log-agency-run.ts';
import { decidePlanAgencyWork, type PlanAgencyWorkInput } from './plan-agency-work.ts';
import { decideRecordHelp, type RecordHelpInput } from './record-help.ts';
import { decideRecordPrincipalTrip, type RecordPrincipalTripInput } from './record-principal-trip.ts';
import { decideTakeAgencyStep, type TakeAgencyStepInput } from './take-agency-step.ts';

/** The inputs of running a matter for its principal, from the plan to the principal's word. */
export interface RunCommandInputs {
  planAgencyWork: PlanAgencyWorkInput;
  logAgencyRun: LogAgencyRunInput;
  recordHelp: RecordHelpInput;
  recordPrincipalTrip: RecordPrincipalTripInput;
  handUpAgency: HandUpAgencyInput;
  takeAgencyStep: TakeAgencyStepInput;
  bindAgencyMember: BindAgencyMemberInput;
  releaseAgencyMember: ReleaseAgencyMemberInput;
  explainResult: ExplainResultInput;
  confirmResult: ConfirmResultInput;
}

/** Their decisions. */
export const runCommands = {
  planAgencyWork: decidePlanAgencyWork,
  logAgencyRun: decideLogAgencyRun,
  recordHelp: decideRecordHelp,
  recordPrincipalTrip: decideRecordPrincipalTrip,
  handUpAgency: decideHandUpAgency,
  takeAgencyStep: decideTakeAgencyStep,
  bindAgencyMember: decideBindAgencyMember,
  releaseAgencyMember: decideReleaseAgencyMember,
  explainResult: decideExplainResult,
  confirmResult: decideConfirmResult,
} as const;
