import { colourReasons, matterGrades } from '@daiban/domain/supervision/vocabulary';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { idSchema, instantSchema, letterFormSchema, plainDateSchema, recordIdSchema, warningSchema } from './vocabulary.ts';

/** Colour of a matter, and what of supervision waits for somebody; for the office only. */
export const supervisionViewSchema = z.object({
  colour: warningSchema,
  reasons: z.array(z.enum(colourReasons)),
  /** Visits on the matter, as the rulebook counts them. */
  visits: z.number().int(),
  grade: z.enum(matterGrades).optional(),
  /** What a step can be about, by its id; `who` is whom it is addressed to. */
  waiting: z.array(z.object({ about: z.enum(['attendance', 'copyNotice', 'supervision', 'redCard']), id: idSchema, who: z.string() })),
});
export type SupervisionView = z.output<typeof supervisionViewSchema>;

export const letterSchema = z.object({
  caseId: recordIdSchema,
  caseNumber: z.string(),
  caseTitle: z.string(),
  letterId: z.string(),
  form: letterFormSchema,
  isCopy: z.boolean(),
  unit: z.object({ unitId: idSchema, name: z.string() }),
  /** The duty that it is about. */
  duty: z.object({ kind: z.string(), title: z.string() }).optional(),
  /** Level of a copy-notice (F8). */
  level: z.number().int().optional(),
  wantsAnswer: z.boolean(),
  issuedAt: instantSchema,
  dueOn: plainDateSchema.optional(),
  answeredAt: instantSchema.optional(),
  isNew: z.boolean(),
});
export type Letter = z.output<typeof letterSchema>;

const letterStates = ['open', 'overdue', 'answered'] as const;

export const listLetters = endpoint({
  operationId: 'listLetters',
  method: 'GET',
  path: '/api/desk/letters',
  tag: 'supervision',
  summary: 'Reminders, copy-notices, warnings and supervision: those addressed to me, or of every unit whose matters I may see',
  access: 'staff',
  query: z.object({
    scope: z.enum(['mine', 'all']).default('mine'),
    unitId: idSchema.optional(),
    form: letterFormSchema.optional(),
    state: z.enum(letterStates).optional(),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: z.object({ rows: z.array(letterSchema), nextCursor: z.string().optional() }),
});

export const countLetters = endpoint({
  operationId: 'countLetters',
  method: 'GET',
  path: '/api/desk/letters/count',
  tag: 'supervision',
  summary: 'How many letters have come for me since I last looked',
  access: 'staff',
  response: z.object({ unseen: z.number().int() }),
});

export const seeLetters = endpoint({
  operationId: 'seeLetters',
  method: 'POST',
  path: '/api/desk/letters/seen',
  tag: 'supervision',
  summary: 'Says that I have looked at my letters up to now',
  access: 'staff',
  response: z.object({ unseen: z.literal(0) }),
});

export const countOpenLetters = endpoint({
  operationId: 'countOpenLetters',
  method: 'GET',
  path: '/api/desk/letters/open',
  tag: 'supervision',
  summary: 'Warnings and letters that wait for an answer, by unit: open, and past their day',
  access: 'staff',
  response: z.object({
    units: z.array(
      z.object({
        unitId: idSchema,
        name: z.string(),
        forms: z.array(z.object({ form: letterFormSchema, open: z.number().int(), overdue: z.number().int() })),
      }),
    ),
  }),
});
