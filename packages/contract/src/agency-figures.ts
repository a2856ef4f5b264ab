import { agencyRates, figureExclusions } from '@daiban/domain/agency/figures/vocabulary-of-figures';
import { z } from 'zod';
import { agencyRoles } from './agency-catalogue.ts';
import { endpoint } from './endpoint.ts';
import { idSchema, plainDateSchema } from './vocabulary.ts';

const count = z.number().int();

/** A day that a figure can be asked for; the database knows no year 0. */
const daySchema = plainDateSchema.refine((day) => day >= '1900-01-01');

const scopeQuery = z.object({
  /** Left out: the present quarter. */
  from: daySchema.optional(),
  to: daySchema.optional(),
  /** A point, a station or any other unit, with what lies below it. */
  unitId: idSchema.optional(),
  /** Asked for by the agent themself, the head of the station and the assessor. */
  agentId: idSchema.optional(),
});

const ratioSchema = z.object({ numerator: count, denominator: count });

const judgementSchema = z.union([
  z.object({ judged: z.enum(['met', 'noData', 'tooFew', 'lowParticipation']) }),
  z.object({ judged: z.literal('notMet'), missing: count }),
]);

const rateSchema = ratioSchema.extend({
  rate: z.enum(agencyRates),
  /** Per cent with two decimals, half up; left out when nothing was due. */
  value: z.string().optional(),
  /** Left out by count: declined offers of fewer than five are not said (care G15, G21). */
  excluded: z.array(z.object({ reason: z.enum(figureExclusions), count: count.optional() })),
  target: z.object({ atLeast: count, document: z.string(), article: z.string(), judgement: judgementSchema }).optional(),
});
export type ShownRate = z.output<typeof rateSchema>;

export const getAgencyFigures = endpoint({
  operationId: 'getAgencyFigures',
  method: 'GET',
  path: '/api/agency/figures',
  tag: 'agency',
  summary: 'Figures of agency of a period with their inputs, exclusions and targets (F2, F3, F14, F15)',
  access: 'staff',
  roles: agencyRoles,
  query: scopeQuery,
  response: z.object({
    from: plainDateSchema,
    to: plainDateSchema,
    asOf: plainDateSchema,
    rulebook: z.object({ id: z.string(), version: count, title: z.string() }),
    rates: z.array(rateSchema),
    /** Only where the rulebook assesses by them (S4.29). */
    fourRates: z
      .object({
        result: z.enum(['pass', 'fail', 'noData', 'tooFew']),
        /** Of the unit, with two decimals. */
        points: z.string().optional(),
        tooLow: z.array(z.string()),
        weights: z.array(z.object({ rate: z.string(), points: count })),
        document: z.string(),
        article: z.string(),
        /** What a failed assessment would be proposed for; decided by a committee after hearing the unit (care G14). */
        wouldBeHeard: z.string().optional(),
      })
      .optional(),
    /** Days from the order to the served answer, of the matters closed in the period: the median, and the days within which nine of ten were answered. */
    days: z.object({ median: z.string(), ninety: z.string() }).optional(),
    work: z.object({ orders: count, runs: count, minutes: count, tripsSaved: count, helps: count }),
    counters: z.object({
      agents: count,
      matters: count,
      /** Villages with a certified agent, of all (F19); of the whole office only. */
      coverage: ratioSchema.extend({ value: z.string().optional() }).optional(),
      /** Figures that the source states of the time before this platform: shown beside, never added. */
      opening: z.array(
        z.object({
          title: z.string(),
          value: z.number(),
          unit: z.string(),
          asOf: z.string().optional(),
          document: z.string(),
          article: z.string(),
        }),
      ),
    }),
    units: z.array(
      z.object({
        unitId: idSchema,
        name: z.string(),
        agencyRate: ratioSchema,
        closureRate: ratioSchema,
        satisfactionRate: ratioSchema,
        participationRate: ratioSchema,
        zeroTripRate: ratioSchema,
      }),
    ),
    /** Units and agents that the reader may narrow by. */
    choices: z.object({
      units: z.array(z.object({ unitId: idSchema, name: z.string() })),
      agents: z.array(z.object({ officerId: idSchema, name: z.string() })),
    }),
  }),
});

export const figureParts = ['numerator', 'rest', ...figureExclusions] as const;

export const listAgencyFigureCases = endpoint({
  operationId: 'listAgencyFigureCases',
  method: 'GET',
  path: '/api/agency/figures/cases',
  tag: 'agency',
  summary: 'The matters behind a figure: those that count, the rest of the denominator, or what was left out',
  access: 'staff',
  roles: agencyRoles,
  query: scopeQuery.extend({ rate: z.enum(agencyRates), part: z.enum(figureParts), after: z.uuid().optional() }),
  response: z.object({
    /** All of this part, as the figure counts them; left out for declined offers, which are never listed. */
    total: count.optional(),
    /** Counted, but not the reader's to open: such as those of a mandate that has ended. */
    unseen: count,
    rows: z.array(
      z.object({
        caseId: z.uuid(),
        caseNumber: z.string(),
        title: z.string(),
        unitName: z.string(),
        askedOn: plainDateSchema.optional(),
        dueOn: plainDateSchema.optional(),
        closedOn: plainDateSchema.optional(),
      }),
    ),
    nextAfter: z.uuid().optional(),
  }),
});

export const getAgencySheet = endpoint({
  operationId: 'getAgencySheet',
  method: 'GET',
  path: '/api/agency/sheet',
  tag: 'agency',
  summary: 'The sheet of one agent: work that was done, never matters that did not come (S3.22)',
  access: 'staff',
  roles: agencyRoles,
  query: z.object({ from: daySchema, to: daySchema, agentId: idSchema }),
  response: z.object({
    agentId: idSchema,
    name: z.string(),
    unitNames: z.array(z.string()),
    from: plainDateSchema,
    to: plainDateSchema,
    asOf: plainDateSchema,
    basis: z.object({ document: z.string(), article: z.string() }).optional(),
    acts: z.object({
      orderAccepted: count,
      planned: count,
      run: count,
      help: count,
      handedUp: count,
      stepTaken: count,
      explained: count,
      confirmed: count,
    }),
    minutes: count,
    tripsSaved: count,
    duties: z.object({ done: count, onTime: count, value: z.string().optional() }),
  }),
});

export const agencyFigureEndpoints = [getAgencyFigures, listAgencyFigureCases, getAgencySheet];
