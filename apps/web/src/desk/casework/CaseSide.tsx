import type { CaseView, DutyView } from '@daiban/contract/cases';
import { Link } from '@tanstack/react-router';
import { LoopPart } from '../backlog/LoopPart.tsx';
import { isForPetitioner } from '../documents/unit-papers.ts';
import { Due, HowCounted, Owner } from '../parts/Due.tsx';
import { SealMatter } from '../sealed/SealMatter.tsx';
import { shortDate } from '../texts/dates.ts';
import { dutyLabel } from '../texts/duty-name.ts';
import { useTexts } from '../texts/language.tsx';
import { CaseGuard } from './CaseGuard.tsx';
import { CasePeople } from './CasePeople.tsx';
import { isRight, openDuties } from './next-duty.ts';
import { WaitingPart } from './WaitingPart.tsx';

const OpenDuty = ({ duty, view }: { readonly duty: DutyView; readonly view: CaseView }) => {
  const texts = useTexts();
  return (
    <li>
      <div className="line">
        <span>{dutyLabel({ ...duty, procedure: view.procedure }, texts)}</span>
        <Due duty={duty} />
      </div>
      {duty.owner.role === 'petitioner' ? null : (
        <p className="quiet">
          <Owner owner={duty.owner} />
        </p>
      )}
      {duty.pausedOn === undefined ? null : <p className="quiet">{texts.due.standsStill(shortDate(duty.pausedOn, texts))}</p>}
      <HowCounted duty={duty} />
    </li>
  );
};

const Duties = ({ view }: { readonly view: CaseView }) => {
  const texts = useTexts();
  const owed = openDuties(view);
  // What the petitioner or a unit may do within a time is a right, never a debt of the office.
  const rights = view.duties.filter((duty) => duty.closedOn === undefined && isRight(duty));
  const ofPetitioner = rights.filter((duty) => duty.owner.role === 'petitioner');
  const ofUnits = rights.filter((duty) => !ofPetitioner.includes(duty));
  const done = view.duties.filter((duty) => duty.closedOn !== undefined);
  return (
    <section>
      <h2 className="part">{texts.case.openDuties(owed.length)}</h2>
      {owed.length === 0 ? <p className="quiet">{texts.case.noDuties}</p> : null}
      <ul className="side-list">
        {owed.map((duty) => (
          <OpenDuty key={duty.id} duty={duty} view={view} />
        ))}
      </ul>
      {ofUnits.length === 0 ? null : (
        <p className="quiet rights">
          {texts.case.mayDo(
            ofUnits
              .map((duty) => `${dutyLabel(duty, texts)} ${texts.due.by(shortDate(duty.dueOn, texts))}`)
              .join(texts.state.listSeparator),
          )}
        </p>
      )}
      {ofPetitioner.length === 0 ? null : (
        <>
          <h3 className="quiet rights">{texts.case.rights}</h3>
          <ul className="side-list">
            {ofPetitioner.map((duty) => (
              <OpenDuty key={duty.id} duty={duty} view={view} />
            ))}
          </ul>
        </>
      )}
      {done.length === 0 ? null : (
        <details className="done">
          <summary>{texts.case.doneDuties(done.length)}</summary>
          <ul className="side-list">
            {done.map((duty) => (
              <li key={duty.id} className="line">
                <span>{dutyLabel(duty, texts)}</span>
                <span className="quiet">
                  {duty.closedOn === undefined ? '' : shortDate(duty.closedOn, texts)}{' '}
                  {duty.outcome === undefined ? '' : texts.outcomes[duty.outcome]}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};

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
      <WaitingPart view={view} />
      <Duties view={view} />
      <LoopPart view={view} />
      <Papers view={view} />
      <Links view={view} />
      <Evaluations view={view} />
      <SealMatter view={view} />
    </div>
  );
};
