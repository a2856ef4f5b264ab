import { getPaper } from '@daiban/contract/cases';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { call } from '../api.ts';
import { LoadState, Waiting } from '../parts/LoadState.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { paperQuery } from '../queries.ts';
import { longDate, paperDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { printPart } from './print-part.ts';
import { ServiceRecord } from './ServiceRecord.tsx';
import { isForPetitioner } from './unit-papers.ts';

const route = getRouteApi('/frame/cases/$caseId/papers/$noticeId');

/** One paper as it was issued, on white, ready to print. */
export const PaperPage = () => {
  const texts = useTexts();
  const { caseId, noticeId } = route.useParams();
  const found = useQuery(paperQuery(caseId, noticeId));
  // Asked for once: a page that refreshes itself must not open a name again and again.
  const naming = useMutation({
    mutationFn: () => call(getPaper, { params: { caseId, noticeId }, query: { named: 'true' } }),
  });
  const paper = naming.data ?? found.data;
  if (paper === undefined) {
    return (
      <div className="page">
        {found.error === null ? <Waiting lines={14} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />}
      </div>
    );
  }
  return (
    <div className="paper-page">
      <div className="paper-bar no-print">
        <Link to="/cases/$caseId" params={{ caseId }}>
          {texts.paper.back}
        </Link>
        <span className="quiet">
          {paper.served === undefined
            ? isForPetitioner(paper.notice)
              ? texts.case.notServed
              : texts.case.issued(longDate(paper.issuedOn, texts))
            : `${texts.paper.served} ${texts.case.served(longDate(paper.served.on, texts), texts.serviceMethods[paper.served.method])}`}
        </span>
        {paper.addressee.includes('*') ? (
          <Button loading={naming.isPending} onClick={() => naming.mutate()}>
            {texts.paperName.show}
          </Button>
        ) : null}
        {paper.record === undefined ? null : <Button onClick={() => printPart('record')}>{texts.paper.printRecord}</Button>}
        <Button type="primary" onClick={() => printPart('paper')}>
          {texts.paper.print}
        </Button>
      </div>
      <ProblemNote fault={naming.error} />
      <article className="paper paper-itself" lang="zh-CN">
        <h1 tabIndex={-1}>{paper.title}</h1>
        {paper.number === undefined ? null : <p className="paper-number">{paper.number}</p>}
        <p className="paper-to">{paper.addressee}</p>
        {[...paper.paragraphs, ...(paper.remedy === undefined ? [] : [paper.remedy])].flatMap((paragraph, place) =>
          paragraph.split('\n').map((line, part) => <p key={`${String(place)}-${String(part)}`}>{line}</p>),
        )}
        <p className="paper-sign">
          {paper.issuedBy}
          <br />
          {paperDate(paper.issuedOn, texts)}
        </p>
      </article>
      {paper.record === undefined ? null : <ServiceRecord paper={paper} record={paper.record} />}
    </div>
  );
};
