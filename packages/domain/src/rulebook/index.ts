export { findRulebook, getRulebook, rulebooks } from './catalogue.ts';
export { checkRulebook } from './check-rulebook.ts';
export { applyRules, dueForDuty, dutyTitle, findDutyRule, rulebookName, type SequencedEvent } from './engine.ts';
export { eventKinds } from './event-kinds.ts';
export { loadRulebook, type RulebookFault } from './load.ts';
export type * from './vocabulary.ts';
