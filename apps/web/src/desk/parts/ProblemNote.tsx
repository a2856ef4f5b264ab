import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { ProblemError, toProblem } from '../api.ts';
import { useTexts } from '../texts/language.tsx';

interface ProblemNoteProps {
  readonly fault: unknown;
  readonly action?: ReactNode;
}

/** What went wrong as a sentence, and what to do now. Says nothing when nothing went wrong. */
export const ProblemNote = ({ fault, action }: ProblemNoteProps) => {
  const texts = useTexts();
  if (fault === null || fault === undefined) return null;
  const problem = toProblem(fault);
  const seconds = problem.facts?.seconds;
  const own = {
    'too-many-requests': {
      title: texts.state.tooOften,
      nextStep: texts.state.tooOftenHint(typeof seconds === 'number' ? seconds : undefined),
    },
    offline: { title: texts.state.offline, nextStep: texts.state.offlineHint },
    unreadable: { title: texts.state.unreadable, nextStep: texts.state.failedHint },
    'stale-version': { title: texts.form.stale, nextStep: texts.form.staleHint },
  }[problem.code];
  const { title, nextStep } = own ?? problem;
  return (
    <Alert
      className="problem"
      type="error"
      role="alert"
      title={title}
      description={
        <>
          {own === undefined && problem.detail !== undefined && problem.detail !== title ? <p>{problem.detail}</p> : null}
          {nextStep === undefined ? null : <p>{nextStep}</p>}
          {problem.requestId !== undefined && problem.status >= 500 ? (
            <p className="quiet">{texts.state.requestId(problem.requestId)}</p>
          ) : null}
        </>
      }
      {...(action === undefined ? {} : { action })}
    />
  );
};

/** Whether a fault is a refusal of this code. */
export const isRefusedAs = (fault: unknown, code: string): boolean => fault instanceof ProblemError && fault.problem.code === code;
