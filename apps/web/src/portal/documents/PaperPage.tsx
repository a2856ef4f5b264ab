import './paper.css';
import '../casework/matter.css';
import { useEffect, useState } from 'react';
import { fetchPaper, type Paper } from '../../api/portal.ts';
import type { RequestFault } from '../../api/request.ts';
import { Heading } from '../../ui/Heading.tsx';
import { Link, usePlace } from '../../ui/navigation.tsx';
import { Button, Skeleton } from '../../ui/parts.tsx';
import { readMatterKey, trackingPath } from '../device/query-code.ts';
import { FaultMessage } from '../FaultMessage.tsx';
import { useToday } from '../insight/office-context.ts';
import { useTexts } from '../texts/texts-context.ts';

/** Each line is a paragraph of its own, so that each is indented. A paper never changes, so the place of a line is its key. */
const Paragraphs = ({ texts }: { readonly texts: readonly string[] }) =>
  texts
    .flatMap((text) => text.split('\n'))
    .map((line, index) => (
      <p key={`${index}-${line}`} className="paper-paragraph">
        {line}
      </p>
    ));

/** The words of a paper as they were issued, in the language of the office. */
const PaperSheet = ({ paper }: { readonly paper: Paper }) => {
  const { tracking, dates, words } = useTexts();
  const today = useToday();
  return (
    <article className="paper" lang="zh-CN">
      <Heading documentTitle={paper.title}>{paper.title}</Heading>
      {paper.number === undefined ? null : <p className="paper-number">{paper.number}</p>}
      <p>{paper.addressee}</p>
      <Paragraphs texts={paper.paragraphs} />
      {paper.remedy === undefined ? null : (
        <div className="paper-remedy">
          <Paragraphs texts={[paper.remedy]} />
        </div>
      )}
      <p className="paper-issuer">
        {paper.issuedBy}
        <br />
        {dates.full(paper.issuedOn)}
      </p>
      {paper.served === undefined ? null : (
        <p className="quiet">{tracking.paper.served(dates.day(paper.served.on, today), words.serviceMethods[paper.served.method])}</p>
      )}
    </article>
  );
};

interface PaperLoaderProps {
  readonly caseId: string;
  readonly noticeId: string;
  readonly queryCode: string;
}

const PaperLoader = ({ caseId, noticeId, queryCode }: PaperLoaderProps) => {
  const { frame, tracking, sendingOn, complaint } = useTexts();
  const actions = { ...tracking.actions, ...sendingOn.actions, complainAboutHandling: complaint.action };
  const [paper, setPaper] = useState<Paper>();
  const [fault, setFault] = useState<RequestFault>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    const load = async (): Promise<void> => {
      setFault(undefined);
      const answer = await fetchPaper({ params: { caseId, noticeId }, queryCode });
      if (!wanted) return;
      if (answer.ok) setPaper(answer.value);
      else setFault(answer.refusal);
    };
    if (attempt >= 0) void load();
    return () => {
      wanted = false;
    };
  }, [caseId, noticeId, queryCode, attempt]);
  return (
    <>
      <div className="matter-bar screen-only">
        <Link to={trackingPath(queryCode)} className="bar-link">
          {tracking.paper.back}
        </Link>
        {paper === undefined ? null : (
          <Button look="quiet" onClick={() => print()}>
            {frame.print}
          </Button>
        )}
      </div>
      {fault === undefined ? null : <FaultMessage fault={fault} onRetry={() => setAttempt((count) => count + 1)} />}
      {paper === undefined && fault === undefined ? <Skeleton label={frame.loading} lines={[5, 9, 9, 9, 8, 4]} /> : null}
      {paper === undefined ? null : <PaperSheet paper={paper} />}
      {paper?.openNow === undefined ? null : (
        <p className="screen-only">
          <Link to={trackingPath(queryCode, paper.openNow)} className="button button-primary">
            {(actions as Readonly<Record<string, string>>)[paper.openNow] ?? tracking.now}
          </Link>
        </p>
      )}
    </>
  );
};

/** One paper as it was issued, ready to print. */
const PaperPage = () => {
  const { tracking, home } = useTexts();
  const { query, fragment } = usePlace();
  const asked = new URLSearchParams(query);
  const caseId = asked.get('case');
  const noticeId = asked.get('notice');
  const queryCode = readMatterKey(fragment);
  if (caseId !== null && noticeId !== null && queryCode !== undefined) {
    return <PaperLoader caseId={caseId} noticeId={noticeId} queryCode={queryCode} />;
  }
  return (
    <>
      <Heading documentTitle={tracking.paper.noCode}>{tracking.paper.noCode}</Heading>
      <p className="lead">{tracking.paper.noCodeText}</p>
      <p>
        <Link to="/track">{home.track}</Link>
      </p>
    </>
  );
};

export default PaperPage;
