import {
  cancelSimulation,
  getSimulation,
  listSimulations,
  type SimulationReport,
  type SimulationView,
  startSimulation,
} from '@daiban/contract/rulebook-versions';
import { checkRulebook } from '@daiban/domain/rulebook/check-rulebook';
import { rulebookName } from '@daiban/domain/rulebook/engine';
import type { Rulebook } from '@daiban/domain/rulebook/vocabulary';
import type { FastifyInstance } from 'fastify';
import { type Callers, holdsOneOf, type StaffCaller } from '../../case-file/caller.ts';
import type { Reader } from '../../case-file/reader.ts';
import { seenCondition } from '../../case-file/seen-cases.ts';
import type { Journal } from '../../journal/journal.ts';
import { findReplayRulebook, type ReplayAsk, replayJournals } from '../../journal/replay-journals.ts';
import { ProblemAnswer, problem } from '../../platform/http/problem.ts';
import { registerEndpoint } from '../../platform/http/route.ts';
import { newId } from '../../platform/ids.ts';
import type { Log } from '../../platform/log.ts';
import { endSimulation, findSimulation, insertSimulation, listLatest, type SimulationRow, tellProgress } from './simulation-record.ts';
import { faultAnswer } from './version-texts.ts';

const mostExamples = 200;

const toView = (row: Omit<SimulationRow, 'report'>, journal: Journal): Omit<SimulationView, 'report'> => ({
  simulationId: row.id,
  rulebook: row.rulebook,
  ...(row.first_day === null ? {} : { from: row.first_day }),
  ...(row.last_day === null ? {} : { to: row.last_day }),
  askedBy: journal.directory.officerName(row.asked_by),
  startedAt: row.started_at.toISOString(),
  status: row.status,
  done: row.done,
  total: row.total,
});

/** The figures are of all matters; a single matter is named only to whoever sees it. */
const forReader = async (report: SimulationReport, journal: Journal, reader: Reader): Promise<SimulationReport> => {
  const values: unknown[] = [report.examples.map(({ caseId }) => caseId)];
  const condition = seenCondition('l', reader, (value) => `$${values.push(value)}`);
  const { rows } = await journal.pool.query<{ case_id: string }>(
    `select l.case_id::text from case_list l where l.case_id = any($1::uuid[]) and ${condition}`,
    values,
  );
  const seen = new Set(rows.map(({ case_id }) => case_id));
  const only = <Row extends { readonly cases: string[] }>(list: readonly Row[]): Row[] =>
    list.map((row) => ({ ...row, cases: row.cases.filter((caseId) => seen.has(caseId)) }));
  return {
    ...report,
    duties: only(report.duties),
    units: only(report.units),
    measures: only(report.measures),
    examples: report.examples.filter(({ caseId }) => seen.has(caseId)),
  };
};

/** Which rules are meant; a file is checked first, and refused when it is looser than the law. */
const rulebookOf = (asked: string | Readonly<Record<string, unknown>>, journal: Journal): Rulebook | ProblemAnswer => {
  if (typeof asked !== 'string') {
    const checked = checkRulebook(asked);
    return checked.ok ? checked.value : faultAnswer(checked.refusal);
  }
  const [id = ''] = asked.split('@');
  const found = findReplayRulebook(journal, asked) ?? findReplayRulebook(journal, id);
  const isMeant = found !== undefined && (found.id === asked || rulebookName(found) === asked);
  return isMeant ? found : problem('unknown-rulebook-version', { facts: { version: asked } });
};

/** Replays of the recorded journals under other rules, in the background of this process; any process can read and stop them. */
export const registerSimulations = (
  app: FastifyInstance,
  { journal, callers, log }: { readonly journal: Journal; readonly callers: Callers; readonly log: Log },
): void => {
  const parts = { authenticate: callers.staff, holdsOneOf };
  const { pool } = journal;
  let running: Promise<void> | undefined;
  let isStopping = false;
  app.addHook('onClose', async () => {
    isStopping = true;
    await running;
  });

  const view = async (id: string, reader: Reader): Promise<SimulationView | ProblemAnswer> => {
    const row = await findSimulation(pool, id);
    if (row === undefined) return problem('not-found');
    const { report } = row;
    return { ...toView(row, journal), ...(report === null ? {} : { report: await forReader(report, journal, reader) }) };
  };

  const run = async (id: string, ask: ReplayAsk): Promise<void> => {
    try {
      const report = await replayJournals(journal, ask, {
        mostExamples,
        onProgress: async (done, total) => (await tellProgress(pool, id, done, total)) && !isStopping,
      });
      await endSimulation(pool, id, report === undefined ? 'cancelled' : 'done', report);
    } catch (err) {
      log.error({ err, simulationId: id }, 'a replay under other rules failed');
      await endSimulation(pool, id, 'failed').catch((fault: unknown) =>
        log.warn({ err: fault, simulationId: id }, 'the end of a replay could not be written'),
      );
    }
  };

  registerEndpoint<typeof listSimulations, StaffCaller>(
    app,
    listSimulations,
    async () => ({ simulations: (await listLatest(pool)).map((row) => toView(row, journal)) }),
    parts,
  );

  registerEndpoint<typeof startSimulation, StaffCaller>(
    app,
    startSimulation,
    async ({ body, caller }) => {
      const rulebook = rulebookOf(body.rulebook, journal);
      if (rulebook instanceof ProblemAnswer) return rulebook;
      if (running !== undefined) return problem('simulation-running');
      const id = newId(journal.clock);
      const inserted = insertSimulation(pool, {
        id,
        asked_by: caller.reader.officerId,
        rulebook: `${rulebookName(rulebook)} ${rulebook.title}`,
        first_day: body.from ?? null,
        last_day: body.to ?? null,
        started_at: journal.clock.now(),
      });
      running = inserted
        .then(() => run(id, { rulebook, from: body.from, to: body.to }))
        // Whoever asked is told below why it could not begin.
        .catch(() => undefined)
        .finally(() => {
          running = undefined;
        });
      await inserted;
      return view(id, caller.reader);
    },
    parts,
  );

  registerEndpoint<typeof getSimulation, StaffCaller>(
    app,
    getSimulation,
    ({ params, caller }) => view(params.simulationId, caller.reader),
    parts,
  );

  registerEndpoint<typeof cancelSimulation, StaffCaller>(
    app,
    cancelSimulation,
    async ({ params, caller }) => {
      await endSimulation(pool, params.simulationId, 'cancelled');
      return view(params.simulationId, caller.reader);
    },
    parts,
  );
};
