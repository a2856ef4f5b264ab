import { describe, expect, it } from 'vitest';
import { decideAccess } from '../access/decide-access.ts';
import { toAccessFacts } from '../access/facts.ts';
import { looksAfter } from '../access/relations.ts';
import { availableActions } from '../case/actions.ts';
import type { Actor } from '../case/actor.ts';
import type { CommandInputs } from '../case/commands.ts';
import { bothAnswers, handling, morning, office, outcomeOf, people, registered, submitted, type Told } from '../case/fixtures.ts';
import type { CaseState } from '../case/state.ts';
import { getRulebook } from '../rulebook/catalogue.ts';
import { linksOf, principalTripsOf, visitsPerMatter } from './representation-links.ts';

const granting: CommandInputs['grantMandate'] = { unitId: 'point', itemId: 'other', scope: ['inquire', 'deliverPapers'], source: 'portal' };
const asked = (told: Told): Told => told.order('grantMandate', granting, people.petitioner);
const running = (told: Told = handling()): Told => asked(told).order('acceptMandate', {}, people.agent);
const run: CommandInputs['logAgencyRun'] = {
  place: '街道便民服务中心',
  purpose: 'deliverPapers',
  minutes: 40,
  tripsSaved: 1,
  note: '材料已经送到',
  evidence: [],
};
const later = (day: string) => ({ at: `${day}T10:00:00+08:00`, today: day });
/** The answer is issued and served. */
const answered = (told: Told): Told =>
  told
    .order('contact', { by: 'phone', result: 'clear', note: '已问清诉求' }, people.handler)
    .order('draftReply', { answers: bothAnswers }, people.handler)
    .order('signClosure', { decision: 'signed' }, people.leader)
    .order('issueReply', { service: 'readOut' }, people.unitHead);
const explaining: CommandInputs['explainResult'] = { way: 'inPerson', note: '逐条说明了答复和救济途径', evidence: [] };
const dutyOf = ({ state }: Told, kind: string) => state.duties.find((duty) => duty.kind === kind);
const offered = ({ state }: Told, actor: Actor) =>
  availableActions(state, [actor], { organisation: office, rulebook: getRulebook('lihai'), at: morning }).map(({ command }) => command);

describe('the plan of an agent (D60, S4.2)', () => {
  it('is asked for within three working days of accepting, and read by the principal', () => {
    const told = running();
    expect(dutyOf(told, 'agencyPlanTask')).toMatchObject({ dueOn: '2024-09-27', owner: { by: 'officer', officerId: 'agen' } });
    const planned = told.order('planAgencyWork', { plan: '先问清进展', coordinationNotNeeded: false }, people.agent);
    expect(dutyOf(planned, 'agencyPlanTask')).toBeUndefined();
    expect(planned.state.agencyWork?.planVersion).toBe(planned.state.version);
  });

  it('tells whoever edited an older plan that it was changed meanwhile', () => {
    const first = running().order('planAgencyWork', { plan: '先问清进展', coordinationNotNeeded: false, basedOn: 0 }, people.agent);
    const stale = { plan: '另一份', coordinationNotNeeded: false, basedOn: 0 };
    expect(outcomeOf(first.attempt('planAgencyWork', stale, people.agent))).toBe('plan-changed-since');
    const { planVersion } = first.state.agencyWork ?? {};
    expect(outcomeOf(first.attempt('planAgencyWork', { ...stale, basedOn: planVersion }, people.agent))).toEqual(['agencyPlanned']);
  });

  it('holds no number of a person, nor does any other note of the agent: the journal is read by more people (care G9)', () => {
    const told = running();
    const refused = (text: string) => [
      outcomeOf(told.attempt('planAgencyWork', { plan: text, coordinationNotNeeded: false }, people.agent)),
      outcomeOf(told.attempt('logAgencyRun', { ...run, note: text }, people.agent)),
      outcomeOf(told.attempt('logAgencyRun', { ...run, place: text }, people.agent)),
      outcomeOf(told.attempt('recordHelp', { help: 'hardship', note: text }, people.agent)),
      outcomeOf(answered(told).attempt('explainResult', { ...explaining, note: text }, people.agent)),
    ];
    for (const number of ['电话 138 0013 8000', '33010219900101123X', '6222 0202 0001 2345 678'])
      expect(refused(number)).toEqual(Array(5).fill('note-holds-number'));
    const plain = '2026-11-22 到 2026-12-01 之间找供水所（0575-82180001），编号 XF-330604-2026-000123';
    expect(refused(plain).filter((outcome) => outcome === 'note-holds-number')).toEqual([]);
  });

  it('refuses a look back in the past, and words that stop people from petitioning (care G4)', () => {
    const plan = { plan: '先问清进展', coordinationNotNeeded: false };
    expect(outcomeOf(running().attempt('planAgencyWork', { ...plan, reviewOn: '2024-09-23' }, people.agent))).toBe('term-in-the-past');
    expect(outcomeOf(running().attempt('planAgencyWork', { ...plan, plan: '劝其不再上访' }, people.agent))).toBe('wording-not-allowed');
  });
});

