import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as cases from './cases.ts';
import * as desk from './desk.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { printOpenApi, toOpenApi } from './openapi.ts';
import * as submissions from './submissions.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const { version } = JSON.parse(read('../../../package.json')) as { version: string };
const document = toOpenApi(endpoints, { version });

interface Operation {
  readonly operationId: string;
  readonly security: readonly Record<string, unknown>[];
  readonly parameters?: readonly { readonly name?: string; readonly in?: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: Record<string, { schema: Record<string, unknown> }> };
  readonly responses: Record<string, Record<string, unknown>>;
}
const operations = Object.values(document.paths).flatMap((path) => Object.values(path)) as unknown as Operation[];
const operation = (operationId: string): Operation | undefined => operations.find((found) => found.operationId === operationId);

const refsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [String(inner)] : refsIn(inner)));
};
const isEndpoint = (value: unknown): value is Endpoint => typeof value === 'object' && value !== null && 'operationId' in value;

describe('the description of the interface', () => {
  it('is the committed docs/openapi.json (write it anew with `npm run openapi`)', () => {
    expect(read('../../../docs/openapi.json')).toBe(printOpenApi(document));
  });

  it('leaves out no endpoint of the contract', () => {
    const exported = [cases, desk, submissions].flatMap((module) => Object.values(module).filter(isEndpoint));
    expect(endpoints).toEqual(expect.arrayContaining(exported));
  });

  it('refers only to parts that it has', () => {
    for (const ref of new Set(refsIn(document))) {
      const target = ref
        .slice(2)
        .split('/')
        .reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], document);
      expect(target, ref).toBeDefined();
    }
  });

  it('gives every operation its parameters, its answer, and problem details for every fault', () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const found of Object.values(methods) as unknown as Operation[]) {
        const named = (found.parameters ?? []).filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name);
        expect([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)).toEqual(named);
        expect(Object.keys(found.responses)[0]).toMatch(/^[23]/);
        for (const [status, response] of Object.entries(found.responses)) {
          if (!/^[23]/.test(status) && !('$ref' in response)) expect(response).toHaveProperty(['content', 'application/problem+json']);
        }
      }
    }
  });

  it('names the ways to sign in: nobody for the public, the session for staff, session or query code for a petitioner', () => {
    expect(operation('submit')?.security).toEqual([]);
    expect(operation('listCases')?.security).toEqual([{ session: [] }]);
    expect(operation('evaluate')?.security).toEqual([{ session: [] }, { queryCode: [] }]);
    expect(document.components.securitySchemes).toMatchObject({
      session: { in: 'cookie' },
      queryCode: { in: 'header', name: 'Authorization' },
    });
  });

  it('says which refusals a command can meet, by status', () => {
    expect(JSON.stringify(operation('issueReply')?.responses['422'])).toContain('reply-leaves-claim-unanswered');
    expect(JSON.stringify(operation('issueReply')?.responses['409'])).toContain('closure-signature-missing');
  });

  it('takes a file as multipart form data', () => {
    expect(Object.keys(operation('uploadFile')?.requestBody?.content ?? {})).toEqual(['multipart/form-data']);
  });

  it('asks for a field of a request only when it has no default', () => {
    const required = operation('submit')?.requestBody?.content['application/json']?.schema.required;
    expect(required).toEqual(['commandId', 'text', 'petitioner']);
  });

  const letter = endpoint({
    operationId: 'sendLetter',
    method: 'POST',
    path: '/api/letters/{letterId}',
    tag: 'test',
    summary: 'Send a letter',
    access: 'public',
    response: z.unknown(),
  });
  it.each([
    ['a path parameter without a schema', [letter]],
    ['a problem code without a status', [{ ...letter, params: z.object({ letterId: z.string() }), problems: ['nobody-knows'] }]],
    ['the same operation twice', [letter, letter].map((given) => ({ ...given, params: z.object({ letterId: z.string() }) }))],
  ] as const)('refuses %s', (_what, given) => {
    expect(() => toOpenApi(given, { version: '1' })).toThrow(RangeError);
  });
});
