import type { Role } from '@daiban/domain/case/vocabulary';
import { coverages, networkGaps } from '@daiban/domain/organisation/network';
import { timeShares } from '@daiban/domain/organisation/vocabulary';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { idSchema, instantSchema, lineSchema, plainDateSchema } from './vocabulary.ts';

/** Where to go and whom to call. Fields may be empty where the office has not said. */
const contactSchema = z.object({ unitId: idSchema, name: z.string(), phone: z.string(), address: z.string(), hours: z.string() });
const namedSchema = z.object({ id: idSchema, name: z.string() });
const postSchema = namedSchema.extend({ phone: z.string().optional() });

/** An agent as residents read it: a name, a unit, a number at work, the number of a certificate in force, and a picture when the agent put one there. */
const agentSchema = postSchema.extend({
  unitId: idSchema,
  unitName: z.string(),
  picture: z.boolean(),
  certificate: z.string().optional(),
});

/**
 * Who runs for the people of one place, nearest first: agents of the community, the station of the street, the centre, and the window,
 * which is always open (S4.7).
 */
export const agentPlaceSchema = z.object({
  community: namedSchema.optional(),
  street: namedSchema.optional(),
  agents: z.array(agentSchema),
  /** Points of the community. */
  points: z.array(contactSchema),
  station: contactSchema.extend({ coordinators: z.array(postSchema) }).optional(),
  centre: contactSchema.optional(),
  window: contactSchema,
});
export type AgentPlace = z.output<typeof agentPlaceSchema>;

/** Everything that finding one's community needs: it is looked for on the device, so that nobody's address is sent. */
export const listAgencyCommunities = endpoint({
  operationId: 'listAgencyCommunities',
  method: 'GET',
  path: '/api/agency/communities',
  tag: 'agency',
  summary: 'Streets and communities with the addresses of their points, for finding one’s own on the device (S4.7)',
  access: 'public',
  response: z.object({
    streets: z.array(
      namedSchema.extend({
        communities: z.array(namedSchema.extend({ shortName: z.string(), addresses: z.array(z.string()), agents: z.int() })),
      }),
    ),
  }),
});

export const getCommunityAgents = endpoint({
  operationId: 'getCommunityAgents',
  method: 'GET',
  path: '/api/agency/communities/{communityId}',
  tag: 'agency',
  summary: 'Who runs for the people of a community: its agents, the station of its street, the centre, the window (S4.7)',
  access: 'public',
  params: z.object({ communityId: idSchema }),
  response: agentPlaceSchema,
  problems: ['not-found'],
});

const placeIdSchema = z.string().regex(/^[2-9A-HJKMNP-Z]{8}$/);
const placeParams = z.object({ placeId: placeIdSchema });

export const openPlace = endpoint({
  operationId: 'openPlace',
  method: 'GET',
  path: '/api/places/{placeId}',
  tag: 'agency',
  summary: 'What a code on a poster leads to: the point, station or window where it hangs',
  access: 'public',
  params: placeParams,
  response: z.object({ placeId: placeIdSchema, label: z.string(), unitName: z.string(), place: agentPlaceSchema }),
  problems: ['not-found'],
});

export const notePosterScan = endpoint({
  operationId: 'notePosterScan',
  method: 'POST',
  path: '/api/places/{placeId}/scans',
  tag: 'agency',
  summary: 'Counts that a code was opened today: one more, and nothing of who or from where (S0.30)',
  access: 'public',
  limit: 'comparing',
  params: placeParams,
  status: 204,
  response: z.unknown(),
  problems: ['not-found'],
});

/** Who reads the network. */
const networkRoles: readonly Role[] = [
  'petitionAgent',
  'agencyCoordinator',
  'agencySupervisor',
  'petitionOfficeHead',
  'windowOfficer',
  'deputyLeader',
  'principalLeader',
];
/** Who hangs posters; an agent in units of their own. */
const posterRoles: readonly Role[] = ['petitionAgent', 'agencyCoordinator', 'agencySupervisor', 'petitionOfficeHead', 'windowOfficer'];

/** An agent as the office reads it; `certified`: with a certificate in force (S2.6). */
const staffedAgentSchema = postSchema.extend({ share: z.enum(timeShares), certified: z.boolean() });
const staffedPointSchema = contactSchema.extend({ agents: z.array(staffedAgentSchema) });
const staffedCommunitySchema = namedSchema.extend({
  coverage: z.enum(coverages),
  points: z.array(staffedPointSchema),
  /** Agents of the committee itself. */
  agents: z.array(staffedAgentSchema),
});

