/** Words of repeats, warnings, letters between units and grades (glossary C4–C6). */

/** Above which level a visit went (越级访): a fact of the visit, no blame by itself (care G6). */
export const visitLevels = ['city', 'province', 'capital'] as const;
export type VisitLevel = (typeof visitLevels)[number];

/** Disorder at a reception, as an event of the place; nothing of persons is kept (care G5, G22). */
export const disorderForms = ['shouting', 'sitIn', 'staying'] as const;
export type DisorderForm = (typeof disorderForms)[number];

/** Why a warning notice was issued (S3.16); `byHand`: the petition office saw reason (D56). */
export const warningGrounds = ['repeatVisits', 'skipLevelVisit', 'groupVisit', 'extremeForm', 'byHand'] as const;
export type WarningGround = (typeof warningGrounds)[number];

/** What stands behind a colour (F7). */
export const colourReasons = [
  'clockOverdue',
  'stillDissatisfied',
  'repeatsByHandlingFault',
  'groupWithoutReception',
  'clockNearlyUsed',
  'dissatisfied',
  'repeated',
  'returnedTwice',
] as const;
export type ColourReason = (typeof colourReasons)[number];

/** Forms of what goes from a rung of the ladder to a unit. */
export const rungForms = ['reminder', 'headNotice', 'copyNotice', 'supervisionLetter', 'redCardProposal'] as const;
export type RungForm = (typeof rungForms)[number];

/** Every kind of letter that people find under 提醒与督办. */
export const letterForms = [...rungForms, 'warningNotice', 'colourChange', 'urgentReport', 'attendance'] as const;
export type LetterForm = (typeof letterForms)[number];

/** Who began a supervision (D58, D69). */
export const supervisionCauses = ['escalation', 'petitionOffice', 'complaint'] as const;
export type SupervisionCause = (typeof supervisionCauses)[number];

export const redCardStages = ['proposed', 'issued', 'refused', 'lifted'] as const;
export type RedCardStage = (typeof redCardStages)[number];

/** 梯次滤化 (D65): simple first matter, repeated or complex, long and hard. */
export const matterGrades = ['simple', 'complex', 'longHard'] as const;
export type MatterGrade = (typeof matterGrades)[number];

/** The five links that must be closed before a matter leaves its grade (S0.48). */
export const fiveLinks = ['acceptance', 'feedback', 'evaluation', 'returnVisit', 'supervision'] as const;
export type FiveLink = (typeof fiveLinks)[number];

/** Development of a matter (F8): 苗头, 扩大, 激化. */
export type Development = 1 | 2 | 3;
/** Level of a copy-notice (F8); 0 is a plain prompt. */
export type CopyLevel = 0 | 1 | 2 | 3;
