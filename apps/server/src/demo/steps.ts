import type { CaseState } from '@daiban/domain/case/state';
import { type Channel, channelGroups, type EvaluationGrade } from '@daiban/domain/case/vocabulary';
import { unexecuted } from '@daiban/domain/remedy/execution';
import type { DemoMatter } from './content/matter.ts';
import type { Stage } from './stage.ts';

/** A working day, in minutes. */
export const day = 480;
export const petitionOffice = 'lihai.petition-office';

/** Somebody of the demo office by their sign-in name. */
export const who = (userName: string): string => `lihai.officer-${userName}`;

/** The people whom nearly every matter meets. */
export const people = {
  window: who('chenfang'),
  operator: who('nijia'),
  dispatcher: who('zhoumuhua'),
  officeHead: who('dongqiming'),
  visitor: who('xuruolan'),
  archivist: who('tianxiu'),
  leader: who('shenjiantang'),
  commissioner: who('dingshouxin'),
  adviser: who('guzhifei'),
  mediator: who('yuchunmei'),
  districtReviewer: who('baosiqi'),
  districtHead: who('jianxingzhi'),
  cityReviewer: who('xunruoshui'),
  cityHead: who('chiwanli'),
} as const;

const spoken: readonly Channel[] = [
  'visit',
  'phone',
  'leaderReception',
  'outreachVisit',
  'appointment',
  'nightService',
  'mobileStation',
  'hotlineTransfer',
  'video',
];
const web: readonly Channel[] = channelGroups.web;
const called: readonly Channel[] = channelGroups.phone;

export const headOf = (stage: Stage, unitId: string): string => {
  const head = stage.officer('unitHead', unitId) ?? stage.officer('areaLead', unitId) ?? stage.officer('liaisonTeamLead', unitId);
  if (head === undefined) throw new Error(`the demo unit ${unitId} has no head`);
  return head;
};

export const handlerOf = (stage: Stage, unitId: string): string => stage.officer('caseHandler', unitId) ?? headOf(stage, unitId);

/** The deputy leader or area lead over a unit. */
export const leaderOver = (stage: Stage, unitId: string): string =>
  stage.officer('deputyLeader', unitId) ?? stage.officer('areaLead', unitId) ?? people.leader;

export const toAnswers = (matter: DemoMatter, state: CaseState) =>
  state.claims.map((claim, index) => {
    const answer = matter.answers[index] ?? matter.answers[0];
    return { claimId: claim.id, disposition: answer.disposition, facts: answer.facts, decision: answer.decision, basis: answer.basis };
  });

export const recorderOf = ({ channel }: DemoMatter): string => (called.includes(channel) ? people.operator : people.window);

/** The number of a slip of the hotline: its day and minute. */
const slipNumber = (at: Date): string => `BM${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace(/\D/g, '')}`;

/** The matter comes in by its channel; whoever is called to receive a group comes. */
export const arrive = async (stage: Stage, matter: DemoMatter): Promise<void> => {
  const isWeb = web.includes(matter.channel);
  const isCall = called.includes(matter.channel);
  await stage.open(
    {
      at: stage.now,
      channel: matter.channel,
      text: matter.text,
      place: matter.place,
      persons: matter.persons,
      petitioner: matter.petitioner,
      organisation: matter.organisation === true,
      ...(isWeb ? { title: matter.title } : {}),
      ...(matter.channel === 'hotlineTransfer' ? { sourceNumber: slipNumber(stage.now) } : {}),
    },
    isWeb ? 'petitioner' : { officerId: recorderOf(matter), role: isCall ? 'hotlineOperator' : 'windowOfficer', unitId: petitionOffice },
  );
  for (const { id } of stage.state.supervision?.attendances ?? []) {
    await stage.wait(25);
    await stage.give('recordArrival', { attendanceId: id }, recorderOf(matter));
  }
};

/** Registered and classified; what was raised in writing waits a little at the window. */
export const register = async (stage: Stage, matter: DemoMatter, pace = 1): Promise<void> => {
  const isSpoken = spoken.includes(matter.channel);
  await stage.wait(isSpoken ? 5 : 0.4 * day * pace);
  await stage.give(
    'register',
    { title: matter.title, claims: [...matter.claims], place: matter.place, oralTextReadBack: isSpoken },
    recorderOf(matter),
  );
  await stage.wait(10);
  await stage.give('classifyKind', { kind: matter.kind, topics: [] }, recorderOf(matter));
};

