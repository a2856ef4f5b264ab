import { describe, expect, it } from 'vitest';
import type { AgentPlace } from '../../api/agency.ts';
import { filingPath, readWish, resolveWish } from './wished-agent.ts';

const contact = (unitId: string, name: string) => ({ unitId, name, phone: '0571-0000 1001', address: '一楼', hours: '工作日' });
const window = contact('office', '信访局');
const station = { ...contact('station', '街道代办站'), coordinators: [{ id: 'c', name: '协调员' }] };
const agent = { id: 'a', name: '王阿根', unitId: 'point', unitName: '沥东村代办点', picture: false };
const place: AgentPlace = { agents: [agent], points: [contact('point', '沥东村代办点')], station, window };

describe('asking a certain agent (S4.7, S2.4)', () => {
  it('carries agent and community, or the place of a poster, in the address of the form', () => {
    const wish = { communityId: 'village', agentId: 'a' };
    expect(readWish(new URL(filingPath(wish), 'https://x').search)).toEqual(wish);
    expect(filingPath({ communityId: 'village', placeId: 'ABCDEFGH' })).toBe('/file?place=ABCDEFGH');
    expect(readWish('?step=what')).toBeUndefined();
  });

  it('names the agent and their unit, and says that a poster led there', () => {
    const wished = { unitId: 'point', unitName: '沥东村代办点', agentId: 'a', agentName: '王阿根' };
    expect(resolveWish({ communityId: 'village', agentId: 'a' }, place)).toEqual({ ...wished, source: 'portal' });
    expect(resolveWish({ placeId: 'ABCDEFGH', agentId: 'a' }, place)).toEqual({ ...wished, source: 'poster' });
  });

  it('turns to the station of the street where the community has no agent, or the agent has left', () => {
    const byStation = { unitId: 'station', unitName: '街道代办站', source: 'portal' };
    expect(resolveWish({ communityId: 'village', agentId: 'gone' }, place)).toEqual(byStation);
    expect(resolveWish({ communityId: 'village' }, { ...place, agents: [] })).toEqual(byStation);
  });

  it('says that a firm asks, and turns to the station (S2.9)', () => {
    const wish = { communityId: 'village', forFirm: true } as const;
    expect(readWish(new URL(filingPath(wish), 'https://x').search)).toEqual(wish);
    expect(resolveWish(wish, place)).toEqual({ unitId: 'station', unitName: '街道代办站', source: 'enterprise' });
  });

  it('names nobody where nobody runs', () => expect(resolveWish({}, { agents: [], points: [], window })).toBeUndefined());
});
