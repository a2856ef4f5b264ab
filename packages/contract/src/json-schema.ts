import { type ZodType, z } from 'zod';
import {
  attachmentSchema,
  basisSchema,
  caseRowSchema,
  caseViewSchema,
  claimViewSchema,
  commandResultSchema,
  derivationSchema,
  dutyViewSchema,
  noticeViewSchema,
  timelineEntrySchema,
} from './cases.ts';
import { commandNames, commandSchemas } from './commands.ts';
import { dutyRowSchema, importViewSchema } from './desk.ts';
import { problemSchema } from './problem.ts';
import { meSchema } from './sign-in.ts';
import { petitionerInputSchema, trackViewSchema } from './submissions.ts';
import * as vocabulary from './vocabulary.ts';

export type JsonSchema = { readonly [key: string]: unknown };

/** A schema, and the named ones that it refers to as `#/components/schemas/<name>`. */
export interface DescribedSchema {
  readonly schema: JsonSchema;
  readonly named: Readonly<Record<string, JsonSchema>>;
}

const names = z.registry<{ id: string }>();
const namedSchemas: Readonly<Record<string, ZodType>> = {
  Agency: vocabulary.agencySchema,
  AppealRoute: vocabulary.appealRouteSchema,
  Backlog: vocabulary.backlogSchema,
  CaseLinkRelation: vocabulary.caseLinkRelationSchema,
  Channel: vocabulary.channelSchema,
  Disposition: vocabulary.dispositionSchema,
  EvaluationGrade: vocabulary.evaluationGradeSchema,
  EvaluationSubject: vocabulary.evaluationSubjectSchema,
  Followup: vocabulary.followupSchema,
  MatterKind: vocabulary.matterKindSchema,
  NonAcceptanceReason: vocabulary.nonAcceptanceReasonSchema,
  NoticeKind: vocabulary.noticeKindSchema,
  Procedure: vocabulary.procedureSchema,
  RetentionClass: vocabulary.retentionClassSchema,
  Role: vocabulary.roleSchema,
  ServiceMethod: vocabulary.serviceMethodSchema,
  Warning: vocabulary.warningSchema,
  Attachment: attachmentSchema,
  Basis: basisSchema,
  Case: caseViewSchema,
  CaseRow: caseRowSchema,
  Claim: claimViewSchema,
  CommandResult: commandResultSchema,
  Derivation: derivationSchema,
  Duty: dutyViewSchema,
  DutyRow: dutyRowSchema,
  Import: importViewSchema,
  Me: meSchema,
  Notice: noticeViewSchema,
  Petitioner: petitionerInputSchema,
  Problem: problemSchema,
  TimelineEntry: timelineEntrySchema,
  TrackedCase: trackViewSchema,
};
for (const [id, schema] of Object.entries(namedSchemas)) names.add(schema, { id });
for (const command of commandNames)
  names.add(commandSchemas[command], { id: `${command.slice(0, 1).toUpperCase()}${command.slice(1)}Input` });

/** Formats that say by themselves what their long pattern says. */
const knownFormats: readonly unknown[] = ['date', 'date-time', 'uuid'];

const convert = (schema: ZodType, io: 'input' | 'output', metadata: typeof names | undefined): Record<string, unknown> => {
  const { $schema: _dialect, ...converted } = z.toJSONSchema(schema, {
    io,
    ...(metadata === undefined ? { metadata: z.registry<{ id: string }>() } : { metadata }),
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (knownFormats.includes(jsonSchema.format)) delete jsonSchema.pattern;
      // An answer may gain fields in a later version; a request may not hold any that nobody knows.
      if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return converted;
};

const toComponents = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toComponents);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '$ref' && typeof inner === 'string' ? [key, inner.replace('#/$defs/', '#/components/schemas/')] : [key, toComponents(inner)],
    ),
  );
};

/** A schema of the contract as JSON Schema 2020-12 for a document with components. `input`: what a caller sends, `output`: what the server answers. */
export const describeSchema = (schema: ZodType, io: 'input' | 'output'): DescribedSchema => {
  const { $defs = {}, ...own } = toComponents(convert(schema, io, names)) as { $defs?: Record<string, JsonSchema> };
  return { schema: own, named: $defs };
};

/** A schema of the contract as one JSON Schema 2020-12 that stands by itself. */
export const toJsonSchema = (schema: ZodType, io: 'input' | 'output' = 'input'): JsonSchema => convert(schema, io, undefined);
