import { nextSteps } from '../../agency/agency-steps.ts';
import type { RunCommandInputs } from '../../agency/commands-of-run.ts';
import { memberRoles } from '../../agency/member-roles.ts';
import { agencyMemberKinds, explanationWays, representationLinks, runPurposes, threeHelps } from '../../agency/vocabulary-of-agency.ts';
import { isKeptAway } from '../../casework/step-back.ts';
import type { Behaviours, Scene } from './scene.ts';

/** Somebody who can be a member of one of the five kinds, and is neither bound nor kept away. */
const memberFor = ({ state, chance, office }: Scene): RunCommandInputs['bindAgencyMember'] | undefined => {
  const member = chance.pick(agencyMemberKinds);
  const bound = (state.agencyWork?.members ?? []).map(({ officerId }) => officerId);
  const free = office.people.filter(
    ({ role, officerId, unitId }) =>
      memberRoles[member].includes(role) && !bound.includes(officerId) && !isKeptAway(officerId, unitId, state),
  );
  if (free.length === 0) return undefined;
  const { officerId, unitId } = chance.pick(free);
  return { member, officerId, unitId, task: '协助核实情况，三天内反馈。' };
};

/** Agents plan, run and explain most of what they take on; a part goes up to the street, little of it further (D60, D70). */
export const behaviourOfAgencyRun: Behaviours<keyof RunCommandInputs> = {
  planAgencyWork: ({ state, chance }) =>
    state.agencyWork?.plannedOn === undefined || chance.happens(3)
      ? { plan: '先到单位问清办到哪一步，再把要补的材料一次送到。', coordinationNotNeeded: chance.happens(40) }
      : undefined,
  logAgencyRun: ({ chance }) =>
    chance.happens(25)
      ? {
          place: '街道便民服务中心',
          purpose: chance.pick(runPurposes),
          minutes: chance.whole(10, 120),
          tripsSaved: chance.whole(0, 2),
          note: '问清了进展，材料已经送到。',
          link: chance.happens(30) ? chance.pick(representationLinks) : undefined,
          evidence: [],
        }
      : undefined,
  recordHelp: ({ chance }) => (chance.happens(10) ? { help: chance.pick(threeHelps), note: '讲清了政策和办理步骤。' } : undefined),
  recordPrincipalTrip: ({ chance }) => (chance.happens(3) ? { reason: '需要本人当面核对身份。' } : undefined),
  handUpAgency: ({ state, actor, chance }) => {
    const [step] = nextSteps(state.agencyWork?.step?.step ?? 'community', actor.role);
    if (step === undefined || !chance.happens(50)) return undefined;
    const unitId = state.handlingUnitId;
    if (step === 'department' && (unitId === undefined || state.concerned?.unitIds.includes(unitId) === true)) return undefined;
    return { step, unitId: step === 'department' ? unitId : undefined, reason: '社区协调不了，需要上一级出面。' };
  },
  takeAgencyStep: ({ chance }) => (chance.happens(70) ? { note: '已经接手，明天约相关单位一起看现场。' } : undefined),
  bindAgencyMember: (scene) => (scene.chance.happens(15) ? memberFor(scene) : undefined),
  releaseAgencyMember: ({ state, chance }) => {
    const members = state.agencyWork?.members ?? [];
    return members.length > 0 && chance.happens(60) ? { officerId: chance.pick(members).officerId, reason: '分工已经完成。' } : undefined;
  },
  explainResult: ({ chance }) =>
    chance.happens(80) ? { way: chance.pick(explanationWays), note: '逐条说明了答复内容和救济途径。', evidence: [] } : undefined,
  confirmResult: ({ chance }) => (chance.happens(60) ? { understood: chance.happens(90) } : undefined),
};
