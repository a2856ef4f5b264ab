import { type EndpointProblemCode, type LedgerProblemCode, problemStatuses } from '@daiban/contract/problem-statuses';
import type { RefusalCode } from '@daiban/domain/case/refusals';
import { type ProblemDefinitions, registerTexts } from '../platform/http/problem.ts';
import { agencyRunTexts } from './refusal-texts/agency-run.ts';
import { bountyTexts } from './refusal-texts/bounty.ts';
import { caseworkTexts } from './refusal-texts/casework.ts';
import type { RefusalText } from './refusal-texts/definition.ts';
import { followupTexts } from './refusal-texts/followup.ts';
import { intakeTexts } from './refusal-texts/intake.ts';
import { loopTexts } from './refusal-texts/loop.ts';
import { mandateTexts } from './refusal-texts/mandate.ts';
import { recusalTexts } from './refusal-texts/recusal.ts';
import { remedyTexts } from './refusal-texts/remedy.ts';
import { replyTexts } from './refusal-texts/replies.ts';
import { sendingOnTexts } from './refusal-texts/sending-on.ts';
import { supervisionTexts } from './refusal-texts/supervision.ts';
import { versionTexts } from './refusal-texts/versions.ts';
import { waitingTexts } from './refusal-texts/waiting.ts';
import { writePathTexts } from './refusal-texts/write-path.ts';

/** The platform has the text of `not-permitted`, and the import of ledgers brings its own. */
type CodeHere = Exclude<RefusalCode | EndpointProblemCode, 'not-permitted' | LedgerProblemCode>;

const texts: Readonly<Record<CodeHere, RefusalText>> = {
  ...writePathTexts,
  ...intakeTexts,
  ...sendingOnTexts,
  ...caseworkTexts,
  ...replyTexts,
  ...recusalTexts,
  ...remedyTexts,
  ...waitingTexts,
  ...followupTexts,
  ...supervisionTexts,
  ...loopTexts,
  ...bountyTexts,
  ...agencyRunTexts,
  ...mandateTexts,
  ...versionTexts,
};

/** Every refusal of the rules and of the write path: status, and what it says in both languages. */
export const refusalProblems: ProblemDefinitions = Object.fromEntries(
  (Object.keys(texts) as CodeHere[]).map((code) => [code, { status: problemStatuses[code], texts: texts[code] }]),
);

/** Adds them to the catalogue of problems; called once while the server is built, and harmless when called again. */
export const registerRefusalTexts = (): void => registerTexts(refusalProblems);
