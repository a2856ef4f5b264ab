import { describe, expect, it } from 'vitest';
import { zhCN } from '../texts/zh-CN.ts';
import { sayDone } from './say-done.ts';

const say = (
  command: Parameters<typeof sayDone>[0]['command'],
  input: Readonly<Record<string, unknown>> = {},
  result: Parameters<typeof sayDone>[0]['result'] = { procedure: 'handling', followup: 'none' },
) => sayDone({ command, input, result }, zhCN);

describe('what the desk says after a command', () => {
  it('says that an assignment waits for the signature, and not that it is made (S3.12)', () => {
    expect(say('assign', {}, { procedure: 'registered', followup: 'none' })).toBe('已报主要领导签字');
    expect(say('assign', {}, { procedure: 'dispatched', followup: 'none' })).toBe('已交办');
  });

  it('says whether a leader agreed or gave back (S3.12)', () => {
    expect(say('signClosure', { decision: 'signed' })).toBe('已同意办结');
    expect(say('signAssignment', { decision: 'returned' })).toBe('已退回');
  });

  it('says the result of the return visit, and that it settled the matter (D34, D39)', () => {
    const settled = { procedure: 'replied', followup: 'settled' } as const;
    expect(say('returnVisit', { result: 'basicallySatisfied' }, settled)).toBe('已记录回访：基本满意，已平息');
    expect(say('returnVisit', { result: 'dissatisfied' }, { procedure: 'replied', followup: 'dissatisfied' })).toBe('已记录回访：不满意');
  });

  it('says that a refusal waits for a second person (D17)', () => {
    expect(say('notAccept')).toBe('已拟不予受理，等第二人确认');
    expect(say('notAccept', {}, { procedure: 'notAccepted', followup: 'none' })).toBe('已不予受理');
  });
});
