import { addDays } from '../../calendar/dates.ts';
import type { ClaimAnswer } from '../../case/events.ts';
import type { CaseState } from '../../case/state.ts';
import type { RedoLimit } from '../../case/vocabulary.ts';
import { answersTo, colleague, gradeOf, otherUnit, serviceOf } from './choices.ts';
import type { Behaviours, Scene } from './scene.ts';

type LoopCommand =
  | 'reassign'
  | 'meetLimit'
  | 'replyRedo'
  | 'inviteToMeeting'
  | 'answerInvitation'
  | 'listBacklog'
  | 'confirmBacklog'
  | 'sponsor'
  | 'formTaskForce'
  | 'approvePlan'
  | 'openWorkFile'
  | 'recordSponsorDuty'
  | 'holdBacklogMeeting'
  | 'reportMeetingTask'
  | 'checkAcceptance'
  | 'findRelapse'
  | 'fileRetrospective'
  | 'postBounty'
  | 'answerBounty'
  | 'submitBid'
  | 'scoreBid'
  | 'awardBounty'
  | 'revokeBounty';

const limits: readonly Exclude<RedoLimit, 'close'>[] = ['report', 'sponsor', 'study', 'meet'];

/** The answers that stand, where every claim has one. */
const sameAnswers = (state: CaseState): readonly ClaimAnswer[] | undefined => {
  const claims = state.claims.filter(({ standing }) => standing === undefined);
  const answers = claims.flatMap(({ answer }) => (answer === undefined ? [] : [answer]));
  return answers.length === claims.length ? answers : undefined;
};

/** A leader who is not kept away from the matter and does not sponsor it already. */
const aLeader = ({ state, office, chance }: Scene) => {
  const away = new Set([
    state.backlogEntry?.sponsor?.officerId,
    ...(state.recusals ?? []).map(({ officerId }) => officerId),
    ...(state.concerned?.officerIds ?? []),
  ]);
  return chance.pick(
    office.people.filter(({ role, officerId }) => (role === 'sponsoringLeader' || role === 'deputyLeader') && !away.has(officerId)),
  );
};

const lawfullyEnded: readonly CaseState['procedure'][] = ['final', 'concluded', 'reviewed'];

