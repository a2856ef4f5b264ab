import type { ResponseOf } from '@daiban/contract/endpoint';
import type { uploadFile } from '@daiban/contract/submissions';
import { type Answer, request } from '../../../api/request.ts';
import { startUpload } from '../../../api/upload-file.ts';
import type { SendAnswer } from './outbox.ts';
import type { Transport } from './sender.ts';

const toAnswer = (answer: Answer<unknown>): SendAnswer => {
  if (answer.ok) return { is: 'answered', value: answer.value };
  if (answer.refusal.kind !== 'problem') return { is: 'unreached' };
  const { problem } = answer.refusal;
  if (problem.status === 401) return { is: 'signedOut' };
  const seconds = problem.facts?.seconds;
  if (problem.status === 429) return { is: 'unreached', ...(typeof seconds === 'number' ? { after: seconds * 1000 } : {}) };
  return problem.status >= 500 || problem.status === 408 ? { is: 'unreached' } : { is: 'refused', problem };
};

/** Requests of the outbox over the network, in the session of this browser. */
export const networkTransport: Transport = {
  upload: async (file, name) =>
    toAnswer((await startUpload(file, name, () => undefined).answer) satisfies Answer<ResponseOf<typeof uploadFile>>),
  post: async (path, body) => toAnswer(await request<unknown>({ method: 'POST', path: path as `/api/${string}` }, { body })),
};
