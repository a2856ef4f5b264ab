import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countyDivisionsSchema, listPresets, previewPreset, previewUnitFile, type UnitImport } from '@daiban/contract/unit-imports';
import type { AgencyForm } from '@daiban/domain/organisation/plan-divisions';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import type { Directory } from '../journal/directory.ts';
import { ProblemAnswer, problem } from '../platform/http/problem.ts';
import { readOneFile } from '../platform/http/read-one-file.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import { LedgerFault } from '../platform/spreadsheet/ledger-fault.ts';
import type { RawRow } from '../platform/spreadsheet/raw-row.ts';
import { readXlsx } from '../platform/spreadsheet/read-xlsx.ts';
import { findPreset, presets } from './presets.ts';
import type { OrganisationParts } from './read-organisation.route.ts';
import { isUnitHeading, previewOfDivisions, previewOfPreset, previewOfRows } from './unit-import.ts';

const mostBytes = 4 * 1024 * 1024;
const mostRows = 3000;
const divisionsFile = z.union([countyDivisionsSchema, z.object({ counties: z.array(countyDivisionsSchema).min(1).max(20) })]);

const readSheet = async (bytes: Buffer): Promise<readonly RawRow[] | undefined> => {
  const folder = await mkdtemp(join(tmpdir(), 'daiban-units-'));
  try {
    const path = join(folder, 'units.xlsx');
    await writeFile(path, bytes);
    const rows: RawRow[] = [];
    for await (const row of readXlsx(path)) {
      rows.push(row);
      if (rows.length > mostRows + 1) return undefined;
    }
    return rows;
  } catch (error) {
    if (error instanceof LedgerFault) return undefined;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const readDivisions = (bytes: Buffer): z.output<typeof countyDivisionsSchema>[] | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
  const parsed = divisionsFile.safeParse(value);
  if (!parsed.success) return undefined;
  return 'counties' in parsed.data ? parsed.data.counties : [parsed.data];
};

const previewOfFile = async (name: string, bytes: Buffer, form: AgencyForm, directory: Directory): Promise<UnitImport | ProblemAnswer> => {
  // A workbook is a ZIP file; everything else has to be JSON.
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') {
    const counties = readDivisions(bytes);
    const preview = counties === undefined ? undefined : previewOfDivisions(name, counties, form, directory);
    return preview === undefined || preview.units.length > mostRows ? problem('unit-file-unreadable') : preview;
  }
  const rows = await readSheet(bytes);
  return rows === undefined || !isUnitHeading(rows[0]?.values ?? [])
    ? problem('unit-file-unreadable')
    : previewOfRows(name, rows, directory);
};

/** Presets and files of units: what they would make. Making it is a change like any other. */
export const registerImportUnits = (app: FastifyInstance, { journal, callers }: OrganisationParts): void => {
  const parts = { authenticate: callers.staff, holdsOneOf };

  registerEndpoint<typeof listPresets, StaffCaller>(
    app,
    listPresets,
    () => ({
      presets: presets.map(({ id, title, divisions, form, declared }) => ({
        id,
        title,
        code: divisions.code,
        form,
        townships: divisions.townships.length,
        communities: divisions.townships.reduce((sum, township) => sum + township.communities.length, 0),
        declared: [...declared],
      })),
    }),
    parts,
  );

  registerEndpoint<typeof previewPreset, StaffCaller>(
    app,
    previewPreset,
    ({ body }) => {
      const preset = findPreset(body.presetId);
      return preset === undefined ? problem('not-found') : previewOfPreset(preset, body.form, journal.directory);
    },
    parts,
  );

  registerEndpoint<typeof previewUnitFile, StaffCaller>(
    app,
    previewUnitFile,
    async ({ request, query }) => {
      const file = await readOneFile(request, mostBytes);
      if (file instanceof ProblemAnswer) return file;
      return previewOfFile(file.name.slice(0, 100), file.bytes, query.form, journal.directory);
    },
    parts,
  );
};