/** Handling again, its five limits, invited meetings, and the leaders' list. */
export const behaviourOfLoop: Behaviours<LoopCommand> = {
  reassign: (scene) => ({
    unitId: scene.chance.happens(15) ? otherUnit(scene) : undefined,
    reason: '信访人不满意，重新交办',
    wantedBesideReview: true,
  }),
  meetLimit: ({ state, today }) => {
    const offered = state.invitations?.findLast(
      ({ meetOn, answer }) => meetOn < today || answer === 'declined' || (answer === 'accepted' && meetOn <= today),
    );
    const limit = limits.find((each) => state.redo?.met.includes(each) === false && (each !== 'meet' || offered !== undefined));
    return limit === undefined
      ? undefined
      : { limit, record: '已按时限办理并记录。', invitationId: limit === 'meet' ? offered?.id : undefined };
  },
  replyRedo: (scene) => {
    const same = scene.chance.happens(40) ? sameAnswers(scene.state) : undefined;
    const service = serviceOf(scene);
    return same === undefined
      ? { answers: answersTo(scene), service }
      : { answers: same, reasons: '经重新核实，原意见事实清楚。', service };
  },
  inviteToMeeting: ({ state, today, chance }) => {
    const isOwed = state.redo?.met.includes('meet') === false && state.invitations?.some(({ meetOn }) => meetOn >= today) !== true;
    return isOwed || chance.happens(10)
      ? { meetOn: addDays(today, chance.whole(1, 3)), time: '09:30', place: '社区会议室', purpose: '当面听取意见' }
      : undefined;
  },
  answerInvitation: ({ state, today, chance }) => {
    const open = state.invitations?.find(({ meetOn, answer }) => meetOn >= today && answer === undefined);
    return open === undefined ? undefined : { invitationId: open.id, answer: chance.happens(70) ? 'accepted' : 'declined' };
  },
  listBacklog: ({ chance }) =>
    chance.happens(4)
      ? { backlogGround: chance.pick(['screening', 'superiorAssigned'] as const), reason: '排查发现，久拖未决' }
      : undefined,
  confirmBacklog: ({ chance }) => (chance.happens(90) ? { decision: 'listed' } : { decision: 'notListed', reason: '已有明确的办理方案' }),
  sponsor: (scene) => {
    if (scene.state.backlogEntry?.sponsor !== undefined && !scene.chance.happens(3)) return undefined;
    const { officerId, unitId } = aLeader(scene);
    return { officerId, unitId, reason: '分管该领域' };
  },
  formTaskForce: (scene) => {
    const { state, chance } = scene;
    if (state.backlogEntry?.taskForce !== undefined && !chance.happens(3)) return undefined;
    const member = state.handlingUnitId === undefined ? undefined : colleague(scene, state.handlingUnitId);
    return { leaderId: aLeader(scene).officerId, officerIds: member === undefined ? [] : [member] };
  },
  approvePlan: ({ state, chance }) =>
    state.backlogEntry?.planApprovedOn === undefined || chance.happens(3)
      ? { measures: [{ measure: 'investigate', what: '重新核实现场' }], offers: chance.happens(40) ? ['legalAid'] : [] }
      : undefined,
  openWorkFile: () => ({ contents: '登记表、历次答复、现场照片' }),
  recordSponsorDuty: ({ chance }) => ({
    sponsorDuty: chance.pick(['knowMatter', 'explain', 'resolve', 'performAgreement', 'offerHelp'] as const),
    note: '已研究推进。',
  }),
  holdBacklogMeeting: ({ state, chance }) => ({
    record: '逐件过堂。',
    decisions:
      state.handlingUnitId !== undefined && chance.happens(40) ? [{ unitId: state.handlingUnitId, task: '一周内拿出整改结果' }] : [],
  }),
  reportMeetingTask: ({ state, actor }) => {
    const own = state.backlogEntry?.tasks.find(({ unitId, report }) => unitId === actor.unitId && report === undefined);
    return own === undefined ? undefined : { taskId: own.id, report: '已完成并反馈。' };
  },
  checkAcceptance: (scene) => {
    const { state, today, chance } = scene;
    if (!chance.happens(12)) return undefined;
    const petitionerView = gradeOf(scene);
    const heard = { heardOn: today, petitionerView, note: '已听取信访人意见并核对现场。', attachments: [] };
    if (petitionerView !== 'dissatisfied') return { ...heard, result: 'passed', clearingGround: 'agreementPerformed' };
    return lawfullyEnded.includes(state.procedure)
      ? { ...heard, result: 'passed', clearingGround: 'lawfulConclusion' }
      : { ...heard, result: 'notPassed' };
  },
  findRelapse: ({ chance }) => (chance.happens(60) ? { relapseGround: 'notPerformed', reason: '协议没有履行到位' } : undefined),
  fileRetrospective: ({ state, chance }) =>
    state.backlogEntry?.retrospectiveOn === undefined && chance.happens(80)
      ? { source: '历史遗留', keyFacts: '多次答复没有落实。', lessons: '先看现场，再定方案。' }
      : undefined,
  postBounty: ({ chance }) => (chance.happens(80) ? { summary: '一处公共设施多年没有修好，涉及两个部门，请团队提出方案。' } : undefined),
  answerBounty: ({ state, chance }) =>
    state.backlogEntry?.bounty?.stage === 'proposed' ? { bountyAnswer: chance.happens(80) ? 'agreed' : 'objected' } : undefined,
  submitBid: ({ state, today, actor, chance }) =>
    actor.unitId !== state.handlingUnitId && chance.happens(80)
      ? {
          teamIds: [actor.officerId],
          plan: '两周内查清，一个月内修好。',
          competence: '修过同类设施',
          resources: '自有维修队',
          doneBy: addDays(today, 60),
        }
      : undefined,
  scoreBid: ({ state, actor, chance }) => {
    const bids = state.backlogEntry?.bounty?.bids ?? [];
    const bid = bids.find(({ scores }) => !scores.some(({ officerId }) => officerId === actor.officerId));
    const mark = () => chance.whole(50, 100);
    return bid === undefined
      ? undefined
      : { bidId: bid.id, planMark: mark(), competenceMark: mark(), timeMark: mark(), resourcesMark: mark() };
  },
  awardBounty: ({ state }) => ((state.backlogEntry?.bounty?.bids[0]?.scores.length ?? 0) >= 3 ? {} : undefined),
  revokeBounty: ({ state, chance }) =>
    chance.happens(state.backlogEntry?.bounty?.stage === 'judged' ? 30 : 3) ? { reason: '改由原专班继续化解' } : undefined,
};
