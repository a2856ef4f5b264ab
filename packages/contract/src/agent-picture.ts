import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { idSchema, plainDateSchema } from './vocabulary.ts';

export const getAgentPicture = endpoint({
  operationId: 'getAgentPicture',
  method: 'GET',
  path: '/api/agency/agents/{agentId}/picture',
  tag: 'agency',
  summary: 'The picture that an agent put beside their name, while they are an agent',
  access: 'public',
  params: z.object({ agentId: idSchema }),
  produces: 'image/jpeg',
  response: z.unknown(),
  problems: ['not-found'],
});

export const getOwnPicture = endpoint({
  operationId: 'getOwnPicture',
  method: 'GET',
  path: '/api/agency/own-picture',
  tag: 'agency',
  summary: 'Whether a picture of the reader stands beside their name, and since when they agreed',
  access: 'staff',
  roles: ['petitionAgent'],
  response: z.object({ agentId: idSchema, consentedOn: plainDateSchema.optional() }),
});

/** Only the agent puts it there, and saying so is part of the request. */
export const setOwnPicture = endpoint({
  operationId: 'setOwnPicture',
  method: 'POST',
  path: '/api/agency/own-picture',
  tag: 'agency',
  summary: 'Puts a picture of oneself beside one’s name; cut square, made small, without metadata',
  access: 'staff',
  roles: ['petitionAgent'],
  query: z.object({ consent: z.literal('true') }),
  consumes: 'multipart/form-data',
  response: z.object({}),
  problems: ['too-large', 'unsupported-media'],
});

export const removeOwnPicture = endpoint({
  operationId: 'removeOwnPicture',
  method: 'DELETE',
  path: '/api/agency/own-picture',
  tag: 'agency',
  summary: 'Takes the picture away at once; nothing of it is kept',
  access: 'staff',
  roles: ['petitionAgent'],
  response: z.object({}),
});

export const agentPictureEndpoints = [getAgentPicture, getOwnPicture, setOwnPicture, removeOwnPicture] as const;
