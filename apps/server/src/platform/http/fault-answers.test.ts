import { describe, expect, it } from 'vitest';
import { classifyFault } from './fault-answers.ts';
import { toProblem } from './problem.ts';

const fault = (message: string, facts: Record<string, unknown> = {}): Error => Object.assign(new Error(message), facts);

describe('what was thrown, as the reader gets it', () => {
  it.each([
    ['a full disk', fault('ENOSPC: no space left on device, write', { code: 'ENOSPC' }), 507, 'storage-full'],
    ['a full disk of the database', fault('could not extend file', { code: '53100' }), 507, 'storage-full'],
    ['a used-up quota', fault('EDQUOT', { code: 'EDQUOT' }), 507, 'storage-full'],
    ['a database that refuses connections', fault('connect ECONNREFUSED', { code: 'ECONNREFUSED' }), 503, 'database-away'],
    ['a database that stops', fault('terminating connection', { code: '57P01' }), 503, 'database-away'],
    ['a database that recovers', fault('the database system is starting up', { code: '57P03' }), 503, 'database-away'],
    ['a connection that breaks', fault('Connection terminated unexpectedly'), 503, 'database-away'],
    ['a database that does not take connections in time', fault('timeout exceeded when trying to connect'), 503, 'database-away'],
    ['a database that hangs', fault('Query read timeout'), 503, 'database-away'],
    ['two writers in each other’s way', fault('deadlock detected', { code: '40P01' }), 409, 'stale-version'],
    ['a value that no column holds', fault('invalid byte sequence', { code: '22021' }), 400, 'malformed-input'],
    ['a broken upload form', fault('Unexpected end of multipart data'), 400, 'malformed-input'],
    ['an upload that is cut off', fault('Part terminated early due to unexpected end of multipart data'), 400, 'malformed-input'],
    ['too large a body', fault('too large', { statusCode: 413 }), 413, 'too-large'],
    ['a statement bound wrongly', fault('bind message supplies 1 parameters', { code: '08P01' }), 500, 'internal'],
    ['a bug', fault('x is not a function'), 500, 'internal'],
    ['something that is no error at all', 'oops', 500, 'internal'],
  ])('%s', (_what, error, status, code) => {
    const classified = classifyFault(error);
    const problem = toProblem(classified.code, 'zh-CN', classified.extra);
    expect([problem.status, problem.code]).toEqual([status, code]);
    expect(status !== 503 || classified.extra.retryAfter !== undefined).toBe(true);
    expect(problem.nextStep).toBeTruthy();
  });
});
