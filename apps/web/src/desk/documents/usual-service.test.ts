import type { CaseView } from '@daiban/contract/cases';
import type { Channel, ServiceMethod } from '@daiban/domain/case/vocabulary';
import { describe, expect, it } from 'vitest';
import { usualService } from './usual-service.ts';

const receipt = (method?: ServiceMethod): CaseView['notices'] => [
  {
    id: 'n1',
    notice: 'receipt',
    to: 'petitioner',
    issuedOn: '2026-09-24',
    ...(method === undefined ? {} : { served: { on: '2026-09-24', method } }),
  },
];
const served = (channel: Channel, notices: CaseView['notices']) => usualService({ channel, notices });

describe('how a paper is served unless somebody says otherwise (G3)', () => {
  it('is served as the receipt was', () => {
    expect(served('online', receipt('electronic'))).toBe('electronic');
    expect(served('visit', receipt('inPerson'))).toBe('inPerson');
    expect(served('phone', receipt('readOut'))).toBe('inPerson');
  });

  it('is posted when the receipt itself still has to be posted, never sent by the web without consent', () => {
    expect(served('letter', receipt())).toBe('post');
    expect(served('letter', [])).toBe('post');
    expect(served('online', [])).toBe('electronic');
  });
});
