import type { RequestFault } from '../api/request.ts';
import { Message } from '../ui/Message.tsx';
import { Button } from '../ui/parts.tsx';
import { useTexts } from './texts/texts-context.ts';
import type { Texts } from './texts/zh-CN.ts';

interface Said {
  readonly title: string;
  readonly text: string;
}

const isSaidByCode = (code: string, faults: Texts['faults']): code is keyof Texts['faults']['byCode'] => Object.hasOwn(faults.byCode, code);

/** A fault in two sentences: what happened, and what to do. */
export const sayFault = (fault: RequestFault, faults: Texts['faults']): Said => {
  if (fault.kind !== 'problem') return faults[fault.kind];
  const { problem } = fault;
  if (isSaidByCode(problem.code, faults)) return faults.byCode[problem.code];
  if (problem.status >= 500) return faults.unreadable;
  const text = [problem.detail, problem.nextStep].filter((part) => part !== undefined && part !== '').join(' ');
  return { title: problem.title, text };
};

interface FaultMessageProps {
  readonly fault: RequestFault;
  readonly onRetry?: () => void;
  readonly takesFocus?: boolean;
}

export const FaultMessage = ({ fault, onRetry, takesFocus = false }: FaultMessageProps) => {
  const { faults, frame } = useTexts();
  const { title, text } = sayFault(fault, faults);
  // Passed to the competent body is an answer, not a fault.
  const tone = fault.kind === 'problem' && fault.problem.code === 'matter-passed-on' ? 'plain' : 'wrong';
  return (
    <Message tone={tone} title={title} takesFocus={takesFocus}>
      {text === '' ? null : <p>{text}</p>}
      {onRetry === undefined || tone === 'plain' ? null : <Button onClick={onRetry}>{frame.retry}</Button>}
    </Message>
  );
};
