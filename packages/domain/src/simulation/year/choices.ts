import type { ClaimAnswer } from '../../case/events.ts';
import type { CaseState } from '../../case/state.ts';
import type { EvaluationGrade, ServiceMethod } from '../../case/vocabulary.ts';
import type { Scene } from './scene.ts';

/** Papers go out electronically with consent, otherwise by post or by hand. */
export const serviceOf = ({ state, chance }: Scene): ServiceMethod =>
  state.electronicService ? 'electronic' : chance.happens(70) ? 'post' : 'inPerson';

export const gradeOf = ({ chance }: Scene): EvaluationGrade =>
  chance.happens(72) ? 'satisfied' : chance.happens(40) ? 'basicallySatisfied' : 'dissatisfied';

/** Another unit that can handle the matter, and is not complained about in it. */
export const otherUnit = ({ state, chance, office }: Scene): string =>
  chance.pick(
    office.handlingUnitIds.filter(
      (id) =>
        id !== state.handlingUnitId &&
        !state.coUnitIds.includes(id) &&
        state.concerned?.unitIds.includes(id) !== true &&
        state.raisedFrom?.includes(id) !== true,
    ),
  );

/** Somebody of a unit who is not kept away from the matter. */
export const colleague = ({ state, chance, office }: Scene, unitId: string, but?: string): string | undefined => {
  const away = new Set([but, ...(state.recusals ?? []).map(({ officerId }) => officerId), ...(state.concerned?.officerIds ?? [])]);
  const there = office.people.filter((known) => known.unitId === unitId && !away.has(known.officerId));
  return there.length === 0 ? undefined : chance.pick(there).officerId;
};

const answerTo = ({ state, chance }: Scene, claimId: string): ClaimAnswer => ({
  claimId,
  disposition:
    state.kind === 'suggestion'
      ? chance.pick(['adopted', 'partlyAdopted', 'noted'])
      : chance.pick(['supported', 'supported', 'partlySupported', 'explained', 'notSupported']),
  facts: '经现场核实，情况属实。',
  decision: state.claims.every(({ answer }) => answer === undefined)
    ? '已安排整改，并书面说明。'
    : `已另行安排整改，见办理记录第${state.version}条。`,
  basis: '《信访工作条例》第三十二条',
});

/** Every claim that waits for no other procedure has its answer. */
export const answersTo = (scene: Scene): readonly ClaimAnswer[] =>
  scene.state.claims.filter(({ standing }) => standing === undefined).map(({ id }) => answerTo(scene, id));

/** The matter that the petitioner raised in an earlier year, whose remedies are used up. */
export const earlierMatterOf = ({ caseId }: Pick<CaseState, 'caseId'>): string => `earlier-than-${caseId}`;
