import type { ZodType } from 'zod';
import type { Endpoint } from './endpoint.ts';
import { describeSchema, type JsonSchema } from './json-schema.ts';
import { problemSchema } from './problem.ts';
import { problemStatuses } from './problem-statuses.ts';

type Part = { readonly [key: string]: unknown };

/** An OpenAPI 3.1 document, as plain data. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: Part;
  readonly tags: readonly Part[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Part>>>>;
  readonly components: Readonly<Record<string, Part>>;
}

const statuses: Readonly<Record<string, number>> = problemStatuses;
const description = [
  'Petition agency (信访代办): a matter raised once, run to a signed answer, judged by the resident.',
  'Refusals and faults are problem details (RFC 9457) in the language of `Accept-Language` (zh-CN or en); `code` is stable, `nextStep` says what to do.',
  'Commands carry a `commandId` made by the client: the same one sent twice is carried out once.',
  'Days are civil days in Asia/Shanghai.',
].join(' ');

const tagDescriptions: Readonly<Record<string, string>> = {
  intake: 'Filing a matter, following it by query code, files, import of ledgers',
  casework: 'Lists, cases, duties and live updates of the office',
  commands: 'What is done to a case, one endpoint a command',
  documents: 'Papers as they were issued',
  organisation: 'Units and the people appointed there',
  insight: 'The public face of the office and figures of its units',
  access: 'Signing in and out',
};

const securitySchemes = {
  session: { type: 'apiKey', in: 'cookie', name: 'daiban_session', description: 'Session of a member of staff, begun by `signIn`' },
  queryCode: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: 'Of the petitioner: `QueryCode <code>`, with the code from the receipt. It opens one case',
  },
};

const ownRequest = {
  name: 'x-daiban',
  in: 'header',
  required: false,
  description:
    'Needed with a session cookie when the request does not come from a page of this server: keeps other sites from acting in its name',
  schema: { const: '1' },
};

const securityOf = ({ access }: Endpoint): readonly Part[] => {
  if (access === 'public') return [];
  return access === 'staff' ? [{ session: [] }] : [{ session: [] }, { queryCode: [] }];
};

/** Codes by status: those of the endpoint, and those that its kind brings along. */
const problemsOf = (endpoint: Endpoint): ReadonlyMap<number, readonly string[]> => {
  const takesInput = endpoint.params !== undefined || endpoint.query !== undefined || endpoint.body !== undefined;
  const takesContent = endpoint.body !== undefined || endpoint.consumes !== undefined;
  const codes = new Set([
    ...(takesInput || takesContent ? ['malformed-input'] : []),
    ...(endpoint.access === 'public' ? [] : ['not-signed-in']),
    ...(endpoint.access === 'staff' && endpoint.method !== 'GET' ? ['cross-site-request'] : []),
    ...(takesContent ? ['too-large', 'unsupported-media'] : []),
    ...(endpoint.problems ?? []),
    'internal',
    'database-away',
  ]);
  const byStatus = new Map<number, readonly string[]>();
  for (const code of codes) {
    const status = statuses[code];
    if (status === undefined) throw new RangeError(`The endpoint ${endpoint.operationId} names the unknown problem code ${code}.`);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return new Map([...byStatus].toSorted(([left], [right]) => left - right));
};

const retryAfter = { description: 'Seconds to wait before the next try', schema: { type: 'integer', minimum: 0 } };

const problemResponse = (status: number, codes: readonly string[]): Part => ({
  description: codes.join(', '),
  ...(status === 429 || status === 503 ? { headers: { 'Retry-After': retryAfter } } : {}),
  content: {
    'application/problem+json': {
      schema: {
        allOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'object', properties: { code: { enum: codes } } }],
      },
    },
  },
});

const successWords: Readonly<Record<number, string>> = {
  200: 'Done',
  201: 'Made',
  202: 'Taken on; goes on in the background',
  204: 'Done, nothing to say',
  302: 'Goes on elsewhere',
};

/** A parameter that may be given once or several times is described as a list. */
const listOf = (schema: JsonSchema): JsonSchema => {
  const choices = Array.isArray(schema.anyOf) ? (schema.anyOf as readonly JsonSchema[]) : [];
  return choices.find((choice) => choice.type === 'array') ?? schema;
};

/**
 * The contract as an OpenAPI 3.1 document: paths with parameters, bodies and answers from the schemas, problem details with the codes
 * of each status, and the ways to sign in. Pure: the same endpoints always give the same document.
 * @throws RangeError for a problem code without a status, an operation or path that stands twice, or a path parameter without a schema.
 */
