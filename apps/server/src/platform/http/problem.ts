import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '@daiban/contract/problem';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { generalTexts } from './problem-texts.ts';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** What one code says in one language. `{name}` in a text is replaced by the fact of that name. */
export interface ProblemText {
  readonly title: string;
  readonly detail?: string;
  readonly nextStep: string;
}

export interface ProblemDefinition {
  readonly status: number;
  readonly texts: Readonly<Record<Language, ProblemText>>;
}

export type ProblemDefinitions = Readonly<Record<string, ProblemDefinition>>;

export type Facts = Readonly<Record<string, unknown>>;
export type Fault = { readonly path: string; readonly message: string };

export interface ProblemExtra {
  readonly facts?: Facts;
  readonly faults?: readonly Fault[];
  /** Sent as Retry-After, in seconds. */
  readonly retryAfter?: number;
}

const catalogue = new Map<string, ProblemDefinition>(Object.entries(generalTexts));

/** Adds the codes of a feature to the catalogue. Throws when a code is already there, for then two features would mean different things by it. */
export const registerTexts = (definitions: ProblemDefinitions): void => {
  for (const [code, definition] of Object.entries(definitions)) {
    const known = catalogue.get(code);
    if (known !== undefined && !isDeepStrictEqual(known, definition)) throw new Error(`The problem code ${code} is registered twice.`);
    catalogue.set(code, definition);
  }
};

/** Every code with its status and texts, for documents and tests. */
export const listProblems = (): ReadonlyMap<string, ProblemDefinition> => catalogue;

/** A broken infrastructure, thrown. What a rule or a check refuses is an answer (`problem`), never thrown. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: string;
  readonly extra: ProblemExtra;

  constructor(code: string, extra: ProblemExtra = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.extra = extra;
  }
}

/** A refusal as the answer of a handler. */
export class ProblemAnswer {
  readonly code: string;
  readonly extra: ProblemExtra;

  constructor(code: string, extra: ProblemExtra) {
    this.code = code;
    this.extra = extra;
  }
}

export const problem = (code: string, extra: ProblemExtra = {}): ProblemAnswer => new ProblemAnswer(code, extra);

/** The reader's language by the Accept-Language header; Chinese unless English is preferred. */
export const parseLanguage = (header: string | undefined): Language => {
  if (header === undefined) return 'zh-CN';
  let best: Language = 'zh-CN';
  let bestWeight = 0;
  for (const part of header.slice(0, 200).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = tag.startsWith('zh') ? 'zh-CN' : tag.startsWith('en') ? 'en' : undefined;
    const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
    const weight = quality === undefined ? 1 : Number(quality.trim().slice(2));
    if (language !== undefined && weight > bestWeight) [best, bestWeight] = [language, weight];
  }
  return best;
};

export const languageOf = (request: FastifyRequest): Language => parseLanguage(request.headers['accept-language']);

const fill = (text: string, facts: Facts | undefined): string =>
  text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = facts?.[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : placeholder;
  });

/** The problem details of a code in a language. An unknown code becomes `internal`: its author forgot to register it. */
export const toProblem = (code: string, language: Language, extra: ProblemExtra = {}, requestId?: string): Problem => {
  const definition = catalogue.get(code) ?? generalTexts.internal;
  const knownCode = catalogue.has(code) ? code : 'internal';
  const text = definition.texts[language];
  return {
    type: `urn:daiban:problem:${knownCode}`,
    title: fill(text.title, extra.facts),
    status: definition.status,
    code: knownCode,
    ...(text.detail === undefined ? {} : { detail: fill(text.detail, extra.facts) }),
    nextStep: fill(text.nextStep, extra.facts),
    ...(extra.faults === undefined ? {} : { faults: extra.faults.map(({ path, message }) => ({ path, message })) }),
    ...(extra.facts === undefined ? {} : { facts: { ...extra.facts } }),
    ...(requestId === undefined ? {} : { requestId }),
  };
};

/** Answers a request with problem details. */
export const sendProblem = (request: FastifyRequest, reply: FastifyReply, code: string, extra: ProblemExtra = {}): FastifyReply => {
  const details = toProblem(code, languageOf(request), extra, request.id);
  if (extra.retryAfter !== undefined) reply.header('retry-after', String(extra.retryAfter));
  return reply
    .code(details.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', languageOf(request))
    .header('cache-control', 'no-store')
    .send(JSON.stringify(details));
};
