import { z } from 'zod';
import { countCases, exportCases, getCase, getPaper, listCases, renewQueryCode, revealPetitioner, similarCases } from './cases.ts';
import { commandEndpoints } from './command-endpoints.ts';
import {
  cancelImport,
  getImport,
  getMe,
  getOrganisation,
  listDemoAccounts,
  listDuties,
  listUnitLoad,
  live,
  mapImport,
  previewImport,
  signIn,
  signOut,
  startImport,
} from './desk.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { decideChange, listChanges, proposeChange } from './signed-changes.ts';
import { checkSimilar, downloadFile, getOffice, submit, track, uploadFile } from './submissions.ts';

export const getOpenApi = endpoint({
  operationId: 'getOpenApi',
  method: 'GET',
  path: '/api/openapi.json',
  tag: 'insight',
  summary: 'This description of the interface (OpenAPI 3.1)',
  access: 'public',
  produces: 'application/json',
  response: z.unknown(),
});

/** Every endpoint of the server, in the order in which the interface is described. */
export const endpoints: readonly Endpoint[] = [
  submit,
  track,
  checkSimilar,
  uploadFile,
  getOffice,
  listCases,
  countCases,
  exportCases,
  similarCases,
  getCase,
  renewQueryCode,
  revealPetitioner,
  downloadFile,
  getPaper,
  ...commandEndpoints.map(({ definition }) => definition),
  listDuties,
  listUnitLoad,
  getOrganisation,
  live,
  previewImport,
  getImport,
  mapImport,
  startImport,
  cancelImport,
  signIn,
  signOut,
  getMe,
  listDemoAccounts,
  listChanges,
  proposeChange,
  decideChange,
  getOpenApi,
];
