import type { AgencyStep, ExplanationWay, Help, MandateEnd, RunPurpose } from '@daiban/domain/agency/vocabulary-of-agency';
import type { agencyTimeline as chinese } from '../zh-CN/agency.ts';

const purposes: Record<RunPurpose, string> = {
  inquire: 'asked how it stands',
  deliverPapers: 'delivered papers',
  collectPapers: 'collected papers',
  dataReuse: 'got a paper from another department',
  meetUnit: 'met the unit',
  visitSite: 'went to the site',
  explain: 'explained',
  other: 'went on an errand',
};
const helps: Record<Help, string> = {
  guidance: 'Talk and guidance',
  policyExplanation: 'Policy explained',
  hardship: 'Help with a hardship',
};
const steps: Record<AgencyStep, string> = { community: 'run it', street: 'coordinate', department: 'take the lead', district: 'supervise' };
const ways: Record<ExplanationWay, string> = { inPerson: 'in person', phone: 'on the phone', video: 'by video' };
const ends: Record<MandateEnd, string> = {
  done: 'The matter is done, and with it the mandate.',
  termOver: 'The term of the mandate is over. You may give a new one.',
  agentLeft: 'The agent has left this work; another one is being found for you. You may end the mandate at any time.',
  agentConflict: 'The agent has to stay out of this matter; another one is being found for you. You may end the mandate at any time.',
  principalIncapable: 'The mandate has ended; the guardian decides what comes next.',
  principalDied: 'The mandate has ended.',
};

const said = (text: string | undefined): string => (text === undefined ? '.' : `: ${text}`);
const dayOf = (date: string | undefined): string =>
  date === undefined
    ? ''
    : new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const word = <Key extends string>(list: Record<Key, string>, key: string | undefined): string => list[key as Key] ?? '';
const at = (text: string | undefined): string => (text === undefined ? '' : ` at ${text}`);
const lasting = (minutes: number | undefined): string => (minutes === undefined || minutes === 0 ? '' : `, ${minutes} minutes`);
const saving = (trips: number | undefined): string =>
  trips === undefined || trips === 0 ? '' : `, which saved you ${trips === 1 ? 'one trip' : `${trips} trips`}`;

export const agencyTimeline: typeof chinese = {
  mandateGranted: (facts) =>
    `You gave a mandate to ${facts.unit ?? 'the agency point'}${said(facts.text('untilOn') && `until ${dayOf(facts.text('untilOn'))}`)}`,
  mandateAccepted: (facts) => `${facts.officer ?? 'The agent'} (${facts.unit ?? ''}) accepted and runs it for you.`,
  mandateReturned: () => 'This agent cannot take it; another one is being found for you.',
  agentNamed: (facts) => `${facts.officer ?? 'Another agent'} (${facts.unit ?? ''}) was named as your agent.`,
  mandateRevoked: () => 'You ended the mandate. The agent sees nothing of this matter any more; it goes on as before.',
  mandateEnded: (facts) => word(ends, facts.text('cause')),
  agencyPlanned: (facts) => `The agent’s plan${said(facts.text('plan'))}`,
  agencyRunLogged: (facts) =>
    `${dayOf(facts.text('ranOn'))}: the agent ${word(purposes, facts.text('purpose'))}${at(facts.text('place'))}${lasting(facts.number('minutes'))}${saving(facts.number('tripsSaved'))}${said(facts.text('note'))}`,
  helpRecorded: (facts) => `${word(helps, facts.text('help'))}${said(facts.text('note'))}`,
  principalTripRecorded: (facts) => `You had to go in person once; we noted it${said(facts.text('reason'))}`,
  agencyHandedUp: (facts) =>
    `Handed up to ${facts.unit ?? 'the level above'} to ${word(steps, facts.text('step'))}${said(facts.text('reason'))}`,
  agencyStepTaken: (facts) => `${facts.unit ?? ''} has taken it over${said(facts.text('note'))}`,
  agencyMemberBound: (facts) => `${facts.officer ?? ''} (${facts.unit ?? ''}) joined to help.`,
  resultExplained: (facts) => `The agent explained the result to you ${word(ways, facts.text('way'))}${said(facts.text('note'))}`,
  resultConfirmed: (facts) =>
    facts.flag('understood') === false
      ? 'You said that it was not clear yet; the agent explains again.'
      : 'You confirmed that the result was explained and understood. The agency is done.',
};
