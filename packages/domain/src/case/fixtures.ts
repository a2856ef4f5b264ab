import { toPlainDate } from '../calendar/dates.ts';
import { autumn2024 } from '../calendar/fixtures.ts';
import type { Instant } from '../calendar/types.ts';
import type { Result } from '../kernel/result.ts';
import { getRulebook } from '../rulebook/catalogue.ts';
import type { Actor } from './actor.ts';
import type { CommandInputs, CommandName } from './commands.ts';
import type { Context, Organisation } from './context.ts';
import type { ClaimAnswer, RecordedEvent } from './events.ts';
import { type Handled, handle, type Refusal } from './handle.ts';
import type { CaseState } from './state.ts';
import { timer } from './timer.ts';
import type { Role } from './vocabulary.ts';

/** A small office for tests: petition office, leadership, two lines, a village, and one person for each post. */
const person = (officerId: string, role: Role, unitId: string): Actor => ({ officerId, role, unitId });

export const people = {
  petitioner: person('petitioner', 'petitioner', ''),
  stranger: person('stranger', 'petitioner', ''),
  window: person('wang', 'windowOfficer', 'petitionOffice'),
  dispatcher: person('du', 'dispatcher', 'petitionOffice'),
  officeHead: person('xu', 'petitionOfficeHead', 'petitionOffice'),
  visitor: person('hui', 'returnVisitOfficer', 'petitionOffice'),
  archivist: person('dang', 'archivist', 'petitionOffice'),
  dataOfficer: person('shu', 'dataProtectionOfficer', 'partyCommittee'),
  daughter: person('daughter', 'authorisedRepresentative', ''),
  leader: person('shen', 'principalLeader', 'partyCommittee'),
  deputy: person('fang', 'deputyLeader', 'partyCommittee'),
  unitHead: person('lin', 'unitHead', 'buildingLine'),
  handler: person('li', 'caseHandler', 'buildingLine'),
  secondHandler: person('zhao', 'caseHandler', 'buildingLine'),
  otherHead: person('qian', 'unitHead', 'waterLine'),
  lineVisitor: person('sun', 'returnVisitOfficer', 'buildingLine'),
  villageHead: person('cun', 'unitHead', 'village'),
  reviewer: person('cha', 'reviewer', 'district'),
  reviewHead: person('shang', 'unitHead', 'district'),
  reReviewer: person('he', 'reviewer', 'city'),
  reReviewHead: person('gao', 'unitHead', 'city'),
  agent: person('agen', 'petitionAgent', 'point'),
  secondAgent: person('yuexian', 'petitionAgent', 'point'),
  farAgent: person('jinmei', 'petitionAgent', 'farPoint'),
  coordinator: person('meijuan', 'agencyCoordinator', 'station'),
  agencySupervisor: person('wenbin', 'agencySupervisor', 'station'),
  timer,
} as const satisfies Record<string, Actor>;

const units = ['petitionOffice', 'partyCommittee', 'buildingLine', 'waterLine', 'village', 'district', 'city'];
/** Of agency: two points with agents, one without, and the station above them. */
const agencyUnits: Readonly<Record<string, string>> = {
  station: 'agencyStation',
  point: 'agencyPoint',
  farPoint: 'agencyPoint',
  gapPoint: 'agencyPoint',
};

export const office: Organisation = {
  unit: (id) => {
    const kind = units.includes(id) ? 'functionalOffice' : agencyUnits[id];
    return kind === undefined ? undefined : { id, name: id, kind, ...(kind === 'agencyPoint' ? { parentId: 'station' } : {}) };
  },
  holds: (officerId, unitId, role) =>
    Object.values<Actor>(people).some(
      (known) => known.officerId === officerId && known.unitId === unitId && (role !== 'petitionAgent' || known.role === role),
    ),
  knows: (officerId) => Object.values(people).some((known) => known.officerId === officerId),
  seatOf: (role, near) => {
    const seats = Object.values<Actor>(people).filter((known) => known.role === role);
    return (seats.find(({ unitId }) => unitId === near) ?? seats[0])?.unitId;
  },
  petitionOfficeId: 'petitionOffice',
  leadershipId: 'partyCommittee',
  reviewOrganOf: (unitId) => (unitId === 'city' ? undefined : unitId === 'district' ? 'city' : 'district'),
};

export const morning: Instant = '2024-09-24T09:00:00+08:00';