describe('the run log (S2.4)', () => {
  it('adds up runs, minutes and ways saved, and is the first contact that the agent owes (D60)', () => {
    const told = running()
      .order('logAgencyRun', run, people.agent)
      .order('logAgencyRun', { ...run, purpose: 'inquire', minutes: 20, tripsSaved: 0 }, people.agent, { commandId: 'second' });
    expect(told.state.agencyWork).toMatchObject({ runs: 2, minutes: 60, tripsSaved: 1 });
    expect(dutyOf(told, 'agentContact')).toBeUndefined();
  });

  it('takes a run of an earlier day, as one made offline is, up to seven days before the mandate and never ahead', () => {
    const told = running();
    expect(outcomeOf(told.attempt('logAgencyRun', { ...run, ranOn: '2024-09-17' }, people.agent))).toEqual(['agencyRunLogged']);
    expect(outcomeOf(told.attempt('logAgencyRun', { ...run, ranOn: '2024-09-16' }, people.agent))).toBe('run-before-mandate');
    expect(outcomeOf(told.attempt('logAgencyRun', { ...run, ranOn: '2024-09-25' }, people.agent))).toBe('done-in-the-future');
  });

  it('belongs to the agent of the mandate alone, and to nobody before or after it (D60)', () => {
    expect(outcomeOf(asked(handling()).attempt('logAgencyRun', run, people.agent))).toBe('not-permitted');
    expect(outcomeOf(running().attempt('logAgencyRun', run, people.secondAgent))).toBe('not-permitted');
    const revoked = running().order('revokeMandate', {}, people.petitioner);
    expect(outcomeOf(revoked.attempt('logAgencyRun', run, people.agent))).toBe('not-permitted');
  });

  it('counts each of the three helps by itself (S3.19)', () => {
    const told = running()
      .order('recordHelp', { help: 'policyExplanation', note: '讲清补偿标准' }, people.agent)
      .order('recordHelp', { help: 'policyExplanation', note: '再讲一次' }, people.agent)
      .order('recordHelp', { help: 'hardship', note: '联系临时救助' }, people.agent)
      .order('recordHelp', { help: 'guidance', note: '听他把话说完' }, people.agent);
    expect(told.state.agencyWork?.helps).toEqual({ policyExplanation: 2, hardship: 1, guidance: 1 });
  });
});

describe('at most one visit (S0.1)', () => {
  it('counts a registration at the window as one and meets the goal; a second walk-in on the same matter does not', () => {
    const walkedIn = submitted({ channel: 'visit' });
    expect(visitsPerMatter(walkedIn.state)).toEqual({ visits: 1, met: true });
    const again = registered({ channel: 'visit' }).order('recordRepeat', { channel: 'visit', persons: 1, note: '再次来访' }, people.window);
    expect(visitsPerMatter(again.state)).toEqual({ visits: 2, met: false });
  });

  it('counts a way that only the principal could go, recorded by the agent or at the window, and only under a mandate', () => {
    const trip = { reason: '银行要本人核对身份' };
    expect(principalTripsOf(running().state)).toBe(0);
    expect(principalTripsOf(running().order('recordPrincipalTrip', trip, people.agent).state)).toBe(1);
    expect(principalTripsOf(running().order('recordPrincipalTrip', trip, people.window).state)).toBe(1);
    expect(outcomeOf(handling().attempt('recordPrincipalTrip', trip, people.window))).toBe('no-mandate');
    expect(outcomeOf(running().attempt('recordPrincipalTrip', { ...trip, on: '2024-10-20' }, people.agent))).toBe('done-in-the-future');
  });
});

