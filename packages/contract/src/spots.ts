import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import {
  findingKindSchema,
  findingNoteSchema,
  findingStageSchema,
  orderIdSchema,
  phoneSchema,
  reportBase,
  reportedSchema,
  reportProblems,
  stepViewSchema,
} from './roads.ts';
import { idSchema, instantSchema, lineSchema, plainDateSchema, recordIdSchema } from './vocabulary.ts';

/** What a resident is shown of a place to report from: the segments by name, no person. */
export const listSpots = endpoint({
  operationId: 'listSpots',
  method: 'GET',
  path: '/api/spots',
  tag: 'outreach',
  summary: 'The segments of roads by name, with the office phone of the community, to choose from when reporting what is broken',
  access: 'public',
  response: z.object({
    segments: z.array(
      z.object({
        segmentId: idSchema,
        name: z.string(),
        begins: z.string(),
        ends: z.string(),
        communityName: z.string(),
        phone: z.string(),
      }),
    ),
  }),
});

export const reportSpot = endpoint({
  operationId: 'reportSpot',
  method: 'POST',
  path: '/api/spots',
  tag: 'outreach',
  summary: 'A resident reports what is broken in a public place; name and phone are optional and sealed. It is no petition and needs none',
  access: 'public',
  limit: 'filing',
  body: z.strictObject({
    ...reportBase,
    contact: z
      .strictObject({ phone: phoneSchema, name: lineSchema(40).optional(), mayBecomeMatter: z.boolean().default(false) })
      .optional(),
  }),
  status: 201,
  response: reportedSchema,
  problems: [...reportProblems],
});

export const spotViewSchema = z.object({
  number: z.string(),
  stage: findingStageSchema,
  kind: findingKindSchema,
  place: z.string(),
  note: z.string(),
  reportedAt: instantSchema,
  segmentName: z.string().optional(),
  unitName: z.string().optional(),
  unitPhone: z.string().optional(),
  readyBy: plainDateSchema.optional(),
  late: z.boolean(),
  minutesToDispatch: z.int().optional(),
  pictures: z.array(idSchema),
  fixPictures: z.array(idSchema),
  steps: z.array(stepViewSchema.omit({ byName: true, pictures: true })),
  hasContact: z.boolean(),
  mayConfirm: z.boolean(),
  caseNumber: z.string().optional(),
});
export type SpotView = z.output<typeof spotViewSchema>;

const followKey = recordIdSchema;

export const followSpot = endpoint({
  operationId: 'followSpot',
  method: 'POST',
  path: '/api/spots/follow',
  tag: 'outreach',
  summary: 'How it stands with what was reported, by the key of the report',
  access: 'public',
  limit: 'tracking',
  body: z.strictObject({ followKey }),
  response: spotViewSchema,
  problems: ['finding-unknown'],
});

export const confirmSpot = endpoint({
  operationId: 'confirmSpot',
  method: 'POST',
  path: '/api/spots/confirm',
  tag: 'outreach',
  summary: 'Who reported it says whether it is repaired: not yet sends the unit again, the second time the chief of chiefs decides',
  access: 'public',
  limit: 'tracking',
  body: z.strictObject({ followKey, orderId: orderIdSchema, fixed: z.boolean(), note: findingNoteSchema.optional() }),
  response: spotViewSchema,
  problems: ['finding-unknown', 'finding-stands-elsewhere'],
});

export const eraseSpotContact = endpoint({
  operationId: 'eraseSpotContact',
  method: 'POST',
  path: '/api/spots/erase-contact',
  tag: 'outreach',
  summary: 'Erases the name and phone that were left with a report, at once; the report stays',
  access: 'public',
  limit: 'tracking',
  body: z.strictObject({ followKey }),
  response: spotViewSchema,
  problems: ['finding-unknown'],
});

export const openSpotPicture = endpoint({
  operationId: 'openSpotPicture',
  method: 'POST',
  path: '/api/spots/picture',
  tag: 'outreach',
  summary: 'One picture of a report, of before or after the repair, by the key of the report',
  access: 'public',
  limit: 'tracking',
  body: z.strictObject({ followKey, pictureId: recordIdSchema }),
  produces: 'image/jpeg',
  response: z.unknown(),
  problems: ['finding-unknown', 'not-found'],
});

export const spotEndpoints = [listSpots, reportSpot, followSpot, confirmSpot, eraseSpotContact, openSpotPicture] as const;
