import { setOwnPicture } from '@daiban/contract/agent-picture';
import type { CommandResult } from '@daiban/contract/cases';
import { type CommandName, type commandSchemas, toPathName } from '@daiban/contract/commands';
import type { BodyInputOf, Endpoint, ParamsOf, QueryInputOf, ResponseOf } from '@daiban/contract/endpoint';
import type { Problem } from '@daiban/contract/problem';
import type { uploadFile } from '@daiban/contract/submissions';
import { previewUnitFile, type UnitImport } from '@daiban/contract/unit-imports';
import type { AgencyForm } from '@daiban/domain/organisation/plan-divisions';
import type { ZodType, z } from 'zod';
import { fillPath, requestHeaders } from '../api/request.ts';
import { attendanceHeaders } from './session/attendance.ts';

type AnyEndpoint = Endpoint<ZodType, ZodType, ZodType, ZodType>;

/** A refusal or fault of a call. `code` is the server's, or `offline` / `unreadable` when no answer of the server came through. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'title' in value && typeof value.code === 'string';

const localProblem = (code: 'offline' | 'unreadable', status: number): ProblemError =>
  new ProblemError({ type: 'about:blank', title: code, code, status });

const readAnswer = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  let value: unknown;
  try {
    value = text === '' ? undefined : JSON.parse(text);
  } catch {
    throw localProblem('unreadable', response.status);
  }
  if (response.ok) return value;
  throw isProblem(value) ? new ProblemError(value) : localProblem('unreadable', response.status);
};

const send = async (method: string, url: string, body: BodyInit | undefined, headers: Record<string, string>, signal?: AbortSignal) => {
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers: { ...requestHeaders(), ...attendanceHeaders(), ...headers },
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'AbortError') throw fault;
    throw localProblem('offline', 0);
  }
  return readAnswer(response);
};

const sendJson = (method: string, url: string, body: unknown, signal?: AbortSignal): Promise<unknown> =>
  send(
    method,
    url,
    body === undefined ? undefined : JSON.stringify(body),
    body === undefined ? {} : { 'content-type': 'application/json' },
    signal,
  );

/** `?a=1&b=2&b=3`; empty values are left out. */
export const toQueryString = (query: unknown): string => {
  const parts = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== '') parts.append(key, String(one));
  }
  const text = parts.toString();
  return text === '' ? '' : `?${text}`;
};

/** Calls one endpoint of the contract. Throws `ProblemError` when the server refuses or can not be reached. */
export const call = async <E extends AnyEndpoint>(
  endpoint: E,
  options: { params?: ParamsOf<E>; query?: QueryInputOf<E>; body?: BodyInputOf<E>; signal?: AbortSignal } = {},
): Promise<ResponseOf<E>> => {
  const url = fillPath(endpoint.path, options.params as Record<string, string> | undefined) + toQueryString(options.query);
  return (await sendJson(endpoint.method, url, options.body, options.signal)) as ResponseOf<E>;
};

export type CommandInputOf<Name extends CommandName> = z.input<(typeof commandSchemas)[Name]>;

export interface GivenCommand<Name extends CommandName = CommandName> {
  readonly caseId: string;
  readonly command: Name;
  /** Made once for the form, so that sending twice does it once. */
  readonly commandId: string;
  readonly expectedVersion?: number;
  readonly input: CommandInputOf<Name>;
}

/** Gives one command on a case. Throws `ProblemError` on a refusal. */
export const giveCommand = async <Name extends CommandName>(given: GivenCommand<Name>): Promise<CommandResult> => {
  const { caseId, command, ...body } = given;
  return (await sendJson(
    'POST',
    fillPath('/api/cases/{caseId}/commands/{name}', { caseId, name: toPathName(command) }),
    body,
  )) as CommandResult;
};

const sendFile = (url: string, file: File): Promise<unknown> => {
  const form = new FormData();
  form.append('file', file);
  return send('POST', url, form, {});
};

/** Shows which units a file would make. */
export const uploadUnitFile = async (file: File, form: AgencyForm): Promise<UnitImport> =>
  (await sendFile(previewUnitFile.path + toQueryString({ form }), file)) as UnitImport;

/** Puts a picture of oneself beside one's name; sending it says that one agrees. */
export const sendOwnPicture = async (file: File): Promise<void> => {
  await sendFile(setOwnPicture.path + toQueryString({ consent: 'true' }), file);
};

/** Stores one attachment; it belongs to a case once a command names it. */
export const sendAttachment = async (file: File): Promise<ResponseOf<typeof uploadFile>> =>
  (await sendFile('/api/files', file)) as ResponseOf<typeof uploadFile>;

/** Sends a ledger for preview. */
export const sendLedger = async <View>(file: File): Promise<View> => (await sendFile('/api/imports', file)) as View;

/** Asks for a file by a call that may change something, and hands it to the browser to save. Throws `ProblemError` on a refusal. */
export const takeFile = async <E extends AnyEndpoint>(endpoint: E, params: ParamsOf<E>, fileName: string): Promise<void> => {
  let response: Response;
  try {
    response = await fetch(fillPath(endpoint.path, params as Record<string, string>), {
      method: endpoint.method,
      headers: requestHeaders(),
      credentials: 'same-origin',
    });
  } catch {
    throw localProblem('offline', 0);
  }
  if (!response.ok) {
    await readAnswer(response);
    return;
  }
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
};

/** The problem of any thrown thing; what is no problem is a fault of ours and is thrown on. */
export const toProblem = (fault: unknown): Problem => {
  if (fault instanceof ProblemError) return fault.problem;
  throw fault;
};
