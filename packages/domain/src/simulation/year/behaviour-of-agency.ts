import { mandateScopes } from '../../agency/vocabulary-of-agency.ts';
import { addDays } from '../../calendar/dates.ts';
import { isKeptAway } from '../../casework/step-back.ts';
import type { Behaviours, Scene } from './scene.ts';

type MandateCommand =
  | 'offerAgency'
  | 'declineAgencyOffer'
  | 'grantMandate'
  | 'recordMandate'
  | 'acceptMandate'
  | 'returnMandate'
  | 'nameAgent'
  | 'revokeMandate'
  | 'endMandate';

const points = ['eastPoint', 'westPoint'] as const;

/** What the principal asks for: any point that the matter does not complain about, sometimes with a last day. */
const wishOf = ({ state, chance, today }: Scene) => {
  const unitId = points.find((candidate) => state.concerned?.unitIds.includes(candidate) !== true);
  if (unitId === undefined) return undefined;
  return {
    unitId: chance.happens(50) && state.concerned === undefined ? chance.pick(points) : unitId,
    itemId: 'other',
    scope: chance.happens(50) ? [...mandateScopes] : (['inquire', 'collectPapers'] as const),
    untilOn: chance.happens(30) ? addDays(today, chance.whole(5, 90)) : undefined,
  };
};

/** Mandates: few matters are offered one, most of those are taken, hardly any is revoked (D60). */
export const behaviourOfMandate: Behaviours<MandateCommand> = {
  offerAgency: (scene) => {
    const wish = scene.chance.happens(15) ? wishOf(scene) : undefined;
    return wish === undefined ? undefined : { unitId: wish.unitId, source: 'window' };
  },
  declineAgencyOffer: ({ chance }) => (chance.happens(40) ? {} : undefined),
  grantMandate: (scene) => {
    const wish = scene.chance.happens(scene.state.agencyWork?.offeredOn === undefined ? 10 : 60) ? wishOf(scene) : undefined;
    return wish === undefined ? undefined : { ...wish, source: 'portal' };
  },
  recordMandate: (scene) => {
    const wish = scene.chance.happens(10) ? wishOf(scene) : undefined;
    if (wish === undefined) return undefined;
    const form = scene.chance.pick(['oral', 'written'] as const);
    return { ...wish, source: 'window', form, evidence: ['mandate-1'], readBack: true, byGuardian: false, service: 'inPerson' };
  },
  acceptMandate: ({ actor, state }) => (isKeptAway(actor.officerId, actor.unitId, state) ? undefined : {}),
  returnMandate: ({ chance }) => (chance.happens(40) ? { ground: chance.pick(['kinship', 'interest', 'away'] as const) } : undefined),
  nameAgent: ({ office, state, chance }) => {
    const free = office.people.filter(({ role, officerId, unitId }) => role === 'petitionAgent' && !isKeptAway(officerId, unitId, state));
    if (free.length === 0) return undefined;
    const { officerId, unitId } = chance.pick(free);
    return { agentId: officerId, unitId, reason: '原代办员不便代办。' };
  },
  revokeMandate: ({ chance }) => (chance.happens(20) ? {} : undefined),
  endMandate: ({ chance }) =>
    chance.happens(15) ? { cause: chance.pick(['agentLeft', 'agentConflict', 'principalDied'] as const), note: '已经核实。' } : undefined,
};
