import { getAgencyFigures, getAgencySheet, listAgencyFigureCases, type ShownRate } from '@daiban/contract/agency-figures';
import type { QueryOf, ResponseOf } from '@daiban/contract/endpoint';
import { assessFourRates } from '@daiban/domain/agency/figures/four-rates';
import { judgedFrom, judgeTarget } from '@daiban/domain/agency/figures/judge-target';
import { quarterOf } from '@daiban/domain/agency/figures/period';
import { showHundredths, showRatio } from '@daiban/domain/agency/figures/ratio';
import { type AgencyRate, agencyRates } from '@daiban/domain/agency/figures/vocabulary-of-figures';
import { coverVillages, villagesOf } from '@daiban/domain/agency/team/cover-villages';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { PlainDate } from '@daiban/domain/calendar/types';
import { given } from '@daiban/domain/kernel/given';
import { findOpeningFigures } from '@daiban/domain/rulebook/opening-figures';
import type { Rulebook } from '@daiban/domain/rulebook/vocabulary';
import type { FastifyInstance } from 'fastify';
import { type Callers, holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import type { Reader } from '../case-file/reader.ts';
import type { Journal } from '../journal/journal.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import { agentsOf, headedUnits, readableAgents, unitsUnder } from './counted-matters.ts';
import { listFigureCases } from './list-figure-cases.ts';
import { type CountedRates, countMatters, type FigureQuestion, readFigures, readWork } from './read-figures.ts';
import { readNetwork } from './read-network.ts';
import { readSheet } from './read-sheet.ts';
import { certificatesInForce } from './team/certificates.ts';

type Figures = ResponseOf<typeof getAgencyFigures>;

/** Declined offers of one to four are not said: in a village that would be a list (care G15, G21). */
const toExcluded = (excluded: CountedRates[AgencyRate]['excluded']): ShownRate['excluded'] =>
  excluded.map(({ reason, count }) => (reason === 'declined' && count < judgedFrom ? { reason } : { reason, count }));

const toRate = (rate: AgencyRate, counted: CountedRates, rulebook: Rulebook): ShownRate => {
  const { numerator, denominator, excluded } = counted[rate];
  const ratio = { numerator, denominator };
  const target = rulebook.targets.find(({ measure }) => measure === rate);
  const participation = rate === 'satisfactionRate' ? counted.participationRate : undefined;
  return {
    rate,
    ...ratio,
    ...given({ value: showRatio(ratio) }),
    excluded: toExcluded(excluded),
    ...(target === undefined
      ? {}
      : {
          target: {
            atLeast: target.atLeast,
            document: target.document,
            article: target.article,
            judgement: judgeTarget(ratio, target.atLeast, participation),
          },
        }),
  };
};

/** What a point answers for, not a person: whether agents are asked for, and whether somebody takes the orders. */
const ofUnitsOnly: readonly AgencyRate[] = ['agencyRate', 'representationRate'];
const ratesFor = ({ agentId }: FigureQuestion): readonly AgencyRate[] =>
  agentId === undefined ? agencyRates : agencyRates.filter((rate) => !ofUnitsOnly.includes(rate));

const isAgencyRate = (measure: string): measure is AgencyRate => (agencyRates as readonly string[]).includes(measure);

/** The four rates with the points of the rulebook (F3); left out where it does not assess by them. */
const toFourRates = (counted: CountedRates, rulebook: Rulebook): Pick<Figures, 'fourRates'> => {
  const rule = rulebook.assessments.find(({ items }) => items.length > 0 && items.every(({ measure }) => isAgencyRate(measure)));
  if (rule === undefined) return {};
  const rates = rule.items.flatMap(({ measure, points }) =>
    isAgencyRate(measure) ? [{ measure, weight: points, ratio: counted[measure] }] : [],
  );
  const assessed = assessFourRates(rates);
  const basis = {
    weights: rates.map(({ measure, weight }) => ({ rate: measure, points: weight })),
    document: rule.document,
    article: rule.article,
    ...given({ wouldBeHeard: rule.veto?.title }),
  };
  if (assessed.result === 'noData') return { fourRates: { result: 'noData', tooLow: [], ...basis } };
  if (counted.onTimeClosureRate.denominator < rule.minimumCases) return { fourRates: { result: 'tooFew', tooLow: [], ...basis } };
  const { result, score, tooLow } = assessed;
  return { fourRates: { result, points: showHundredths(score), tooLow: [...tooLow], ...basis } };
};

/** Figures of the register entry S2.5, and of visits that agents made, as the source declares them of the time before. */
const openingArticles: readonly string[] = ['S2.5', 'S2.63', 'S2.2'];

/** Whose figures are asked for: an agent reads their own, and nobody another's without heading their unit. */
const narrowToReader = (
  reader: Reader,
  journal: Journal,
  { from, to, ...asked }: QueryOf<typeof getAgencyFigures>,
  today: PlainDate,
): FigureQuestion | undefined => {
  const quarter = quarterOf(today);
  const question = { from: from ?? quarter.from, to: to ?? quarter.to, ...asked };
  const isAgentOnly = reader.actors.every(({ role }) => role === 'petitionAgent');
  const agentId = question.agentId ?? (isAgentOnly ? reader.officerId : undefined);
  if (agentId === undefined) return question;
  return readableAgents(reader, journal.directory).some(({ officerId }) => officerId === agentId) ? { ...question, agentId } : undefined;
};

const toChoices = (reader: Reader, journal: Journal): Figures['choices'] => {
  const { directory } = journal;
  const { centres, stations, points } = readNetwork(directory);
  const headed = headedUnits(reader, directory);
  const wide = reader.scopes.normal.office === 'all';
  const units = [...centres, ...stations, ...points].map(({ unitId }) => unitId).filter((unitId) => wide || headed.has(unitId));
  return {
    units: units.map((unitId) => ({ unitId, name: directory.unitName(unitId) })),
    agents: [...readableAgents(reader, directory)],
  };
};

const countAgents = (reader: Reader, { directory }: Journal, { unitId, agentId }: FigureQuestion): number => {
  if (agentId !== undefined) return 1;
  const own = reader.scopes.normal.office === 'all' ? 'all' : headedUnits(reader, directory);
  return agentsOf(unitId === undefined ? own : unitsUnder(unitId, directory), directory).length;
};

/** Villages with a certified agent (F19); for the office as a whole. */
const readCoverage = async (
  { pool, directory }: Journal,
  { unitId, agentId }: FigureQuestion,
  today: PlainDate,
): Promise<Pick<Figures['counters'], 'coverage'>> => {
  if (unitId !== undefined || agentId !== undefined) return {};
  const certified = await certificatesInForce(pool, today);
  const posts = [...directory.officers.values()].flatMap(({ id, appointments }) => (certified.has(id) ? appointments : []));
  const certifiedIn = new Set(posts.filter(({ role }) => role === 'petitionAgent').map((post) => post.unitId));
  const { covered, villages, percentage } = coverVillages(villagesOf([...directory.units.values()]), certifiedIn);
  return { coverage: { numerator: covered, denominator: villages, ...given({ value: percentage }) } };
};

/** Figures of agency, the matters behind each of them, and the sheet of one agent (F2, F3, F14, F15, S2.5, S3.22, S3.24). */
export const registerAgencyFigures = (
  app: FastifyInstance,
  { journal, callers }: { readonly journal: Journal; readonly callers: Callers },
): void => {
  const parts = { authenticate: callers.staff, holdsOneOf };
  const today = () => toPlainDate(journal.clock.now().toISOString());

  registerEndpoint<typeof getAgencyFigures, StaffCaller>(
    app,
    getAgencyFigures,
    async ({ query, caller }) => {
      const { reader } = caller;
      const question = narrowToReader(reader, journal, query, today());
      if (question === undefined) return problem('not-permitted');
      const [counted, work, matters, coverage] = await Promise.all([
        readFigures(journal, reader, question, today()),
        readWork(journal, reader, question, today()),
        countMatters(journal, reader, question),
        readCoverage(journal, question, today()),
      ]);
      const { rulebook, directory } = journal;
      const ratio = ({ numerator, denominator }: CountedRates[AgencyRate]) => ({ numerator, denominator });
      return {
        from: question.from,
        to: question.to,
        asOf: today(),
        rulebook: { id: rulebook.id, version: rulebook.version, title: rulebook.title },
        rates: ratesFor(question).map((rate) => toRate(rate, counted.all, rulebook)),
        ...(question.agentId === undefined ? toFourRates(counted.all, rulebook) : {}),
        ...given({ days: counted.days && { median: counted.days.median.toFixed(1), ninety: counted.days.ninety.toFixed(1) } }),
        work: { orders: work.orders, runs: work.runs, minutes: work.minutes, tripsSaved: work.trips_saved, helps: work.helps },
        counters: {
          agents: countAgents(reader, journal, question),
          matters,
          ...coverage,
          opening: findOpeningFigures(rulebook, openingArticles),
        },
        units: [...counted.units].map(([unitId, rates]) => ({
          unitId,
          name: directory.unitName(unitId),
          agencyRate: ratio(rates.agencyRate),
          closureRate: ratio(rates.closureRate),
          satisfactionRate: ratio(rates.satisfactionRate),
          participationRate: ratio(rates.participationRate),
          zeroTripRate: ratio(rates.zeroTripRate),
        })),
        choices: toChoices(reader, journal),
      };
    },
    parts,
  );

  registerEndpoint<typeof listAgencyFigureCases, StaffCaller>(
    app,
    listAgencyFigureCases,
    async ({ query, caller }) => {
      const { rate, part, after, ...asked } = query;
      const question = narrowToReader(caller.reader, journal, asked, today());
      if (question === undefined) return problem('not-permitted');
      return listFigureCases(journal, caller.reader, question, { rate, part, after, today: today() });
    },
    parts,
  );

  registerEndpoint<typeof getAgencySheet, StaffCaller>(
    app,
    getAgencySheet,
    async ({ query, caller }) => {
      const agent = readableAgents(caller.reader, journal.directory).find(({ officerId }) => officerId === query.agentId);
      return agent === undefined ? problem('not-permitted') : readSheet(journal, agent, query, today());
    },
    parts,
  );
};
