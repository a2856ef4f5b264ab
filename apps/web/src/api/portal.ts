import type { decideAssistedAct, readAssistedAct } from '@daiban/contract/assisted-acts';
import type { CommandResult, getPaper } from '@daiban/contract/cases';
import type { CommandName, commandSchemas } from '@daiban/contract/commands';
import type { ResponseOf } from '@daiban/contract/endpoint';
import type { correctContact, getMyData, sendNewPhoneCode } from '@daiban/contract/own-data';
import type { listRepresentatives, nameRepresentative } from '@daiban/contract/representatives';
import type {
  listMyMatters,
  listSentMessages,
  openMyMatter,
  residentSignIn,
  residentSignOut,
  sendFollowCode,
  sendSignInCode,
} from '@daiban/contract/residents';
import type { checkSimilar, getOffice, submit, track } from '@daiban/contract/submissions';
import type { z } from 'zod';
import { type Answer, call, request, requestFile } from './request.ts';

export type Office = ResponseOf<typeof getOffice>;
export type Filed = ResponseOf<typeof submit>;
/** What a petitioner who filed is shown: they always get their code at once. */
export type Receipt = Filed & { readonly queryCode: string };
export type Paper = ResponseOf<typeof getPaper>;

export const fetchOffice = call<typeof getOffice>({ method: 'GET', path: '/api/office' });
export const sendSubmission = call<typeof submit>({ method: 'POST', path: '/api/submissions' });
export const followMatter = call<typeof track>({ method: 'POST', path: '/api/track' });
export const findSimilar = call<typeof checkSimilar>({ method: 'POST', path: '/api/submissions/similar' });
export const fetchPaper = call<typeof getPaper>({ method: 'GET', path: '/api/cases/{caseId}/papers/{noticeId}' });

export type MyMatters = ResponseOf<typeof listMyMatters>;
export type MyData = ResponseOf<typeof getMyData>;
export type Representative = ResponseOf<typeof listRepresentatives>['rows'][number];
export type AssistedAct = ResponseOf<typeof readAssistedAct>;
export type SentMessage = ResponseOf<typeof listSentMessages>['rows'][number];

export const askFollowCode = call<typeof sendFollowCode>({ method: 'POST', path: '/api/track/one-time-code' });
export const askSignInCode = call<typeof sendSignInCode>({ method: 'POST', path: '/api/residents/one-time-code' });
export const signInResident = call<typeof residentSignIn>({ method: 'POST', path: '/api/residents/sign-in' });
export const signOutResident = call<typeof residentSignOut>({ method: 'POST', path: '/api/residents/sign-out' });
export const fetchMyMatters = call<typeof listMyMatters>({ method: 'GET', path: '/api/residents/matters' });
export const openOwnMatter = call<typeof openMyMatter>({ method: 'POST', path: '/api/residents/matters/{caseId}/open' });
export const fetchRepresentatives = call<typeof listRepresentatives>({ method: 'GET', path: '/api/cases/{caseId}/representatives' });
export const sendRepresentative = call<typeof nameRepresentative>({ method: 'POST', path: '/api/cases/{caseId}/representatives' });
export const readPrepared = call<typeof readAssistedAct>({ method: 'POST', path: '/api/assisted-acts/read' });
export const decidePrepared = call<typeof decideAssistedAct>({ method: 'POST', path: '/api/assisted-acts/decide' });
export const fetchMyData = call<typeof getMyData>({ method: 'GET', path: '/api/cases/{caseId}/my-data' });
export const askNewPhoneCode = call<typeof sendNewPhoneCode>({ method: 'POST', path: '/api/cases/{caseId}/my-data/one-time-code' });
export const sendContact = call<typeof correctContact>({ method: 'POST', path: '/api/cases/{caseId}/my-data/contact' });
export const fetchSentMessages = call<typeof listSentMessages>({ method: 'GET', path: '/api/demo/messages' });

/** One attachment of a case, opened with its query code. */
export const fetchAttachment = (caseId: string, fileId: string, queryCode: string): Promise<Answer<Blob>> =>
  requestFile({ method: 'GET', path: '/api/cases/{caseId}/files/{fileId}' }, { params: { caseId, fileId }, queryCode });

export interface PetitionerCommand<Name extends CommandName> {
  readonly caseId: string;
  readonly queryCode: string;
  /** Made once for the form, so that sending twice does it once. */
  readonly commandId: string;
  readonly name: Name;
  readonly input: z.input<(typeof commandSchemas)[Name]>;
}

/** A command of the petitioner on their own case. */
export const giveCommand = <Name extends CommandName>(command: PetitionerCommand<Name>): Promise<Answer<CommandResult>> =>
  request<CommandResult>(
    { method: 'POST', path: '/api/cases/{caseId}/commands/{name}' },
    {
      params: { caseId: command.caseId, name: command.name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) },
      body: { commandId: command.commandId, input: command.input },
      queryCode: command.queryCode,
    },
  );
