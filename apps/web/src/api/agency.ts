import type { getAgencyCatalogue } from '@daiban/contract/agency-catalogue';
import type { getCommunityAgents, listAgencyCommunities, notePosterScan, openPlace } from '@daiban/contract/agency-network';
import type { ResponseOf } from '@daiban/contract/endpoint';
import type { endMandateByLink, readMandateLink } from '@daiban/contract/own-mandate';
import { call } from './request.ts';

export type AgentPlace = ResponseOf<typeof getCommunityAgents>;
export type AgencyStreets = ResponseOf<typeof listAgencyCommunities>['streets'];

export const fetchAgencyStreets = call<typeof listAgencyCommunities>({ method: 'GET', path: '/api/agency/communities' });
export const fetchCommunityAgents = call<typeof getCommunityAgents>({ method: 'GET', path: '/api/agency/communities/{communityId}' });
export const fetchPlace = call<typeof openPlace>({ method: 'GET', path: '/api/places/{placeId}' });
export const sendScan = call<typeof notePosterScan>({ method: 'POST', path: '/api/places/{placeId}/scans' });
export const fetchAgencyItems = call<typeof getAgencyCatalogue>({ method: 'GET', path: '/api/agency/catalogue' });
export const readByLink = call<typeof readMandateLink>({ method: 'POST', path: '/api/mandate-links/read' });
export const endByLink = call<typeof endMandateByLink>({ method: 'POST', path: '/api/mandate-links/end' });
