import { colleague } from './choices.ts';
import type { Behaviours } from './scene.ts';

type GuardingCommand =
  | 'requestRecusal'
  | 'ruleRecusal'
  | 'declareConflict'
  | 'liftRecusal'
  | 'recordConcerned'
  | 'restrict'
  | 'liftRestriction'
  | 'nameRepresentative'
  | 'revokeRepresentative'
  | 'requestRights'
  | 'answerRights';

/** Who keeps away from a matter, who may know of it, who speaks for the petitioner, and what is kept about them. */
export const behaviourOfGuarding: Behaviours<GuardingCommand> = {
  requestRecusal: ({ state, chance }) =>
    state.handler !== undefined && state.recusalRequests === undefined && chance.happens(10)
      ? { who: 'handler', words: '承办人与对方是亲属。' }
      : undefined,
  ruleRecusal: (scene) => {
    const open = scene.state.recusalRequests?.find(({ ruling }) => ruling === undefined);
    if (open === undefined) return undefined;
    if (open.officerId === undefined || scene.chance.happens(50)) {
      return { requestId: open.id, decision: 'notRecused', reason: '经核实，没有利害关系。' };
    }
    return { requestId: open.id, decision: 'recused', reason: '存在利害关系。' };
  },
  declareConflict: (scene) => {
    if (!scene.chance.happens(8)) return undefined;
    const { officerId, unitId } = scene.actor;
    const answersForIt = scene.state.firstContactOfficer?.officerId === officerId;
    const successorId = answersForIt ? colleague(scene, unitId, officerId) : undefined;
    if (answersForIt && successorId === undefined) return undefined;
    return { conflict: scene.chance.pick(['kinship', 'interest'] as const), note: '与一方当事人有亲属关系。', successorId };
  },
  liftRecusal: ({ state, actor, chance }) => {
    const other = state.recusals?.find(({ officerId }) => officerId !== actor.officerId);
    return other === undefined || !chance.happens(15) ? undefined : { officerId: other.officerId, reason: '经核实，同名误认。' };
  },
  recordConcerned: (scene) => {
    const { state, actor, office, chance } = scene;
    if (!chance.happens(4)) return undefined;
    const named = [actor.officerId, state.handler?.officerId, state.firstContactOfficer?.officerId];
    const handlers = office.people.filter(({ officerId, role }) => role === 'caseHandler' && !named.includes(officerId));
    return { officerIds: [chance.pick(handlers).officerId], unitIds: [], reason: '来信点名' };
  },
  restrict: ({ chance }) => (chance.happens(3) ? { officerIds: [], reason: '涉及未成年人' } : undefined),
  liftRestriction: ({ chance }) => (chance.happens(60) ? { reason: '不再需要' } : undefined),
  nameRepresentative: ({ state, chance }) =>
    chance.happens(5)
      ? {
          representativeId: `representative-${(state.representatives ?? []).length + 1}`,
          relation: 'kin',
          scope: chance.happens(60) ? 'act' : 'follow',
          attachments: [],
        }
      : undefined,
  revokeRepresentative: ({ state, actor, chance }) => {
    const named = state.representatives?.find(({ id }) => actor.role === 'petitioner' || id === actor.officerId);
    return named === undefined || !chance.happens(10) ? undefined : { representativeId: named.id };
  },
  requestRights: ({ chance }) =>
    chance.happens(4) ? { right: chance.pick(['know', 'copy', 'correct'] as const), words: '请提供我的信息。' } : undefined,
  answerRights: ({ state }) => {
    const open = state.rightsRequests?.find((request) => !request.answered);
    return open === undefined
      ? undefined
      : { requestId: open.id, decision: 'granted', answer: '已提供。', basis: '《个人信息保护法》第四十五条' };
  },
};