export const toOpenApi = (endpoints: readonly Endpoint[], { version }: { readonly version: string }): OpenApiDocument => {
  const schemas = new Map<string, JsonSchema>();
  const responses = new Map<string, Part>();
  const describe = (schema: ZodType, io: 'input' | 'output'): JsonSchema => {
    const described = describeSchema(schema, io);
    for (const [name, named] of Object.entries(described.named)) {
      const known = schemas.get(name);
      if (known !== undefined && JSON.stringify(known) !== JSON.stringify(named))
        throw new RangeError(`The schema ${name} has two shapes.`);
      schemas.set(name, named);
    }
    return described.schema;
  };

  const parametersOf = (endpoint: Endpoint): readonly Part[] => {
    const fromSchema = (schema: ZodType | undefined, place: 'path' | 'query'): readonly Part[] => {
      if (schema === undefined) return [];
      const { properties = {}, required = [] } = describe(schema, 'input') as {
        properties?: Record<string, JsonSchema>;
        required?: string[];
      };
      return Object.entries(properties).map(([name, property]) => ({
        name,
        in: place,
        required: place === 'path' || required.includes(name),
        schema: listOf(property),
      }));
    };
    const path = fromSchema(endpoint.params, 'path');
    for (const [, name] of endpoint.path.matchAll(/\{(\w+)\}/g)) {
      if (!path.some((parameter) => parameter.name === name)) throw new RangeError(`${endpoint.operationId}: {${name}} has no schema.`);
    }
    const needsOwn = endpoint.access !== 'public' && endpoint.method !== 'GET';
    return [...path, ...fromSchema(endpoint.query, 'query'), ...(needsOwn ? [{ $ref: '#/components/parameters/ownRequest' }] : [])];
  };

  const requestOf = ({ body, consumes }: Endpoint): Part | undefined => {
    if (consumes !== undefined) {
      const file = { type: 'string', contentMediaType: 'application/octet-stream' };
      return { required: true, content: { [consumes]: { schema: { type: 'object', properties: { file }, required: ['file'] } } } };
    }
    return body === undefined ? undefined : { required: true, content: { 'application/json': { schema: describe(body, 'input') } } };
  };

  const answersOf = (endpoint: Endpoint): Part => {
    const { status = 200, produces, response } = endpoint;
    const schema = produces === undefined ? describe(response, 'output') : {};
    const content = status === 204 || status === 302 ? {} : { content: { [produces ?? 'application/json']: { schema } } };
    const problems = [...problemsOf(endpoint)].map(([code, codes]) => {
      const [only] = codes;
      if (codes.length > 1 || only === undefined) return [String(code), problemResponse(code, codes)];
      responses.set(only, problemResponse(code, codes));
      return [String(code), { $ref: `#/components/responses/${only}` }];
    });
    return { [String(status)]: { description: successWords[status], ...content }, ...Object.fromEntries(problems) };
  };

  const operationIds = new Set<string>();
  const paths: Record<string, Record<string, Part>> = {};
  for (const endpoint of endpoints) {
    const path = (paths[endpoint.path] ??= {});
    const method = endpoint.method.toLowerCase();
    if (path[method] !== undefined || operationIds.has(endpoint.operationId)) throw new RangeError(`${endpoint.operationId} stands twice.`);
    operationIds.add(endpoint.operationId);
    const parameters = parametersOf(endpoint);
    const requestBody = requestOf(endpoint);
    path[method] = {
      operationId: endpoint.operationId,
      tags: [endpoint.tag],
      summary: endpoint.summary,
      security: securityOf(endpoint),
      ...(parameters.length === 0 ? {} : { parameters }),
      ...(requestBody === undefined ? {} : { requestBody }),
      responses: answersOf(endpoint),
    };
  }
  describe(problemSchema, 'output');
  const byName = <Value>(entries: ReadonlyMap<string, Value>): Record<string, Value> =>
    Object.fromEntries([...entries].toSorted(([left], [right]) => (left < right ? -1 : 1)));
  return {
    openapi: '3.1.0',
    info: { title: 'Daiban 信访代办', version, description, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({
      name,
      ...(tagDescriptions[name] === undefined ? {} : { description: tagDescriptions[name] }),
    })),
    paths,
    components: { schemas: byName(schemas), responses: byName(responses), parameters: { ownRequest }, securitySchemes },
  };
};

/** The document as it is committed and served: two blanks of indent, a line end at the end. */
export const printOpenApi = (document: OpenApiDocument): string => `${JSON.stringify(document, null, 2)}\n`;
