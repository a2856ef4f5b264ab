import type { CommandResult, getPaper } from '@daiban/contract/cases';
import type { CommandName, commandSchemas } from '@daiban/contract/commands';
import type { ResponseOf } from '@daiban/contract/endpoint';
import type { checkSimilar, getOffice, submit, track } from '@daiban/contract/submissions';
import type { z } from 'zod';
import { type Answer, call, request, requestFile } from './request.ts';

export type Office = ResponseOf<typeof getOffice>;
export type Receipt = ResponseOf<typeof submit>;
export type SimilarMatter = ResponseOf<typeof checkSimilar>['rows'][number];
export type Paper = ResponseOf<typeof getPaper>;

export const fetchOffice = call<typeof getOffice>({ method: 'GET', path: '/api/office' });
export const sendSubmission = call<typeof submit>({ method: 'POST', path: '/api/submissions' });
export const followMatter = call<typeof track>({ method: 'POST', path: '/api/track' });
export const findSimilar = call<typeof checkSimilar>({ method: 'POST', path: '/api/submissions/similar' });
export const fetchPaper = call<typeof getPaper>({ method: 'GET', path: '/api/cases/{caseId}/papers/{noticeId}' });

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