/** A context on the calendar of F0; under `lihai` on the morning of 24 September 2024 unless said otherwise. */
export const contextOf = (actor: Actor, given: Partial<Context> & { readonly rulebookId?: string } = {}): Context => {
  const { rulebookId = 'lihai', ...rest } = given;
  const at = rest.at ?? morning;
  return {
    at,
    today: toPlainDate(at),
    actor,
    commandId: 'command',
    calendar: autumn2024,
    rulebook: getRulebook(rulebookId),
    organisation: office,
    newCase: { caseId: 'case-1', submissionId: 'submission-1', petitionerId: 'petitioner' },
    ...rest,
  };
};

export const submission: CommandInputs['submit'] = {
  channel: 'phone',
  receiverKind: 'petitionOffice',
  persons: 1,
  representatives: 0,
  fromLedger: false,
  attachments: [],
  electronicService: true,
};

export const answer = (claimId: string, given: Partial<ClaimAnswer> = {}): ClaimAnswer => ({
  claimId,
  disposition: 'supported',
  facts: '广告牌遮挡二楼窗户，现场核实属实。',
  decision: '三日内将广告牌下移。',
  basis: '《城市市容和环境卫生管理条例》第十一条',
  ...given,
});

export const bothAnswers = [answer('c1'), answer('c2', { disposition: 'explained' })] as const;

/** A case in the making: gives orders one after the other and keeps journal and state. */
export interface Told {
  readonly state: CaseState;
  readonly events: readonly RecordedEvent[];
  /** Gives an order that must go through. */
  order<Name extends CommandName>(name: Name, input: CommandInputs[Name], actor: Actor, given?: Partial<Context>): Told;
  /** Gives an order to see what comes of it. */
  attempt<Name extends CommandName>(
    name: Name,
    input: CommandInputs[Name],
    actor: Actor,
    given?: Partial<Context>,
  ): Result<Handled, Refusal>;
}

const tell = (state: CaseState, events: readonly RecordedEvent[], base: Partial<Context> & { readonly rulebookId?: string }): Told => ({
  state,
  events,
  attempt: (name, input, actor, given = {}) => handle({ name, input }, state, contextOf(actor, { ...base, ...given })),
  order(name, input, actor, given = {}) {
    const handled = this.attempt(name, input, actor, given);
    if (!handled.ok) throw new Error(`${name} was refused: ${JSON.stringify(handled.refusal)}`);
    return tell(handled.value.state, [...events, ...handled.value.events], base);
  },
});

export const submitted = (
  input: Partial<CommandInputs['submit']> = {},
  base: Partial<Context> & { readonly rulebookId?: string } = {},
): Told => {
  const handled = handle({ name: 'submit', input: { ...submission, ...input } }, undefined, contextOf(people.window, base));
  if (!handled.ok) throw new Error(`submit was refused: ${JSON.stringify(handled.refusal)}`);
  return tell(handled.value.state, handled.value.events, base);
};

const registration: CommandInputs['register'] = {
  title: '广告牌遮挡窗户',
  claims: ['移走广告牌', '说明是谁批准的'],
  oralTextReadBack: true,
};

/** Registered with the claims c1 and c2. */
export const registered = (...given: Parameters<typeof submitted>): Told =>
  submitted(...given).order('register', registration, people.window);

export const classified = (...given: Parameters<typeof submitted>): Told =>
  registered(...given).order('classifyKind', { kind: 'appeal', topics: [] }, people.window);

/** Assigned to the building line by the principal leader in person. */
export const dispatched = (...given: Parameters<typeof submitted>): Told =>
  classified(...given).order('assign', { unitId: 'buildingLine', reason: '属城建线职责', reportBack: true }, people.leader);

export const accepted = (...given: Parameters<typeof submitted>): Told =>
  dispatched(...given).order('accept', { service: 'readOut' }, people.unitHead);

export const handling = (...given: Parameters<typeof submitted>): Told =>
  accepted(...given).order('setHandler', { officerId: 'li' }, people.unitHead);

/** The handler has spoken with the petitioner. */
export const contacted = (...given: Parameters<typeof submitted>): Told =>
  handling(...given).order('contact', { by: 'phone', result: 'clear', note: '已问清诉求' }, people.handler);

export const signed = (...given: Parameters<typeof submitted>): Told =>
  contacted(...given)
    .order('draftReply', { answers: bothAnswers }, people.handler)
    .order('signClosure', { decision: 'signed' }, people.leader);

/** Replied to, and the opinion served. */
export const replied = (...given: Parameters<typeof submitted>): Told =>
  signed(...given).order('issueReply', { service: 'readOut' }, people.unitHead);

/** The code of a refusal, or the kinds of the events: what a test says about an attempt. */
export const outcomeOf = (result: Result<Handled, Refusal>): string | readonly string[] =>
  result.ok ? result.value.events.map(({ kind }) => kind) : result.refusal.code;
