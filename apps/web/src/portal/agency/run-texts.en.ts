import type { RunTexts } from './run-texts.zh-CN.ts';

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

/** What the principal reads of the agent's runs. Loaded with the page of a matter. */
export const runTextsEn: RunTexts = {
  title: (runs) => (runs === 0 ? 'Your agent goes for you' : `Your agent went ${times(runs)} for you`),
  noRuns: 'Your agent has accepted and has not gone yet. Each way is written here.',
  saved: (trips) => `You were saved ${trips === 1 ? 'one way' : `${trips} ways`}.`,
  own: (visits) => (visits === 0 ? 'You did not have to go at all.' : `You went ${times(visits)} yourself.`),
  steps: {
    community: (unit) => `The agent at ${unit} has it now`,
    street: (unit) => `The street coordinates it now: ${unit}`,
    department: (unit) => `A department leads it now: ${unit}`,
    district: (unit) => `The district supervises it now: ${unit}`,
  },
  since: (day) => `Since ${day}.`,
  plan: 'What your agent plans',
  run: (day, place, purpose) => `${day}, ${place}: ${purpose}`,
  minutes: (minutes) => `${minutes} minutes`,
  purposes: {
    inquire: 'asked how it stands',
    deliverPapers: 'delivered papers',
    collectPapers: 'collected papers',
    dataReuse: 'got a paper from another department, so that you need not',
    meetUnit: 'talked with the unit',
    visitSite: 'looked at the place',
    explain: 'explained to you',
    other: 'something else',
  },
  explained: (day) => `Your agent explained the result to you on ${day}.`,
  ask: 'Did you understand it?',
  askHint:
    'This only says whether you understood. If you did, the agent’s work ends here; your evaluation, questions and review are not touched.',
  yes: 'I understood',
  no: 'Not yet',
  noHint: 'What was not clear (you may leave this empty)',
  send: 'Ask for another explanation',
  back: 'Back',
  done: 'You said that you understood; the agent’s work is done.',
  again: 'Thank you. Your agent will explain it again.',
  confirmed: (day) => `You said on ${day} that you understood; the agent’s work is done.`,
};