describe('handing up (D70, S0.17)', () => {
  const up = (told: Told, step: 'street' | 'department' | 'district', actor: Actor, unitId?: string): Told =>
    told.order('handUpAgency', { step, unitId, reason: '本级协调不了' }, actor);

  it('passes the four owners in their order: agent, coordinator, department, supervisor (S0.17)', () => {
    let told = running();
    expect(told.state.agencyWork?.step).toMatchObject({ step: 'community', unitId: 'point' });
    told = up(told, 'street', people.agent);
    expect(told.state).toMatchObject({ agency: 'handedUp', agencyWork: { step: { step: 'street', unitId: 'station' } } });
    expect(dutyOf(told, 'agencyStepTask')).toMatchObject({ dueOn: '2024-09-30', owner: { by: 'role', role: 'agencyCoordinator' } });
    told = up(told, 'department', people.coordinator, 'buildingLine');
    expect(dutyOf(told, 'agencyStepTask')).toMatchObject({ owner: { by: 'role', role: 'unitHead', unitId: 'buildingLine' } });
    told = up(told, 'district', people.unitHead);
    expect(dutyOf(told, 'agencyStepTask')).toMatchObject({ owner: { by: 'role', role: 'agencySupervisor', unitId: 'station' } });
    told = told.order('takeAgencyStep', { note: '约三家单位下周一看现场' }, people.agencySupervisor);
    expect(told.state.agencyWork?.step).toMatchObject({ step: 'district', takenOn: '2024-09-24' });
    expect(dutyOf(told, 'agencyStepTask')).toBeUndefined();
  });

  it('takes matters that the resident raised and matters from a superior alike (S0.17)', () => {
    const fromAbove = handling().order('grantMandate', { ...granting, source: 'superior' }, people.petitioner);
    const handed = up(fromAbove.order('acceptMandate', {}, people.agent), 'street', people.agent);
    expect(handed.state.agencyWork?.order?.source).toBe('superior');
    expect(handed.state.agency).toBe('handedUp');
  });

  it('never goes back down, never skips the street, and the agent hands up once (D70, S4.5)', () => {
    const told = running();
    expect(outcomeOf(told.attempt('handUpAgency', { step: 'district', reason: '直接上交' }, people.agent))).toBe('step-not-next');
    const street = up(told, 'street', people.agent);
    expect(outcomeOf(street.attempt('handUpAgency', { step: 'street', reason: '收回' }, people.agent))).toBe('step-not-next');
    expect(offered(street, people.agent)).not.toContain('handUpAgency');
    const department = up(street, 'department', people.coordinator, 'buildingLine');
    expect(outcomeOf(department.attempt('handUpAgency', { step: 'street', reason: '退回' }, people.unitHead))).toBe('step-not-next');
  });

  it('leaves the unit out that the matter complains about, and asks for a department that exists (条例 30)', () => {
    const street = up(running(), 'street', people.agent);
    const to = (unitId: string) =>
      outcomeOf(street.attempt('handUpAgency', { step: 'department', unitId, reason: '请部门领办' }, people.coordinator));
    expect(to('nowhere')).toBe('unknown-unit');
    const concerned = street.order('recordConcerned', { officerIds: [], unitIds: ['waterLine'], reason: '所反映的单位' }, people.window);
    expect(
      outcomeOf(concerned.attempt('handUpAgency', { step: 'department', unitId: 'waterLine', reason: '请部门领办' }, people.coordinator)),
    ).toBe('unit-concerned');
    const nobody = up(running(registered()), 'street', people.agent);
    expect(outcomeOf(nobody.attempt('handUpAgency', { step: 'department', reason: '请部门领办' }, people.coordinator))).toBe(
      'step-unit-missing',
    );
  });

  it('is taken by whoever has the step, once', () => {
    const street = up(running(), 'street', people.agent);
    expect(outcomeOf(street.attempt('takeAgencyStep', { note: '我来' }, people.otherHead))).toBe('not-permitted');
    expect(outcomeOf(running().attempt('takeAgencyStep', { note: '我来' }, people.coordinator))).toBe('not-permitted');
    const taken = street.order('takeAgencyStep', { note: '明天约相关单位' }, people.coordinator);
    expect(outcomeOf(taken.attempt('takeAgencyStep', { note: '再接一次' }, people.coordinator))).toBe('no-step-to-take');
  });
});

