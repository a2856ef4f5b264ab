import type { ResponseOf } from '@daiban/contract/endpoint';
import type { uploadFile } from '@daiban/contract/submissions';
import { refuse } from '@daiban/domain/kernel/result';
import { type Answer, connectionFault, readAnswer, requestHeaders } from './request.ts';

export type StoredFile = ResponseOf<typeof uploadFile>;

export interface Upload {
  readonly answer: Promise<Answer<StoredFile>>;
  /** Stops sending; the answer is then `offline` or `unreachable`. */
  readonly cancel: () => void;
}

const silenceInMilliseconds = 120_000;

/** Sends one file. `onProgress` is told the share sent, 0 to 1: fetch cannot say it, so this is the older kind of request. */
export const startUpload = (file: Blob, name: string, onProgress: (share: number) => void, path = '/api/files'): Upload => {
  const sending = new XMLHttpRequest();
  const form = new FormData();
  form.append('file', file, name);
  const answer = new Promise<Answer<StoredFile>>((resolve) => {
    const lost = (): void => resolve(refuse(connectionFault()));
    sending.upload.addEventListener('progress', (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0));
    sending.addEventListener('load', () => resolve(readAnswer<StoredFile>(sending.status, sending.responseText)));
    for (const failure of ['error', 'abort', 'timeout']) sending.addEventListener(failure, lost);
    sending.open('POST', path);
    sending.timeout = silenceInMilliseconds;
    for (const [header, value] of Object.entries(requestHeaders())) sending.setRequestHeader(header, value);
    sending.send(form);
  });
  return { answer, cancel: () => sending.abort() };
};
