import type { TrackView } from '@daiban/contract/submissions';
import { useState } from 'react';
import { Heading } from '../../ui/Heading.tsx';
import { Link } from '../../ui/navigation.tsx';
import { Button } from '../../ui/parts.tsx';
import { AgentRuns } from '../agency/AgentRuns.tsx';
import { MyAgent } from '../agency/MyAgent.tsx';
import { WhyThisDay } from '../dates/WhyThisDay.tsx';
import { isCaseId } from '../device/query-code.ts';
import { listSavedCodes, saveCode } from '../device/saved-codes.ts';
import { LeadersMatter } from '../followup/LeadersMatter.tsx';
import { useToday } from '../insight/office-context.ts';
import { PhoneLink } from '../PhoneLink.tsx';
import { Remedies } from '../remedy/Remedies.tsx';
import { useTexts } from '../texts/texts-context.ts';
import { remedyWindows } from '../track/offers.ts';
import { findDeciding, isHandledBeside, situationOf } from '../track/situation.ts';
import { stepsOf } from '../track/steps.ts';
import { useSeen } from '../track/use-seen.ts';
import { ClaimList } from './ClaimList.tsx';
import { News } from './News.tsx';
import { NextStep } from './NextStep.tsx';
import { NotAccepted } from './NotAccepted.tsx';
import { NowYouCan } from './NowYouCan.tsx';
import { OwnWords } from './OwnWords.tsx';
import { PaperList } from './PaperList.tsx';
import { QuestionList } from './QuestionList.tsx';
import { SendingOn } from './SendingOn.tsx';
import { StageLine } from './StageLine.tsx';
import { Timeline } from './Timeline.tsx';
import { Waiting } from './Waiting.tsx';

/** What each section of the page is given. */
export interface MatterProps {
  readonly matter: TrackView;
  readonly queryCode: string;
}

const Who = ({ matter }: { readonly matter: TrackView }) => {
  const { tracking, stand } = useTexts();
  const { handling, firstContact, receivingUnit } = matter;
  const deciding = findDeciding(matter);
  return (
    <p className="who">
      {deciding === undefined ? null : (
        <>
          <span className="strong">{stand.deciding[deciding.what](deciding.organ)}</span>{' '}
          {deciding.phone === undefined ? null : <PhoneLink number={deciding.phone} />}
          <br />
        </>
      )}
      {handling === undefined ? (
        <>
          {tracking.receivedBy(receivingUnit.name)} <PhoneLink number={receivingUnit.phone} />
        </>
      ) : (
        <>
          {tracking.who(handling.unitName, handling.officerName)}{' '}
          {handling.phone === undefined ? null : <PhoneLink number={handling.phone} />}
        </>
      )}
      {firstContact === undefined ? null : (
        <>
          <br />
          {tracking.firstContact(firstContact.unitName, firstContact.officerName)}{' '}
          {firstContact.phone === undefined ? null : <PhoneLink number={firstContact.phone} />}
        </>
      )}
    </p>
  );
};

/** The petitioner's own terms: until when to evaluate, until when to ask for review, and how. */
const OwnTerms = ({ matter }: { readonly matter: TrackView }) => {
  const { tracking, stand, dates, complaint } = useTexts();
  const organ = matter.remedy?.nextOrgan;
  const today = useToday();
  // What was asked for need not be asked for again, though its window is still open.
  const isDeciding = findDeciding(matter) !== undefined;
  const terms = Object.entries(tracking.windows)
    .flatMap(([kind, say]) =>
      matter.windows
        .filter((window) => window.kind === kind && !(isDeciding && remedyWindows.includes(kind)))
        .map((window) => ({ window, text: say(dates.day(window.dueOn, today)) })),
    )
    .toSorted((one, other) => one.window.dueOn.localeCompare(other.window.dueOn));
  const asked = matter.complaint;
  if (terms.length === 0 && asked === undefined) return null;
  return (
    <ul className="terms">
      {asked === undefined ? null : (
        <li>
          <p className="strong">{(asked.overdue ? complaint.late : complaint.waiting)(dates.day(asked.dueOn, today))}</p>
          {asked.overdue ? <p>{complaint.lateHint}</p> : null}
          <WhyThisDay date={asked} />
        </li>
      )}
      {terms.map(({ window, text }) => (
        <li key={window.kind}>
          <p className="strong">{text}</p>
          {window.kind === 'reviewWindow' ? <p>{tracking.reviewHow}</p> : null}
          {organ !== undefined && remedyWindows.includes(window.kind) ? (
            <p>
              {stand.to(organ.name)} <PhoneLink number={organ.phone} />
            </p>
          ) : null}
          <WhyThisDay date={window} />
        </li>
      ))}
    </ul>
  );
};