describe('the five members (S2.3)', () => {
  const strict = {
    ...office,
    holds: (officerId: string, unitId: string, role?: string) =>
      Object.values<Actor>(people).some((known) => known.officerId === officerId && known.unitId === unitId && known.role === role),
  };
  const bind = (told: Told, input: CommandInputs['bindAgencyMember']) =>
    told.attempt('bindAgencyMember', input, people.coordinator, { organisation: strict });
  const official = { member: 'townshipOfficer', officerId: 'qian', unitId: 'waterLine', task: '核实供水线的进度' } as const;

  it('are bound with a task of their own, by posts that fit the kind', () => {
    expect(outcomeOf(bind(running(), official))).toEqual(['agencyMemberBound']);
    expect(outcomeOf(bind(running(), { ...official, member: 'districtLeader', officerId: 'fang', unitId: 'partyCommittee' }))).toEqual([
      'agencyMemberBound',
    ]);
    expect(outcomeOf(bind(running(), { ...official, member: 'gridWorker' }))).toBe('member-does-not-fit');
    expect(outcomeOf(bind(running(), { ...official, member: 'invitedMediator' }))).toBe('member-does-not-fit');
    expect(outcomeOf(bind(handling(), official))).toBe('no-mandate');
  });

  it('see the matter and never the person, and only while they are bound', () => {
    const tree = { petitionOfficeId: 'petitionOffice', units: new Map() };
    const sees = (state: CaseState) => decideAccess([people.otherHead], toAccessFacts(state), tree).sees;
    const told = running();
    expect(sees(told.state)).toEqual([]);
    const bound = told.order('bindAgencyMember', official, people.coordinator);
    expect(sees(bound.state)).toEqual(['row', 'case']);
    expect(outcomeOf(bind(bound, official))).toBe('member-already-bound');
    const released = bound.order('releaseAgencyMember', { officerId: 'qian', reason: '分工完成' }, people.coordinator);
    expect(sees(released.state)).toEqual([]);
    expect(outcomeOf(released.attempt('releaseAgencyMember', { officerId: 'qian', reason: '再退' }, people.coordinator))).toBe(
      'not-a-member',
    );
    expect(sees(bound.order('revokeMandate', {}, people.petitioner).state)).toEqual([]);
  });

  it('are nobody who has a conflict in the matter (D63)', () => {
    const concerned = running().order('recordConcerned', { officerIds: ['qian'], unitIds: [], reason: '所反映的人' }, people.window);
    expect(outcomeOf(bind(concerned, official))).toBe('officer-conflicted');
  });
});

describe('who looks after the agents of a point (S0.16, S3.23)', () => {
  const unit = (id: string, kind: string, parentId?: string) =>
    [id, { id, kind, ...(parentId === undefined ? {} : { parentId }) }] as const;
  const tree = {
    petitionOfficeId: 'office',
    units: new Map([
      unit('street', 'subdistrictOffice'),
      unit('office', 'petitionOffice', 'street'),
      unit('station', 'agencyStation', 'office'),
      unit('village', 'villageCommittee', 'street'),
      unit('ownPoint', 'agencyPoint', 'village'),
      unit('centre', 'agencyCentre'),
      unit('north', 'agencyStation', 'centre'),
      unit('south', 'agencyStation', 'centre'),
      unit('southPoint', 'agencyPoint', 'south'),
    ]),
  };

  it('is the station above the point; where points belong to villages, the station of their street', () => {
    expect(looksAfter('station', 'ownPoint', tree)).toBe(true);
    expect(looksAfter('south', 'southPoint', tree)).toBe(true);
    expect(looksAfter('centre', 'southPoint', tree)).toBe(true);
  });

  it('is never the station of another street, nor a unit that is no station', () => {
    expect(looksAfter('north', 'southPoint', tree)).toBe(false);
    expect(looksAfter('south', 'ownPoint', tree)).toBe(false);
    expect(looksAfter('office', 'ownPoint', tree)).toBe(false);
  });
});