export const getAgencyNetwork = endpoint({
  operationId: 'getAgencyNetwork',
  method: 'GET',
  path: '/api/agency/network',
  tag: 'agency',
  summary: 'The three tiers with their people, what is declared beside what is there, and what is missing (S0.15, S0.16)',
  access: 'staff',
  roles: networkRoles,
  response: z.object({
    /** What the jurisdiction states itself, and where. */
    declared: z.array(z.object({ label: z.string(), count: z.int(), kind: z.string().optional(), entry: z.string() })),
    counts: z.object({
      centres: z.int(),
      stations: z.int(),
      points: z.int(),
      communities: z.int(),
      /** Agents of points, stations and committees, each person once. */
      agents: z.int(),
      fullTime: z.int(),
      partTime: z.int(),
      certified: z.int(),
    }),
    gaps: z.array(z.object({ gap: z.enum(networkGaps), unitId: idSchema, unitName: z.string(), streetName: z.string().optional() })),
    centres: z.array(contactSchema.extend({ supervisors: z.array(postSchema) })),
    streets: z.array(
      z.object({
        /** Left out for communities of no street. */
        id: idSchema.optional(),
        name: z.string().optional(),
        stations: z.array(
          contactSchema.extend({ coordinators: z.array(postSchema), supervisors: z.array(postSchema), agents: z.array(postSchema) }),
        ),
        communities: z.array(staffedCommunitySchema),
      }),
    ),
  }),
});
export type AgencyNetworkView = z.output<typeof getAgencyNetwork.response>;

const posterSchema = z.object({
  placeId: placeIdSchema,
  unitId: idSchema,
  unitName: z.string(),
  label: z.string(),
  madeOn: plainDateSchema,
  retiredAt: instantSchema.optional(),
  scans: z.object({
    total: z.int(),
    /** Days with a scan within the last thirty, oldest first. */
    days: z.array(z.object({ day: plainDateSchema, scans: z.int() })),
  }),
  mayRetire: z.boolean(),
});
export type Poster = z.output<typeof posterSchema>;

export const listPosters = endpoint({
  operationId: 'listPosters',
  method: 'GET',
  path: '/api/agency/posters',
  tag: 'agency',
  summary: 'Posters with a code, where they hang, and how often each was opened by day (S0.30)',
  access: 'staff',
  roles: networkRoles,
  response: z.object({
    rows: z.array(posterSchema),
    /** Units for which the reader may make a poster. */
    units: z.array(namedSchema),
  }),
});

/** Everything that is printed on a poster. */
export const getPoster = endpoint({
  operationId: 'getPoster',
  method: 'GET',
  path: '/api/agency/posters/{placeId}',
  tag: 'agency',
  summary: 'One poster to print: the address that its code holds, the unit and whom to call instead',
  access: 'staff',
  roles: networkRoles,
  params: placeParams,
  response: z.object({
    placeId: placeIdSchema,
    label: z.string(),
    officeName: z.string(),
    unit: contactSchema,
    /** Number of the office, for who has no smart phone. */
    phone: z.string(),
    agents: z.array(postSchema),
    /** Public address of the portal with the place and nothing else; left out while the server knows none of its own. */
    address: z.string().optional(),
  }),
  problems: ['not-found'],
});

export const makePoster = endpoint({
  operationId: 'makePoster',
  method: 'POST',
  path: '/api/agency/posters',
  tag: 'agency',
  summary: 'Makes a place for a poster; the same request again makes no second one',
  access: 'staff',
  roles: posterRoles,
  body: z.strictObject({ requestId: z.uuid(), unitId: idSchema, label: lineSchema(40) }),
  status: 201,
  response: z.object({ placeId: placeIdSchema, repeated: z.boolean() }),
  problems: ['not-permitted', 'org-unit-unknown'],
});

export const retirePoster = endpoint({
  operationId: 'retirePoster',
  method: 'POST',
  path: '/api/agency/posters/{placeId}/retire',
  tag: 'agency',
  summary: 'The poster was taken down: its code still leads to the unit, and is no longer counted',
  access: 'staff',
  roles: posterRoles,
  params: placeParams,
  response: z.object({}),
  problems: ['not-permitted', 'not-found'],
});

export const agencyNetworkEndpoints = [
  listAgencyCommunities,
  getCommunityAgents,
  openPlace,
  notePosterScan,
  getAgencyNetwork,
  listPosters,
  getPoster,
  makePoster,
  retirePoster,
] as const;
