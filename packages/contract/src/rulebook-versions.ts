import { countedMeasures } from '@daiban/domain/simulation/compare-outcomes';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { administratorRoles } from './signed-changes.ts';
import { instantSchema, lineSchema, plainDateSchema, recordIdSchema } from './vocabulary.ts';

/** Who proposes and signs changes of the rules. */
export const versionRoles = ['systemAdmin', 'securityAdmin'] as const;
/** Who looks at what a change would mean: those who sign it, and the head of the petition office. */
export const previewRoles = ['systemAdmin', 'securityAdmin', 'petitionOfficeHead'] as const;

/** Rulebook id and version, such as `lihai@2`. */
const versionNameSchema = lineSchema(80);
/** A rulebook as data, whole. */
const rulebookDataSchema = z.record(z.string(), z.unknown());

/** Changed figures as the next version, signed as `publishRulebookVersion`. */
export const publishVersionSchema = z.strictObject({
  /** The newest version, which is changed. */
  base: versionNameSchema,
  changes: z
    .array(z.strictObject({ figure: lineSchema(120), value: lineSchema(20) }))
    .min(1)
    .max(200),
  /** The decision that the changed figures stand on. */
  document: lineSchema(120),
  article: lineSchema(120),
  effectiveOn: plainDateSchema,
});
export type PublishVersion = z.output<typeof publishVersionSchema>;

/** All running matters of one version are moved to another, signed as `moveCasesToRulebook`. */
export const moveCasesSchema = z.strictObject({ from: versionNameSchema, to: versionNameSchema });
export type MoveCases = z.output<typeof moveCasesSchema>;

const versionRowSchema = z.object({
  version: versionNameSchema,
  title: z.string(),
  /** `product`: the file that came with the product; `published`: by this office; `older`: only running matters still name it. */
  from: z.enum(['product', 'published', 'older']),
  effectiveOn: plainDateSchema.optional(),
  signed: z.object({ proposedBy: z.string(), signedBy: z.string(), at: instantSchema }).optional(),
  reason: z.string().optional(),
  /** Whether a matter filed today takes it. */
  inForce: z.boolean(),
  /** Running matters that go by it. */
  running: z.number().int(),
});
export type VersionRow = z.output<typeof versionRowSchema>;

export const listRulebookVersions = endpoint({
  operationId: 'listRulebookVersions',
  method: 'GET',
  path: '/api/admin/rulebook/versions',
  tag: 'organisation',
  summary: 'The versions of the rules of this office, how many running matters go by each, and what is being moved',
  access: 'staff',
  roles: administratorRoles,
  response: z.object({
    versions: z.array(versionRowSchema),
    /** The version that the next change starts from. */
    newest: versionNameSchema,
    /** First day on which a version published now may take effect. */
    earliest: plainDateSchema,
    moves: z.array(
      z.object({
        id: recordIdSchema,
        from: z.string(),
        to: z.string(),
        reason: z.string(),
        signedAt: instantSchema,
        moved: z.number().int(),
        /** Matters that the rules did not let move. */
        leftOver: z.number().int(),
        finished: z.boolean(),
      }),
    ),
    /** Rulebooks of the product, to look at beside. */
    others: z.array(z.object({ version: versionNameSchema, title: z.string() })),
  }),
});

export const getRulebookVersion = endpoint({
  operationId: 'getRulebookVersion',
  method: 'GET',
  path: '/api/admin/rulebook/versions/{version}',
  tag: 'organisation',
  summary: 'One version of the rules, or a rulebook of the product, whole and as data',
  access: 'staff',
  roles: administratorRoles,
  params: z.object({ version: versionNameSchema }),
  response: z.object({ version: versionNameSchema, title: z.string(), rulebook: rulebookDataSchema }),
  problems: ['unknown-rulebook-version'],
});

export const previewRulebookMove = endpoint({
  operationId: 'previewRulebookMove',
  method: 'POST',
  path: '/api/admin/rulebook/moves/preview',
  tag: 'organisation',
  summary: 'What moving the running matters of one version to another would do to their open duties; moves nothing',
  access: 'staff',
  roles: previewRoles,
  body: z.strictObject({ from: versionNameSchema, to: versionNameSchema }),
  response: z.object({
    /** Running matters of the version; of more than 2,000 only the first are looked at. */
    cases: z.number().int(),
    looked: z.number().int(),
    capped: z.boolean(),
    /** Matters that could not be moved, because something owed has no rule there. */
    lacking: z.number().int(),
    moving: z.number().int(),
    /** The first 200 duties that would fall due on another day. */
    moves: z.array(
      z.object({
        caseId: recordIdSchema,
        caseNumber: z.string(),
        title: z.string(),
        /** A window of the petitioner, which becomes longer; everything else becomes shorter. */
        window: z.boolean(),
        dueOn: plainDateSchema,
        wouldBeOn: plainDateSchema,
      }),
    ),
  }),
  problems: ['unknown-rulebook-version'],
});

