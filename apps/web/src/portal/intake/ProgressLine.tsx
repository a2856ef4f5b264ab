import { useTexts } from '../texts/texts-context.ts';
import type { Step } from './check-draft.ts';

interface ProgressLineProps {
  readonly steps: readonly Step[];
  readonly step: Step;
  readonly onStep: (step: Step) => void;
}

/** Where the person is among the questions; those already passed can be opened again. */
export const ProgressLine = ({ steps, step, onStep }: ProgressLineProps) => {
  const { filing } = useTexts();
  const index = steps.indexOf(step);
  return (
    <nav className="progress" aria-label={filing.progress(index + 1, steps.length)}>
      <p className="progress-text" aria-hidden="true">
        {filing.progress(index + 1, steps.length)}
      </p>
      <ol>
        {steps.map((name, position) => (
          <li
            key={name}
            className={position < index ? 'progress-done' : position === index ? 'progress-now' : ''}
            aria-current={position === index ? 'step' : undefined}
          >
            {position < index ? (
              <button type="button" onClick={() => onStep(name)}>
                {filing.steps[name]}
              </button>
            ) : (
              <span>{filing.steps[name]}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
};
