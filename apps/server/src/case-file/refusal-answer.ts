import { type ProblemAnswer, problem } from '../platform/http/problem.ts';

/** A refusal of the rules as the answer of an endpoint; its facts go along, so that a screen can point at what is missing. */
export const refusalAnswer = (refusal: { readonly code: string }): ProblemAnswer => {
  const { code, ...facts } = refusal;
  return problem(code, Object.keys(facts).length === 0 ? {} : { facts });
};
