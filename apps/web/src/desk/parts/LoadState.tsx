import { Link } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { toProblem } from '../api.ts';
import { useTexts } from '../texts/language.tsx';

/** Lines of the height of what is to come. */
export const Waiting = ({ lines }: { readonly lines: number }) => {
  const texts = useTexts();
  return (
    <div className="waiting" role="status" aria-label={texts.state.loading}>
      <Skeleton active title={false} paragraph={{ rows: lines, width: '100%' }} />
    </div>
  );
};

interface EmptyProps {
  readonly title: string;
  readonly hint?: string;
  readonly children?: ReactNode;
}

/** An empty place: what it means and what to do. */
export const Empty = ({ title, hint, children }: EmptyProps) => (
  <div className="empty">
    <p className="empty-title">{title}</p>
    {hint === undefined ? null : <p className="quiet">{hint}</p>}
    {children}
  </div>
);

/** A page or list that could not be read: what happened, whom to ask or what to do. */
export const LoadState = ({ fault, onRetry }: { readonly fault: unknown; readonly onRetry: () => void }) => {
  const texts = useTexts();
  const problem = toProblem(fault);
  if (problem.status === 403) return <Empty title={texts.state.forbidden} hint={problem.nextStep ?? texts.state.forbiddenHint} />;
  if (problem.status === 404) {
    // A matter that is not there or belongs to others: the server says which, in the reader's language.
    const [title, hint] =
      problem.code === 'not-found'
        ? [texts.state.notFound, texts.state.notFoundHint]
        : [
            problem.title,
            [problem.detail, problem.nextStep].filter((part) => part !== undefined).join(texts.language.name === '中文' ? '' : ' '),
          ];
    return (
      <Empty title={title} hint={hint}>
        <Link to="/">{texts.state.backToDuties}</Link>
      </Empty>
    );
  }
  const [title, hint] =
    problem.code === 'offline' ? [texts.state.offline, texts.state.offlineHint] : [texts.state.failed, texts.state.failedHint];
  return (
    <div role="alert">
      <Empty title={title} hint={hint}>
        <Button onClick={onRetry}>{texts.state.retry}</Button>
      </Empty>
    </div>
  );
};

export const LostPage = () => {
  const texts = useTexts();
  return (
    <Empty title={texts.state.notFound} hint={texts.state.notFoundHint}>
      <Link to="/">{texts.state.backToDuties}</Link>
    </Empty>
  );
};

/** A page whose code could not be fetched or that failed while drawing: reloading brings the present version. */
export const BrokenPage = () => {
  const texts = useTexts();
  return (
    <div role="alert">
      <Empty title={texts.state.broken} hint={texts.state.brokenHint}>
        <Button onClick={() => window.location.reload()}>{texts.state.reload}</Button>
      </Empty>
    </div>
  );
};
