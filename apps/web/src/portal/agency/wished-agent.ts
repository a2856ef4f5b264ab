import type { AgentPlace } from '../../api/agency.ts';

/** Whom somebody asks to run a matter, as the address of the form names them. */
export interface Wish {
  readonly communityId?: string;
  readonly placeId?: string;
  readonly agentId?: string;
  /** A firm asks (企业点单, S2.9). */
  readonly forFirm?: true;
}

/** Who would run it, with the names to show. */
export interface WishedAgent {
  readonly unitId: string;
  readonly unitName: string;
  readonly agentId?: string;
  readonly agentName?: string;
  /** The code of a poster led here, the page for firms, or the page itself (S2.4, S2.9). */
  readonly source: 'portal' | 'poster' | 'enterprise';
}

/** Address of the filing form with this agent; without one, the station finds somebody. */
export const filingPath = ({ communityId, placeId, agentId, forFirm }: Wish): string => {
  const query = new URLSearchParams();
  if (placeId !== undefined) query.set('place', placeId);
  else if (communityId !== undefined) query.set('community', communityId);
  if (agentId !== undefined) query.set('agent', agentId);
  if (forFirm === true) query.set('for', 'firm');
  return `/file?${query.toString()}`;
};

/** Reads the wish out of the form's address; undefined when it names none. */
export const readWish = (query: string): Wish | undefined => {
  const asked = new URLSearchParams(query);
  const [placeId, communityId, agentId] = ['place', 'community', 'agent'].map((name) => asked.get(name) ?? undefined);
  if (placeId === undefined && communityId === undefined) return undefined;
  return {
    ...(placeId === undefined ? {} : { placeId }),
    ...(communityId === undefined ? {} : { communityId }),
    ...(agentId === undefined ? {} : { agentId }),
    ...(asked.get('for') === 'firm' ? { forFirm: true } : {}),
  };
};

/** The agent who was wished for; without one there any more, the station; undefined where nobody runs. */
export const resolveWish = ({ agentId, placeId, forFirm }: Wish, place: AgentPlace): WishedAgent | undefined => {
  const source = forFirm === true ? 'enterprise' : placeId === undefined ? 'portal' : 'poster';
  const agent = place.agents.find(({ id }) => id === agentId);
  if (agent !== undefined) return { unitId: agent.unitId, unitName: agent.unitName, agentId: agent.id, agentName: agent.name, source };
  const unit = place.station ?? place.points[0];
  return unit === undefined ? undefined : { unitId: unit.unitId, unitName: unit.name, source };
};
