import { z } from 'zod';
import { accountEndpoints } from './accounts.ts';
import { academyEndpoints } from './agency-academy.ts';
import { agencyBoardEndpoints } from './agency-board.ts';
import { agencyCatalogueEndpoints } from './agency-catalogue.ts';
import { agencyFigureEndpoints } from './agency-figures.ts';
import { agencyNetworkEndpoints } from './agency-network.ts';
import { teamEndpoints } from './agency-team.ts';
import { volunteerEndpoints } from './agency-volunteers.ts';
import { agentPictureEndpoints } from './agent-picture.ts';
import { auditEndpoints } from './audit-log.ts';
import { batchEndpoints } from './batches.ts';
import { bountyEndpoints } from './bounties.ts';
import { calendarEndpoints } from './calendar-admin.ts';
import { countCases, exportCases, getCase, getPaper, listCases, renewQueryCode, revealPetitioner, similarCases } from './cases.ts';
import { commandEndpoints } from './command-endpoints.ts';
import { councilEndpoints } from './councils.ts';
import { cancelImport, getImport, getOrganisation, listDuties, listUnitLoad, live, mapImport, previewImport, startImport } from './desk.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { listFieldMatters } from './field.ts';
import { countLetters, countOpenLetters, listLetters, seeLetters } from './letters.ts';
import { loopEndpoints } from './loop.ts';
import { referenceEndpoints } from './office-reference.ts';
import { organisationEndpoints } from './organisation.ts';
import { outreachEndpoints } from './outreach.ts';
import { ownAccountEndpoints } from './own-account.ts';
import { mandateEndpoints } from './own-mandate.ts';
import { templateEndpoints } from './paper-templates.ts';
import { getPersonalDataState, getRetention, listPersonalExports, requestPersonalExport, takePersonalExport } from './personal-data.ts';
import { declareInterest, endInterest, listCandidates, listInterests } from './recusal.ts';
import { listRemedies } from './remedy.ts';
import { residentEndpoints } from './residents.ts';
import { resolutionTeamEndpoints } from './resolution-teams.ts';
import { roadEndpoints } from './roads.ts';
import { rulebookVersionEndpoints } from './rulebook-versions.ts';
import {
  addToAccusation,
  answerUnitQuestion,
  downloadSealedFile,
  followAccusation,
  getSealedRoom,
  listSealedAudit,
  listSealedCases,
  listUnitQuestions,
  openSealedCase,
  orderSealedCase,
  sealMatter,
  submitAccusation,
  uploadSealedFile,
} from './sealed.ts';
import { signInEndpoints } from './sign-in.ts';
import { decideChange, listChanges, proposeChange } from './signed-changes.ts';
import { splitCase } from './split-case.ts';
import { spotEndpoints } from './spots.ts';
import { checkSimilar, downloadFile, getOffice, submit, track, uploadFile } from './submissions.ts';
import { advanceTraining } from './training.ts';
import { tripEndpoints } from './trips.ts';
import { urgentTicketEndpoints } from './urgent-tickets.ts';

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
  splitCase,
  ...batchEndpoints,
  revealPetitioner,
  downloadFile,
  getPaper,
  ...commandEndpoints.map(({ definition }) => definition),
  listCandidates,
  listInterests,
  declareInterest,
  endInterest,
  listDuties,
  listUnitLoad,
  listLetters,
  countLetters,
  seeLetters,
  countOpenLetters,
  ...loopEndpoints,
  ...bountyEndpoints,
  ...tripEndpoints,
  ...urgentTicketEndpoints,
  ...resolutionTeamEndpoints,
  ...outreachEndpoints,
  ...agencyCatalogueEndpoints,
  ...mandateEndpoints,
  ...agencyBoardEndpoints,
  ...agencyFigureEndpoints,
  ...teamEndpoints,
  ...academyEndpoints,
  ...volunteerEndpoints,
  ...agencyNetworkEndpoints,
  ...agentPictureEndpoints,
  listFieldMatters,
  getOrganisation,
  advanceTraining,
  live,
  previewImport,
  getImport,
  mapImport,
  startImport,
  cancelImport,
  ...signInEndpoints,
  ...ownAccountEndpoints,
  ...accountEndpoints,
  ...organisationEndpoints,
  listChanges,
  proposeChange,
  decideChange,
  ...auditEndpoints,
  ...calendarEndpoints,
  ...rulebookVersionEndpoints,
  ...referenceEndpoints,
  ...templateEndpoints,
  getPersonalDataState,
  requestPersonalExport,
  listPersonalExports,
  takePersonalExport,
  getRetention,
  getSealedRoom,
  submitAccusation,
  uploadSealedFile,
  followAccusation,
  addToAccusation,
  sealMatter,
  listSealedCases,
  openSealedCase,
  orderSealedCase,
  downloadSealedFile,
  listSealedAudit,
  listUnitQuestions,
  answerUnitQuestion,
  ...residentEndpoints,
  listRemedies,
  ...roadEndpoints,
  ...spotEndpoints,
  ...councilEndpoints,
  getOpenApi,
];