describe('explaining the result (S2.13, D60)', () => {
  it('comes after the written answer was served, within three working days of it', () => {
    expect(outcomeOf(running().attempt('explainResult', explaining, people.agent))).toBe('answer-not-served');
    const told = answered(running());
    expect(dutyOf(told, 'resultExplanation')).toMatchObject({ dueOn: '2024-09-27', owner: { by: 'officer', officerId: 'agen' } });
    expect(outcomeOf(told.attempt('explainResult', { ...explaining, on: '2024-09-23' }, people.agent))).toBe('answer-not-served');
    const explained = told.order('explainResult', explaining, people.agent);
    expect(dutyOf(explained, 'resultExplanation')).toBeUndefined();
    expect(dutyOf(explained, 'resultConfirmation')).toMatchObject({ owner: { by: 'petitioner' } });
    expect(outcomeOf(explained.attempt('explainResult', explaining, people.agent))).toBe('result-already-explained');
  });

  it('is owed at once by an agent who comes after the answer', () => {
    const told = running(answered(handling()));
    expect(dutyOf(told, 'resultExplanation')).toMatchObject({ owner: { by: 'officer', officerId: 'agen' } });
  });

  it('ends agency when the principal says that it was understood, and the mandate with it', () => {
    const told = answered(running()).order('explainResult', explaining, people.agent);
    expect(outcomeOf(told.attempt('confirmResult', { understood: true }, people.window))).toBe('petitioner-act-only');
    const confirmed = told.order('confirmResult', { understood: true }, people.petitioner);
    expect(confirmed.state).toMatchObject({
      agency: 'done',
      agencyWork: { confirmedOn: '2024-09-24', mandate: { ended: { by: 'done' } } },
    });
    expect(confirmed.state.duties.filter(({ kind }) => kind.startsWith('result') || kind.startsWith('agency'))).toEqual([]);
    expect(outcomeOf(confirmed.attempt('confirmResult', { understood: true }, people.petitioner))).toBe('nothing-to-confirm');
    expect(offered(confirmed, people.petitioner)).toContain('evaluate');
  });

  it('is owed again when the principal did not understand it', () => {
    const told = answered(running()).order('explainResult', explaining, people.agent);
    const again = told.order('confirmResult', { understood: false }, people.petitioner, later('2024-09-26'));
    expect(again.state.agency).toBe('running');
    expect(dutyOf(again, 'resultExplanation')).toMatchObject({ dueOn: '2024-09-30' });
    expect(outcomeOf(again.attempt('explainResult', explaining, people.agent, later('2024-09-26')))).toEqual(['resultExplained']);
  });

  it('cannot be confirmed before it was explained, nor once the mandate is over (D60)', () => {
    expect(outcomeOf(answered(running()).attempt('confirmResult', { understood: true }, people.petitioner))).toBe('nothing-to-confirm');
    const revoked = answered(running()).order('explainResult', explaining, people.agent).order('revokeMandate', {}, people.petitioner);
    expect(outcomeOf(revoked.attempt('confirmResult', { understood: true }, people.petitioner))).toBe('nothing-to-confirm');
  });
});

describe('the six links of whole-course representation (S4.2)', () => {
  it('are dated from what really happened, in their order', () => {
    let told = running();
    expect(linksOf(told.state)).toEqual({ registration: '2024-09-24' });
    told = told.order('logAgencyRun', { ...run, purpose: 'inquire', ranOn: '2024-09-25' }, people.agent, later('2024-09-25'));
    told = told.order('planAgencyWork', { plan: '约相关单位', coordinationNotNeeded: false }, people.agent, later('2024-09-26'));
    told = told.order('handUpAgency', { step: 'street', reason: '协调不了' }, people.agent, later('2024-09-27'));
    told = answered(told);
    told = told.order('explainResult', explaining, people.agent, later('2024-09-30'));
    expect(linksOf(told.state)).toEqual({
      registration: '2024-09-24',
      inquiry: '2024-09-25',
      measures: '2024-09-26',
      coordination: '2024-09-27',
      solution: '2024-09-24',
      feedback: '2024-09-30',
    });
  });

  it('settle coordination by saying that no other unit is needed', () => {
    const told = running().order('planAgencyWork', { plan: '自己就能办', coordinationNotNeeded: true }, people.agent);
    expect(linksOf(told.state)).toMatchObject({ measures: '2024-09-24', coordination: '2024-09-24' });
  });
});