/** Proposed to the unit of the matter; the leader has still to sign. */
export const propose = async (stage: Stage, matter: DemoMatter): Promise<void> => {
  await stage.wait(60);
  await stage.give(
    'assign',
    {
      unitId: matter.lineUnitId,
      reason: matter.routing === 'policyLine' ? '属业务线职责，请按时限办理并报结果。' : '属片区面上工作，请到场核实办理并报结果。',
      routingRule: matter.routing,
      reportBack: true,
    },
    people.dispatcher,
  );
};

export const signAssignment = async (stage: Stage, pace = 1): Promise<void> => {
  await stage.wait(0.15 * day * pace);
  await stage.give('signAssignment', { decision: 'signed' }, people.leader);
};

/** From the door to the unit. */
export const bringToUnit = async (stage: Stage, matter: DemoMatter): Promise<void> => {
  await arrive(stage, matter);
  await register(stage, matter);
  await propose(stage, matter);
  await signAssignment(stage);
};

/** The unit accepts and names its handler. */
export const takeUp = async (stage: Stage, unitId: string, pace = 1): Promise<void> => {
  const head = headOf(stage, unitId);
  await stage.wait(0.5 * day * pace);
  await stage.give('accept', { service: 'electronic' }, head);
  await stage.wait(40);
  await stage.give('setHandler', { officerId: handlerOf(stage, unitId) }, head);
};

/** The first call, and the look at the place where it is needed. */
export const talk = async (stage: Stage, matter: DemoMatter, pace = 1): Promise<void> => {
  const handler = handlerOf(stage, matter.lineUnitId);
  await stage.wait(0.2 * day * pace);
  const { siteNote } = matter;
  const result = siteNote === undefined ? 'clear' : 'unclear';
  await stage.give('contact', { by: 'phone', result, note: matter.contactNote, minutes: 6 + (matter.text.length % 9) }, handler);
  if (siteNote === undefined) return;
  await stage.wait(0.3 * day * pace);
  await stage.give(
    'visitSite',
    { visitors: ['承办人', '村（居）干部'], place: matter.place, note: siteNote, petitionerTold: true, attachments: [] },
    handler,
  );
};

/** From the door to the work of the handler. */
export const bringToHandler = async (stage: Stage, matter: DemoMatter): Promise<void> => {
  await bringToUnit(stage, matter);
  await takeUp(stage, matter.lineUnitId);
  await talk(stage, matter);
};

export const draft = async (stage: Stage, matter: DemoMatter, added = ''): Promise<void> => {
  const answers = toAnswers(matter, stage.state).map((answer) => ({ ...answer, facts: `${answer.facts}${added}` }));
  await stage.give('draftReply', { answers }, handlerOf(stage, matter.lineUnitId));
};

export const signAndIssue = async (stage: Stage, matter: DemoMatter, pace = 1): Promise<void> => {
  await stage.wait(0.15 * day * pace);
  await stage.give('signClosure', { decision: 'signed' }, people.leader);
  await stage.wait(60);
  await stage.give('issueReply', { service: 'electronic' }, headOf(stage, matter.lineUnitId));
};

/** From the door to the answer. */
export const bringToAnswer = async (stage: Stage, matter: DemoMatter): Promise<void> => {
  await bringToHandler(stage, matter);
  await stage.wait(1.2 * day);
  await draft(stage, matter);
  await signAndIssue(stage, matter);
};

/** Asked on the phone whether the answer holds. */
export const visit = (stage: Stage, result: EvaluationGrade, note?: string): Promise<void> =>
  stage.give(
    'returnVisit',
    {
      by: 'phone',
      result,
      note:
        note ??
        (result === 'dissatisfied'
          ? '信访人表示答复看过了，但认为处理结果没有达到预期，希望再核实。'
          : '信访人表示已收到答复，对办理过程和结果认可。'),
    },
    people.visitor,
  );

/** The unit says of every promise that it was kept. */
export const confirmAll = async (stage: Stage, matter: DemoMatter): Promise<void> => {
  for (const { id } of unexecuted(stage.state)) {
    await stage.wait(15);
    await stage.give(
      'confirmExecution',
      { claimId: id, note: '已按答复落实到位，并请信访人看过，无不同意见。' },
      handlerOf(stage, matter.lineUnitId),
    );
  }
};

/** After the last day of a window of the petitioner; at once when it is not open. */
export const waitOut = async (stage: Stage, kind: string): Promise<void> => {
  const duty = stage.state.duties.find((candidate) => candidate.kind === kind);
  if (duty !== undefined) await stage.waitUntil(new Date(Math.max(Date.parse(duty.dueAt) + 60_000, stage.now.getTime())));
};
