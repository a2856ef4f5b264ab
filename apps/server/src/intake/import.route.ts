import { cancelImport, getImport, type ImportView, mapImport, previewImport, startImport } from '@daiban/contract/desk';
import type { Actor } from '@daiban/domain/case/actor';
import type { Role } from '@daiban/domain/case/vocabulary';
import type { FastifyInstance } from 'fastify';
import { toAuditActor } from '../case-file/audit-actor.ts';
import type { StaffCaller } from '../case-file/caller.ts';
import { type Language, languageOf, type ProblemAnswer, problem, registerTexts } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import { newId } from '../platform/ids.ts';
import type { Log } from '../platform/log.ts';
import { maskName, maskPhone } from '../platform/personal-data/mask.ts';
import { LedgerFault, mostBytes } from '../platform/spreadsheet/ledger-fault.ts';
import { checkLedger } from './ledger/check-ledger.ts';
import type { LedgerField } from './ledger/headings.ts';
import { readSamples } from './ledger/import-ledger.ts';
import {
  cancelRun,
  claimRun,
  failInterrupted,
  failRun,
  findImport,
  finishRun,
  type ImportRecord,
  insertImport,
  listWanted,
  storeMapping,
  storeProgress,
} from './ledger/import-record.ts';
import { importTexts } from './ledger/import-texts.ts';
import { type LedgerFolder, openLedgerFolder } from './ledger/ledger-folder.ts';
import { guessColumns } from './ledger/map-columns.ts';
import { MappingFault, mappingMessage, parseMapping } from './ledger/parse-mapping.ts';
import { readLedger } from './ledger/read-ledger.ts';
import { faultMessage } from './ledger/row-faults.ts';
import { runImport } from './ledger/run-import.ts';
import type { IntakeParts } from './submit.route.ts';

export interface ImportRouteParts extends IntakeParts {
  readonly log: Log;
  readonly stateFolder: string;
}

const keptMilliseconds = 7 * 24 * 3_600_000;
const samplesShown = 3;

/** Who may look at ledgers and prepare them. */
const preparingRoles: readonly Role[] = ['windowOfficer', 'dispatcher', 'petitionOfficeHead'];
/** Who may start one: those who may file and register a matter, for they become its first-contact officer. */
const importingRoles: readonly Role[] = ['windowOfficer', 'petitionOfficeHead'];

const actorAmong = (caller: StaffCaller, roles: readonly Role[], unitId: string): Actor | undefined =>
  caller.reader.actors.find((actor) => actor.unitId === unitId && roles.includes(actor.role));

/** A sample of a column without what names a person: names and long numbers are masked, wherever they stand. */
const toSample = (value: string, field: LedgerField): string => {
  const text = value.replace(/\s+/g, ' ').trim();
  if (field === 'name') return maskName(text);
  if (field === 'phone') return maskPhone(text);
  return [...text.replace(/\d{11,}[\dXx]?/g, maskPhone)].slice(0, 40).join('');
};

/** Shown only while the ledger is here and still to be looked at; nothing of it is kept in the database. */
const samplesOf = async (record: ImportRecord, folder: LedgerFolder): Promise<readonly Readonly<Record<string, string>>[]> => {
  if (record.status === 'running' || record.status === 'done' || !(await folder.has(record.id))) return [];
  return readSamples(await readLedger(folder.pathOf(record.id)), samplesShown);
};

const toView = async (record: ImportRecord, folder: LedgerFolder, language: Language): Promise<ImportView> => {
  const { columns, mapping, totals, faults } = record.report;
  const samples = await samplesOf(record, folder);
  return {
    importId: record.id,
    fileName: record.fileName,
    status: record.status,
    columns: columns.map((column) => {
      const field = mapping[column] ?? 'ignore';
      return { column, field, sample: samples.map((cells) => toSample(cells[column] ?? '', field)).filter((text) => text !== '') };
    }),
    totals,
    faults: faults.map((fault) => ({ row: fault.row, field: fault.field, code: fault.code, message: faultMessage(fault, language) })),
    ...(record.startedAt === undefined ? {} : { startedAt: record.startedAt }),
    ...(record.finishedAt === undefined ? {} : { finishedAt: record.finishedAt }),
  };
};

const answerLedgerFault = (error: unknown): ProblemAnswer => {
  if (error instanceof LedgerFault) return problem(error.code);
  throw error;
};

/** A name to show again, never a path. */
const shownName = (name: string): string =>
  [
    ...name
      .replace(/^.*[/\\]/s, '')
      .replace(/\p{C}/gu, '')
      .trim(),
  ]
    .slice(-120)
    .join('') || 'ledger';

