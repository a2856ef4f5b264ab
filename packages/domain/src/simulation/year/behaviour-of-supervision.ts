import { isAddressed, slipsOf } from '../../supervision/addressees.ts';
import type { Behaviours } from './scene.ts';

type SupervisionCommand =
  | 'recordRepeat'
  | 'warn'
  | 'answerWarning'
  | 'signWarning'
  | 'decideLeaderHandling'
  | 'receptionDuty'
  | 'recordArrival'
  | 'answerCopyNotice'
  | 'supervise'
  | 'answerSupervision'
  | 'proposeRedCard'
  | 'replyRedCard'
  | 'decideRedCard'
  | 'liftRedCard'
  | 'reportUrgent'
  | 'activatePlan'
  | 'grade'
  | 'complainAboutHandling';

/** Repeats, warnings, letters between units, urgent reports, grades, and complaints about the handling. */
export const behaviourOfSupervision: Behaviours<SupervisionCommand> = {
  recordRepeat: ({ chance }) => {
    if (!chance.happens(45)) return undefined;
    if (chance.happens(50)) return { channel: chance.pick(['phone', 'online', 'letter'] as const), persons: 1 };
    return {
      channel: 'visit',
      persons: chance.happens(10) ? chance.whole(5, 12) : 1,
      ...(chance.happens(8) ? { level: 'city' as const } : {}),
    };
  },
  warn: ({ chance }) => (chance.happens(3) ? { reason: '办理进展迟缓' } : undefined),
  answerWarning: () => ({ recheck: '已重新核实现场。', causes: '部门之间衔接不够。', plan: '十日内完成整改。' }),
  signWarning: ({ chance }) => (chance.happens(90) ? { decision: 'signed' } : { decision: 'returned', note: '请写明期限' }),
  decideLeaderHandling: ({ chance }) => ({ firstHandlingFault: chance.happens(40), reason: '核对了首次办理的记录' }),
  receptionDuty: ({ chance }) => (chance.happens(3) ? { persons: chance.whole(5, 12) } : undefined),
  recordArrival: ({ state }) => {
    const called = state.supervision?.attendances?.find(({ arrivedAt }) => arrivedAt === undefined);
    return called === undefined ? undefined : { attendanceId: called.id };
  },
  answerCopyNotice: ({ state, actor, chance }) => {
    const slip = slipsOf(state, actor)[0];
    if (slip === undefined) return undefined;
    return { letterId: slip.id, answer: '正在抓紧办理。', plan: chance.happens(70) ? '五个工作日内办结。' : undefined };
  },
  supervise: ({ state, chance }) =>
    chance.happens(6) ? { unitId: state.handlingUnitId ?? state.ownerUnitId, reason: '办理进展迟缓' } : undefined,
  answerSupervision: ({ state, actor }) => {
    const open = state.supervision?.supervisions?.find(({ to, answered }) => answered !== true && isAddressed(to, actor));
    return open === undefined ? undefined : { supervisionId: open.id, answer: '已安排专人办理。' };
  },
  proposeRedCard: ({ state, chance }) => {
    const unitId = state.handlingUnitId ?? state.ownerUnitId;
    const isOpen = state.supervision?.redCards?.some((card) => card.unitId === unitId && card.stage === 'proposed') === true;
    return isOpen || !chance.happens(4) ? undefined : { unitId, facts: '两次退回，未说明理由' };
  },
  replyRedCard: ({ state, actor }) => {
    const card = state.supervision?.redCards?.find(
      ({ to, stage, replied }) => stage === 'proposed' && replied !== true && isAddressed(to, actor),
    );
    return card === undefined ? undefined : { redCardId: card.id, statement: '人手不足，已经调整。' };
  },
  decideRedCard: ({ state, chance }) => {
    const card = state.supervision?.redCards?.find(({ stage }) => stage === 'proposed');
    if (card === undefined) return undefined;
    const isHeard = !state.duties.some(({ kind, subject, overdueAt }) => {
      return kind === 'redCardReplyTask' && subject === card.id && overdueAt === undefined;
    });
    if (!isHeard) return undefined;
    return { redCardId: card.id, decision: chance.happens(40) ? 'issued' : 'refused', reason: '核对了事实和说明' };
  },
  liftRedCard: ({ state, chance }) => {
    const card = state.supervision?.redCards?.find(({ stage }) => stage === 'issued');
    return card === undefined || !chance.happens(90) ? undefined : { redCardId: card.id, reason: '已整改' };
  },
  reportUrgent: ({ chance }) => (chance.happens(4) ? { report: '围墙有倒塌危险' } : undefined),
  activatePlan: () => ({ plan: '先围挡，再加固。' }),
  grade: ({ state, chance }) =>
    chance.happens(30) ? { grade: state.supervision?.grade === 'complex' ? 'longHard' : 'complex', reason: '多轮办理仍未解决' } : undefined,
  complainAboutHandling: ({ chance }) => (chance.happens(4) ? { words: '一直没有人联系我。' } : undefined),
};
