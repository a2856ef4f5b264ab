import type { CaseView } from '@daiban/contract/cases';
import { Link } from '@tanstack/react-router';
import { LoopPart } from '../backlog/LoopPart.tsx';
import { isForPetitioner } from '../documents/unit-papers.ts';
import { SealMatter } from '../sealed/SealMatter.tsx';
import { SupervisionPart } from '../supervision/SupervisionPart.tsx';
import { shortDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { CaseDuties } from './CaseDuties.tsx';
import { CaseGuard } from './CaseGuard.tsx';
import { CasePeople } from './CasePeople.tsx';
import { WaitingPart } from './WaitingPart.tsx';

const Papers = ({ view }: { readonly view: CaseView }) => {
  const texts = useTexts();
  return (
    <section>
      <h2 className="part">
        {texts.case.papers} {view.notices.length}
      </h2>
      {view.notices.length === 0 ? <p className="quiet">{texts.case.noPapers}</p> : null}
      <ul className="side-list">
        {view.notices.map((notice) => (
          <li key={notice.id} className="line">
            {view.mayOpen.includes('papers') ? (
              <Link to="/cases/$caseId/papers/$noticeId" params={{ caseId: view.caseId, noticeId: notice.id }}>
                {texts.notices[notice.notice]}
              </Link>
            ) : (
              <span>{texts.notices[notice.notice]}</span>
            )}
            {notice.served !== undefined ? (
              <span className="quiet">
                {texts.case.served(shortDate(notice.served.on, texts), texts.serviceMethods[notice.served.method])}
              </span>
            ) : isForPetitioner(notice.notice) ? (
              <span className="soon">
                {notice.failed === undefined
                  ? texts.case.notServed
                  : texts.paper.failed(shortDate(notice.failed.on, texts), texts.serviceMethods[notice.failed.method])}
              </span>
            ) : (
              <span className="quiet">{texts.case.issued(shortDate(notice.issuedOn, texts))}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Links = ({ view }: { readonly view: CaseView }) => {
  const texts = useTexts();
  if (view.links.length === 0) return null;
  return (
    <section>
      <h2 className="part">{texts.case.links}</h2>
      <ul className="side-list">
        {view.links.map((link) => (
          <li key={`${link.caseId}-${link.relation}`}>
            <Link to="/cases/$caseId" params={{ caseId: link.caseId }}>
              {link.title}
            </Link>
            <p className="quiet number">
              {texts.linkRelations[link.relation]} · {link.caseNumber}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Evaluations = ({ view }: { readonly view: CaseView }) => {
  const texts = useTexts();
  if (view.evaluations.length === 0) return null;
  return (
    <section>
      <h2 className="part">{texts.case.evaluations}</h2>
      <ul className="side-list">
        {view.evaluations.map((evaluation) => (
          <li key={`${String(evaluation.round)}-${evaluation.subject}-${evaluation.on}`}>
            <div className="line">
              <span>{texts.evaluationSubjects[evaluation.subject]}</span>
              <b>{texts.grades[evaluation.grade]}</b>
            </div>
            <p className="quiet">
              {texts.case.round(evaluation.round)} · {shortDate(evaluation.on, texts)}
            </p>
            {evaluation.words === undefined ? null : <p>{evaluation.words}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The quiet column: people, duties, papers, links, and what the petitioner thought of it. */
export const CaseSide = ({ view }: { readonly view: CaseView }) => {
  const texts = useTexts();
  return (
    <div className="case-side">
      <section>
        <h2 className="part">{texts.case.people}</h2>
        <CasePeople view={view} />
      </section>
      <CaseGuard view={view} />
      <CaseDuties view={view} />
      <WaitingPart view={view} />
      <SupervisionPart supervision={view.supervision} />
      <LoopPart view={view} />
      <Papers view={view} />
      <Links view={view} />
      <Evaluations view={view} />
      <SealMatter view={view} />
    </div>
  );
};
