/** The words of agency (代办), as lists so that schemas, screens and tests share them. Meanings: docs/glossary.md. */

/** How an order for an agent came in (S2.4): the resident's own page, a code at a door or window, the phone, a window, an agent at the door, the queue for firms, or handed down by a superior. */
export const orderSources = ['portal', 'poster', 'phone', 'window', 'atTheDoor', 'enterprise', 'superior'] as const;
export type OrderSource = (typeof orderSources)[number];

/** How the principal gave the mandate (D60): in the presence of a member of staff by word of mouth or on paper, or by their own hand on their own page. */
export const mandateForms = ['oral', 'written', 'eSigned'] as const;
export type MandateForm = (typeof mandateForms)[number];

/** What an agent may do under a mandate. Evaluating, withdrawing and settling are never among it (care G15). */
export const mandateScopes = ['file', 'inquire', 'deliverPapers', 'collectPapers', 'attend'] as const;
export type MandateScope = (typeof mandateScopes)[number];

/** Why an agent returns an order before accepting it. "Not our duty" and "no time" are no grounds (S4.33); what is out of scope is raised (S4.5). */
export const agentRefusalGrounds = ['kinship', 'interest', 'complainedAbout', 'away'] as const;
export type AgentRefusalGround = (typeof agentRefusalGrounds)[number];

/** How a mandate ends, beside the principal's word. */
export const mandateEnds = ['done', 'termOver', 'agentLeft', 'agentConflict', 'principalIncapable', 'principalDied'] as const;
export type MandateEnd = (typeof mandateEnds)[number];

/** What a run was for. `dataReuse`: a paper came from another department, so that the principal was not asked for it (S2.58). */
export const runPurposes = ['inquire', 'deliverPapers', 'collectPapers', 'dataReuse', 'meetUnit', 'visitSite', 'explain', 'other'] as const;
export type RunPurpose = (typeof runPurposes)[number];

/** 三帮 (S3.19): guidance, explaining policy, solving a hardship. */
export const threeHelps = ['guidance', 'policyExplanation', 'hardship'] as const;
export type Help = (typeof threeHelps)[number];

/** The six links of whole-course representation (S4.2), in their order. */
export const representationLinks = ['registration', 'inquiry', 'measures', 'coordination', 'solution', 'feedback'] as const;
export type RepresentationLink = (typeof representationLinks)[number];

/** Who has the step of an agency matter (S0.17): the agent of the community, the street's coordinator, the leading department, the centre's supervisor. */
export const agencySteps = ['community', 'street', 'department', 'district'] as const;
export type AgencyStep = (typeof agencySteps)[number];

/** The tier to which a matter belongs by the work list (S4.4, S4.5): 小事身边事, 专事突出事, 特殊疑难. */
export const agencyTiers = ['community', 'street', 'district'] as const;
export type AgencyTier = (typeof agencyTiers)[number];

/** The helping tracks (S2.58): 帮跑 by an agent, 代跑 by data, 领跑 by the governance centre. */
export const helpingTracks = ['agentRuns', 'dataRuns', 'centreLeads'] as const;
export type HelpingTrack = (typeof helpingTracks)[number];

/** The five kinds of members that a matter can bind (S2.3). */
export const agencyMemberKinds = ['districtLeader', 'townshipOfficer', 'publicDelegate', 'invitedMediator', 'gridWorker'] as const;
export type AgencyMemberKind = (typeof agencyMemberKinds)[number];

/** How a result was explained to the principal. */
export const explanationWays = ['inPerson', 'phone', 'video'] as const;
export type ExplanationWay = (typeof explanationWays)[number];
