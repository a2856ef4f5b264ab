import type { CaseView, DutyView } from '@daiban/contract/cases';
import { describe, expect, it } from 'vitest';
import { dutyOfCommand, nextCommands, otherCommands } from './desk-commands.ts';

const duty = (kind: string, mine: boolean): DutyView => ({
  id: `${kind}-${String(mine)}`,
  caseId: 'c',
  kind,
  title: kind,
  owner: { name: '', role: 'unitHead', mine },
  openedOn: '2026-09-24',
  dueOn: '2026-10-08',
  dueAt: '2026-10-08T15:59:59Z',
  overdue: false,
  basis: { rulebook: 'r', document: 'd', article: 'a', origin: 'law' },
  derivation: { within: { unit: 'naturalDay', length: 15 }, startOn: '2026-09-24', skipped: [] },
});

const view = (actions: CaseView['actions'], duties: readonly DutyView[] = []): CaseView => ({
  caseId: 'c',
  caseNumber: 'XF-1',
  version: 1,
  title: '路灯坏了',
  channel: 'letter',
  topics: [],
  procedure: 'dispatched',
  followup: 'none',
  backlog: 'none',
  agency: 'none',
  warning: 'green',
  supervision: { colour: 'green', reasons: [], visits: 0, waiting: [] },
  receivedOn: '2026-09-24',
  persons: 1,
  petitioner: { name: '王*', organisation: false },
  submission: { text: '路灯坏了', attachments: [] },
  claims: [],
  ownerUnit: { unitId: 'u', name: '信访办' },
  coUnits: [],
  subTasks: [],
  evaluations: [],
  questions: [],
  links: [],
  confidentiality: 'normal',
  admitted: [],
  recusal: { requests: [], left: [], concernedOfficers: [], concernedUnits: [], keptAway: [] },
  remedy: { reviews: [], unexecuted: [] },
  mayOpen: ['personalData', 'papers', 'attachments'],
  duties: [...duties],
  notices: [],
  timeline: [],
  actions,
  routing: [],
});
const agencyWork: NonNullable<CaseView['agencyWork']> = {
  links: [],
  runs: [],
  minutes: 0,
  tripsSaved: 0,
  helps: [],
  visits: 0,
  visitsMet: true,
  trips: [],
  members: [],
};
const accept = { command: 'accept', primary: true };
const notAccept = { command: 'notAccept', primary: false };
const serve = { command: 'serveNotice', primary: true };
const link = { command: 'link', primary: false };

describe('the next step on a case page', () => {
  it('asks whether to accept with both answers side by side (D16, D17)', () => {
    const asked = view([accept, link, notAccept]);
    expect(nextCommands(asked)).toEqual(['accept', 'notAccept']);
    expect(otherCommands(asked)).toEqual(['link']);
  });

  it('hands a matter up first that belongs to a higher tier, before the plan that is owed (S4.5)', () => {
    const running = view([
      { command: 'planAgencyWork', primary: true },
      { command: 'handUpAgency', primary: false },
    ]);
    const work = (beyond: boolean) => ({ agencyWork: { ...agencyWork, tier: { tier: 'street', by: 'item', beyond } as const } });
    expect(nextCommands({ ...running, ...work(true) }, 'agencyPlanTask')).toEqual(['handUpAgency', 'planAgencyWork']);
    expect(nextCommands({ ...running, ...work(false) }, 'agencyPlanTask')).toEqual(['planAgencyWork']);
  });

  it('leaves serving a paper to whoever owes it (G3)', () => {
    expect(nextCommands(view([serve], [duty('serveNoticeTask', false)]))).toEqual([]);
    expect(otherCommands(view([serve], [duty('serveNoticeTask', false)]))).toEqual(['serveNotice']);
    expect(nextCommands(view([serve], [duty('serveNoticeTask', true)]))).toEqual(['serveNotice']);
  });

  it('stands under the duty that it serves', () => {
    const [acceptance, service, reply] = [duty('acceptanceDecision', true), duty('serveNoticeTask', true), duty('localLetterVisit', true)];
    const duties = [service, acceptance, reply];
    expect(dutyOfCommand(duties, 'notAccept')).toBe(acceptance);
    expect(dutyOfCommand(duties, 'serveNotice')).toBe(service);
    expect(dutyOfCommand(duties, 'draftReply')).toBe(reply);
    expect(dutyOfCommand(duties, 'contact')).toBeUndefined();
  });
});
