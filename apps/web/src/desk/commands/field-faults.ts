import type { Problem } from '@daiban/contract/problem';
import type { z } from 'zod';
import type { Texts } from '../texts/zh-CN.ts';

/** What is wrong, by the path of the field (`answers.0.facts`). */
export type FieldFaults = Readonly<Record<string, string>>;

const sayIssue = (issue: z.core.$ZodIssue, texts: Texts): string => {
  if (issue.code === 'invalid_type') return texts.state.required;
  if (issue.code === 'too_small') {
    return issue.origin === 'array' && Number(issue.minimum) > 1 ? texts.state.tooFew(Number(issue.minimum)) : texts.state.required;
  }
  if (issue.code === 'too_big' && issue.origin === 'string') return texts.state.tooLong(Number(issue.maximum));
  if (issue.code === 'invalid_value') return texts.state.required;
  return texts.state.notValid;
};

/** Faults that the contract's schema finds, in the reader's words; the first of each field. */
export const faultsOfIssues = (issues: readonly z.core.$ZodIssue[], texts: Texts): FieldFaults => {
  const faults: Record<string, string> = {};
  for (const issue of issues) faults[issue.path.join('.')] ??= sayIssue(issue, texts);
  return faults;
};

/** Faults that the server found, by the path inside the command's input. */
export const faultsOfProblem = (problem: Problem): FieldFaults =>
  Object.fromEntries((problem.faults ?? []).map((fault) => [fault.path.replace(/^(body\.)?(input\.)?/, ''), fault.message]));