const Remember = ({ matter, queryCode }: MatterProps) => {
  const { tracking } = useTexts();
  const [isSaved, setSaved] = useState(() => listSavedCodes().some((saved) => saved.code === queryCode));
  const [isNew, setNew] = useState(false);
  if (isSaved) return isNew ? <p className="quiet screen-only">{tracking.remembered}</p> : null;
  const save = (): void => {
    setSaved(saveCode({ code: queryCode, savedOn: matter.receivedOn, title: matter.title }));
    setNew(true);
  };
  return (
    <p className="screen-only">
      <Button look="quiet" onClick={save}>
        {tracking.remember}
      </Button>
    </p>
  );
};

export const MatterView = ({ matter, queryCode, onChanged }: MatterProps & { readonly onChanged: () => Promise<void> }) => {
  const { tracking, residents, stand } = useTexts();
  const isOpen = matter.next !== undefined;
  const situation = situationOf(matter);
  const { heading, text } = stand.situations[situation];
  const seen = useSeen(matter, isCaseId(queryCode) || listSavedCodes().some((saved) => saved.code === queryCode));
  // Once there is an answer, it is what the reader came for; before that, what they can do.
  const isAnswered = matter.claims.some((claim) => claim.answer !== undefined);
  return (
    <>
      <Heading documentTitle={`${heading} · ${matter.title}`}>{heading}</Heading>
      <p className="matter-title">{matter.title}</p>
      <News matter={matter} seen={seen} />
      <p>{text}</p>
      {isHandledBeside(matter) ? <p>{stand.beside}</p> : null}
      {matter.remedy?.withdrawal === undefined ? null : <p>{stand.leaving}</p>}
      <Who matter={matter} />
      {matter.mergedInto === undefined ? null : <p>{tracking.merged(matter.mergedInto.caseNumber)}</p>}
      <NextStep matter={matter} />
      {isOpen ? <p className="quiet service">{tracking.service[matter.service]}</p> : null}
      <NotAccepted matter={matter} />
      <SendingOn matter={matter} />
      <Waiting matter={matter} />
      <LeadersMatter matter={matter} />
      {situation === 'merged' ? null : <MyAgent matter={matter} queryCode={queryCode} onChanged={onChanged} />}
      <StageLine steps={stepsOf(situation, matter.stage)} />
      {isAnswered ? <ClaimList matter={matter} /> : null}
      <AgentRuns matter={matter} queryCode={queryCode} onChanged={onChanged} />
      <Remedies matter={matter} />
      <OwnTerms matter={matter} />
      <NowYouCan matter={matter} queryCode={queryCode} onChanged={onChanged} />
      {isAnswered ? null : <ClaimList matter={matter} />}
      <QuestionList questions={matter.questions} />
      <PaperList matter={matter} queryCode={queryCode} />
      <Timeline matter={matter} queryCode={queryCode} seen={seen} />
      <OwnWords matter={matter} queryCode={queryCode} />
      <section className="part screen-only">
        <h2>{residents.rights}</h2>
        <ul className="rows">
          <li>
            <Link to={`/my-data#${queryCode}`} className="row">
              {residents.myData.link}
            </Link>
          </li>
          <li>
            <Link to={`/representatives#${queryCode}`} className="row">
              {residents.representatives.link}
            </Link>
          </li>
        </ul>
      </section>
      {isCaseId(queryCode) ? null : <Remember matter={matter} queryCode={queryCode} />}
    </>
  );
};
