import type { TrackView } from '@daiban/contract/submissions';
import { useTexts } from '../texts/texts-context.ts';

const stages = ['received', 'accepted', 'handling', 'replied', 'evaluated'] as const satisfies readonly TrackView['stage'][];

/** Five steps; done, now and later are said, not only drawn. */
export const StageLine = ({ stage }: { readonly stage: TrackView['stage'] }) => {
  const { tracking } = useTexts();
  const now = stages.indexOf(stage);
  const isOver = stage === 'evaluated';
  return (
    <ol className="stages">
      {stages.map((name, index) => {
        const isDone = index < now || isOver;
        const isNow = index === now && !isOver;
        return (
          <li key={name} className={isDone ? 'stage-done' : isNow ? 'stage-now' : ''} aria-current={isNow ? 'step' : undefined}>
            {tracking.stages[name]}
            <span className="unseen">{isDone ? tracking.stageDone : isNow ? tracking.stageNow : tracking.stageLater}</span>
          </li>
        );
      })}
    </ol>
  );
};