const dutyCountsSchema = z.object({
  opened: z.number().int(),
  done: z.number().int(),
  inTime: z.number().int(),
  overdue: z.number().int(),
  open: z.number().int(),
});
const loadSchema = z.object({ duties: z.number().int(), overdue: z.number().int(), openDays: z.number().int() });
const sideSchema = z.object({
  dueOn: plainDateSchema,
  outcome: z.enum(['done', 'stopped', 'lapsed', 'open']),
  late: z.boolean(),
});
const casesSchema = z.array(recordIdSchema);

const reportSchema = z.object({
  rulebook: z.object({ version: z.string(), title: z.string() }),
  now: z.array(z.string()),
  until: instantSchema,
  from: plainDateSchema.optional(),
  to: plainDateSchema.optional(),
  cases: z.number().int(),
  differing: z.number().int(),
  left: z.number().int(),
  duties: z.array(z.object({ kind: z.string(), title: z.string(), now: dutyCountsSchema, then: dutyCountsSchema, cases: casesSchema })),
  units: z.array(z.object({ unitId: z.string(), name: z.string(), now: loadSchema, then: loadSchema, cases: casesSchema })),
  measures: z.array(z.object({ measure: z.enum(countedMeasures), now: z.number().int(), then: z.number().int(), cases: casesSchema })),
  /** Differing matters that the reader may see. */
  examples: z.array(
    z.object({
      caseId: recordIdSchema,
      caseNumber: z.string(),
      duties: z.array(z.object({ kind: z.string(), now: sideSchema.optional(), then: sideSchema.optional() })),
      measures: z.array(z.object({ measure: z.enum(countedMeasures), now: z.number().int(), then: z.number().int() })),
    }),
  ),
});
export type SimulationReport = z.output<typeof reportSchema>;

const simulationSchema = z.object({
  simulationId: recordIdSchema,
  rulebook: z.string(),
  from: plainDateSchema.optional(),
  to: plainDateSchema.optional(),
  askedBy: z.string(),
  startedAt: instantSchema,
  status: z.enum(['running', 'done', 'cancelled', 'failed']),
  done: z.number().int(),
  total: z.number().int(),
});
const simulationViewSchema = simulationSchema.extend({ report: reportSchema.optional() });
export type SimulationView = z.output<typeof simulationViewSchema>;

export const listSimulations = endpoint({
  operationId: 'listSimulations',
  method: 'GET',
  path: '/api/admin/rulebook/simulations',
  tag: 'organisation',
  summary: 'The last ten replays of the recorded journals under other rules',
  access: 'staff',
  roles: previewRoles,
  response: z.object({ simulations: z.array(simulationSchema) }),
});

export const startSimulation = endpoint({
  operationId: 'startSimulation',
  method: 'POST',
  path: '/api/admin/rulebook/simulations',
  tag: 'organisation',
  summary: 'Plays the recorded journals again under other rules, in the background: of a version, a rulebook of the product or a file',
  access: 'staff',
  roles: previewRoles,
  body: z.strictObject({
    rulebook: z.union([versionNameSchema, rulebookDataSchema]),
    from: plainDateSchema.optional(),
    to: plainDateSchema.optional(),
  }),
  response: simulationViewSchema,
  status: 201,
  problems: ['unknown-rulebook-version', 'rulebook-refused', 'simulation-running'],
});

const simulationParams = z.object({ simulationId: recordIdSchema });

export const getSimulation = endpoint({
  operationId: 'getSimulation',
  method: 'GET',
  path: '/api/admin/rulebook/simulations/{simulationId}',
  tag: 'organisation',
  summary: 'How far a replay is, and what would differ once it is done',
  access: 'staff',
  roles: previewRoles,
  params: simulationParams,
  response: simulationViewSchema,
});

export const cancelSimulation = endpoint({
  operationId: 'cancelSimulation',
  method: 'POST',
  path: '/api/admin/rulebook/simulations/{simulationId}/cancel',
  tag: 'organisation',
  summary: 'Stops a replay that is running',
  access: 'staff',
  roles: previewRoles,
  params: simulationParams,
  response: simulationViewSchema,
});

export const rulebookVersionEndpoints = [
  listRulebookVersions,
  getRulebookVersion,
  previewRulebookMove,
  listSimulations,
  startSimulation,
  getSimulation,
  cancelSimulation,
] as const;
