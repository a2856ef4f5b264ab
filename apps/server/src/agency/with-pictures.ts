import type { AgentPlace } from '@daiban/contract/agency-network';
import type { PlainDate } from '@daiban/domain/calendar/types';
import { given } from '@daiban/domain/kernel/given';
import type { Connection } from '../platform/database/statement.ts';
import { statement } from '../platform/database/statement.ts';
import type { PlaceFound } from './agent-place.ts';
import { certificatesInForce } from './team/certificates.ts';

const readHaving = statement<{ readonly officer_id: string }>(
  'agent-picture.having',
  'select officer_id from agent_picture where officer_id = any($1)',
);

/** Says which agents of a place have put a picture beside their name, and who has a certificate in force on the day (S2.6). */
export const withPictures = async (pool: Connection, place: PlaceFound, day: PlainDate): Promise<AgentPlace> => {
  const ids = place.agents.map(({ id }) => id);
  const having = new Set(ids.length === 0 ? [] : (await readHaving.rows(pool, [ids])).map(({ officer_id }) => officer_id));
  const certificates = await certificatesInForce(pool, day);
  return {
    ...place,
    agents: place.agents.map((agent) => ({
      ...agent,
      picture: having.has(agent.id),
      ...given({ certificate: certificates.get(agent.id)?.number }),
    })),
  };
};
