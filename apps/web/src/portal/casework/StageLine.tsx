import { useTexts } from '../texts/texts-context.ts';
import type { Step } from '../track/steps.ts';

/** The way of the matter; done, now and later are said, not only drawn. */
export const StageLine = ({ steps }: { readonly steps: readonly Step[] }) => {
  const { tracking, stand } = useTexts();
  const said = { done: tracking.stageDone, now: tracking.stageNow, later: tracking.stageLater };
  return (
    <ol className="stages">
      {steps.map(({ name, state }) => (
        <li key={name} className={state === 'later' ? '' : `stage-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
          {stand.steps[name]}
          <span className="unseen">{said[state]}</span>
        </li>
      ))}
    </ol>
  );
};