/** Imports of the petition office: upload and preview, mapping, start, progress, cancel. They run in the background of this process. */
export const registerImports = async (
  app: FastifyInstance,
  { journal, callers, personal, audit, log, stateFolder }: ImportRouteParts,
): Promise<void> => {
  registerTexts(importTexts);
  const { pool, clock } = journal;
  const folder = await openLedgerFolder(stateFolder);
  const running = new Set<Promise<void>>();
  let isStopping = false;

  /** Ledgers hold names and phones: what is imported or no longer wanted goes. */
  const tidy = async (): Promise<void> => {
    const ids = await folder.listSettled();
    const wanted = await listWanted(pool, ids, new Date(clock.now().getTime() - keptMilliseconds));
    for (const id of ids) if (!wanted.has(id)) await folder.remove(id);
  };

  const run = async (record: ImportRecord, runId: string, actor: Actor): Promise<void> => {
    const { id } = record;
    const { mapping } = record.report;
    try {
      const ledger = await readLedger(folder.pathOf(id));
      const checked = await checkLedger(ledger, mapping, clock.now());
      const { isWhole } = await runImport({ journal, personal, actor }, ledger, mapping, {
        checked,
        afterBatch: async (report) => (await storeProgress(pool, id, runId, report)) && !isStopping,
      });
      if (isWhole && (await finishRun(pool, id, runId, clock.now()))) await folder.remove(id);
      else await failRun(pool, id, runId, clock.now());
    } catch (err) {
      log.error({ err, importId: id }, 'an import failed');
      await failRun(pool, id, runId, clock.now()).catch((fault: unknown) =>
        log.warn({ err: fault, importId: id }, 'the end of an import could not be written'),
      );
    }
  };

  await failInterrupted(pool, clock.now());
  await tidy();
  app.addHook('onClose', async () => {
    isStopping = true;
    await Promise.all(running);
  });

  const mayPrepare = (caller: StaffCaller): boolean => actorAmong(caller, preparingRoles, journal.directory.petitionOfficeId) !== undefined;
  const find = async (id: string): Promise<ImportRecord | undefined> => {
    const record = await findImport(pool, id);
    if (record?.status !== 'running') return record;
    await failInterrupted(pool, clock.now());
    return findImport(pool, id);
  };
  const view = async (id: string, language: Language): Promise<ImportView | ProblemAnswer> => {
    const record = await find(id);
    return record === undefined ? problem('not-found') : toView(record, folder, language);
  };
  /** The import when it can still be changed or started, else why not. */
  const findOpen = async (id: string): Promise<ImportRecord | ProblemAnswer> => {
    const record = await find(id);
    if (record === undefined) return problem('not-found');
    if (record.status === 'running') return problem('import-running');
    if (record.status === 'done') return problem('import-finished');
    return (await folder.has(id)) ? record : problem('import-file-gone');
  };
  const authenticate = callers.staff;

  registerEndpoint<typeof previewImport, StaffCaller>(
    app,
    previewImport,
    async ({ caller, request }) => {
      if (!mayPrepare(caller)) return problem('not-permitted');
      if (!request.isMultipart()) return problem('unsupported-media');
      const part = await request.file({ limits: { fileSize: mostBytes + 1, files: 1 } });
      if (part === undefined) return problem('malformed-input', { faults: [{ path: 'file', message: 'file' }] });
      await tidy();
      const id = newId(clock);
      try {
        const sha256 = await folder.keep(id, part.file);
        const ledger = await readLedger(folder.pathOf(id));
        const mapping = guessColumns(ledger.columns, await readSamples(ledger));
        const { totals, faults } = await checkLedger(ledger, mapping, clock.now());
        const fileName = shownName(part.filename);
        await insertImport(pool, {
          id,
          officerId: caller.reader.officerId,
          fileName,
          sha256,
          at: clock.now(),
          report: { columns: ledger.columns, mapping, totals, faults },
        });
      } catch (error) {
        await folder.remove(id);
        return answerLedgerFault(error);
      }
      return view(id, languageOf(request));
    },
    { authenticate },
  );

  registerEndpoint<typeof getImport, StaffCaller>(
    app,
    getImport,
    async ({ params, caller, request }) => (mayPrepare(caller) ? view(params.importId, languageOf(request)) : problem('not-permitted')),
    { authenticate },
  );

  registerEndpoint<typeof mapImport, StaffCaller>(
    app,
    mapImport,
    async ({ params, body, caller, request }) => {
      if (!mayPrepare(caller)) return problem('not-permitted');
      const record = await findOpen(params.importId);
      if (!('report' in record)) return record;
      try {
        const ledger = await readLedger(folder.pathOf(record.id));
        const mapping = parseMapping(ledger.columns, body.columns);
        const isStored = await storeMapping(pool, record.id, mapping, await checkLedger(ledger, mapping, clock.now()));
        return isStored ? view(record.id, languageOf(request)) : problem('import-running');
      } catch (error) {
        if (error instanceof MappingFault)
          return problem('malformed-input', {
            faults: [{ path: `columns.${error.column}`, message: mappingMessage(error, languageOf(request)) }],
          });
        return answerLedgerFault(error);
      }
    },
    { authenticate },
  );

  registerEndpoint<typeof startImport, StaffCaller>(
    app,
    startImport,
    async ({ params, caller, request }) => {
      const actor = actorAmong(caller, importingRoles, journal.directory.petitionOfficeId);
      if (actor === undefined) return problem('not-permitted');
      const record = await findOpen(params.importId);
      if (!('report' in record)) return record;
      // Before it is claimed: an import that could not be recorded does not run.
      await audit.record({ kind: 'imported', ...toAuditActor(caller), detail: { import: record.id, rows: record.report.totals.rows } });
      const runId = newId(clock);
      if (!(await claimRun(pool, record.id, runId, clock.now()))) return problem('import-running');
      const work = run(record, runId, actor).finally(() => running.delete(work));
      running.add(work);
      return view(record.id, languageOf(request));
    },
    { authenticate },
  );

  registerEndpoint<typeof cancelImport, StaffCaller>(
    app,
    cancelImport,
    async ({ params, caller, request }) => {
      if (!mayPrepare(caller)) return problem('not-permitted');
      await cancelRun(pool, params.importId, clock.now());
      return view(params.importId, languageOf(request));
    },
    { authenticate },
  );
};
