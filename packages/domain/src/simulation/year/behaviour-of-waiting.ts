import { addDays } from '../../calendar/dates.ts';
import { findOpenHearing, listOpenHolds } from '../../case/waiting.ts';
import { getSetting } from '../../rulebook/settings.ts';
import { serviceOf } from './choices.ts';
import type { Behaviours } from './scene.ts';

type WaitingCommand =
  | 'requestHearing'
  | 'refuseHearing'
  | 'scheduleHearing'
  | 'holdHearing'
  | 'cancelHearing'
  | 'openMediation'
  | 'endMediation'
  | 'stopMediation'
  | 'confirmAgreement'
  | 'recordCourtConfirmation'
  | 'hold'
  | 'checkHold'
  | 'resume';

/** Hearings, mediations, and claims that wait for another procedure. */
export const behaviourOfWaiting: Behaviours<WaitingCommand> = {
  requestHearing: ({ chance }) => (chance.happens(15) ? { words: '请当面听一听双方的说法。' } : undefined),
  refuseHearing: ({ chance }) => (chance.happens(70) ? { reason: '事实清楚，双方没有争议。' } : undefined),
  scheduleHearing: (scene) => {
    const isAsked = scene.state.hearingRequests?.some(({ answered }) => !answered) === true;
    if (!isAsked && !scene.chance.happens(3)) return undefined;
    const hearingOn = addDays(scene.today, scene.chance.whole(12, 25));
    return { hearingOn, time: '09:30', place: '街道会议室', agenda: '听取双方意见', service: serviceOf(scene) };
  },
  holdHearing: ({ state, today, rulebook, chance }) => {
    const hearing = findOpenHearing(state);
    const servedOn = state.notices.find(({ id }) => id === hearing?.noticeId)?.served?.on;
    if (hearing === undefined || servedOn === undefined || today < hearing.on) return undefined;
    if (today < addDays(servedOn, getSetting(rulebook, 'hearingNotice'))) return undefined;
    return { petitionerCame: chance.happens(85), record: '各方发言，核对事实。', attachments: [] };
  },
  cancelHearing: ({ chance }) => (chance.happens(30) ? { reason: '双方申请改期' } : undefined),
  openMediation: ({ office, chance }) => {
    if (!chance.happens(25)) return undefined;
    const mediator = chance.pick(office.people.filter(({ role }) => role === 'mediator'));
    return {
      mediatorId: mediator.officerId,
      mediatorUnitId: mediator.unitId,
      agenda: '补偿数额',
      petitionerConsent: '书面同意调解',
      otherConsent: '书面同意调解',
      attachments: [],
    };
  },
  endMediation: ({ chance }) => {
    if (!chance.happens(30)) return undefined;
    return chance.happens(65)
      ? { result: 'agreed', note: '双方达成书面协议。', attachments: ['agreement-1'] }
      : { result: 'failed', note: '双方分歧较大。', attachments: [] };
  },
  stopMediation: ({ chance }) => (chance.happens(90) ? {} : undefined),
  confirmAgreement: ({ chance }) => ({ result: chance.happens(85) ? 'performed' : 'broken', note: '已到现场核对。' }),
  recordCourtConfirmation: ({ chance }) => (chance.happens(70) ? { court: '区人民法院', document: '（2024）民特12号' } : undefined),
  hold: (scene) => {
    const { state, chance, today } = scene;
    if (!chance.happens(40)) return undefined;
    const open = state.claims.filter(({ standing }) => standing === undefined).map(({ id }) => id);
    return {
      pending: chance.pick(['arbitration', 'litigation', 'reconsideration'] as const),
      body: '区人民法院',
      claimIds: chance.happens(50) ? open : open.slice(0, 1),
      choiceOn: chance.happens(70) ? today : undefined,
      note: '信访人已就同一请求立案。',
      attachments: ['docket-1'],
      service: serviceOf(scene),
    };
  },
  checkHold: ({ state }) => {
    const [hold] = listOpenHolds(state);
    return hold === undefined ? undefined : { holdId: hold.id, note: '仍在审理中。' };
  },
  resume: (scene) => {
    const [hold] = listOpenHolds(scene.state);
    if (hold === undefined || !scene.chance.happens(5)) return undefined;
    const result = scene.chance.happens(75) ? 'resumed' : 'channelled';
    return { holdId: hold.id, result, note: '法院已经裁判。', attachments: ['ruling-1'], service: serviceOf(scene) };
  },
};
