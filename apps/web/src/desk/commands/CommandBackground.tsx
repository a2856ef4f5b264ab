import type { CaseView } from '@daiban/contract/cases';
import { nonAcceptanceReasons } from '@daiban/domain/case/vocabulary';
import { HandedUpWhy } from '../agency/HandedUpWhy.tsx';
import { AnswerList } from '../casework/AnswerList.tsx';
import { Said } from '../casework/Said.tsx';
import { SaidByUnit } from '../supervision/SaidByUnit.tsx';
import { longDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import type { Texts } from '../texts/zh-CN.ts';
import type { DeskCommand } from './desk-commands.ts';

const reasonText = (code: string, texts: Texts): string => {
  const known = nonAcceptanceReasons.find((reason) => reason === code);
  return known === undefined ? code : texts.nonAcceptanceReasons[known];
};

const Proposal = ({ view }: { readonly view: CaseView }) => {
  const texts = useTexts();
  const proposal = view.dispatchProposal;
  if (proposal === undefined) return null;
  return (
    <div className="background">
      <b>{texts.case.signatureWaits(proposal.unit.name, texts.choices.mode[proposal.mode] ?? '')}</b>
      {proposal.reason === undefined ? null : <p>{proposal.reason}</p>}
      {proposal.termOn === undefined ? null : (
        <p className="quiet">
          {texts.fields.termOn} {longDate(proposal.termOn, texts)}
        </p>
      )}
    </div>
  );
};

const Refusal = ({ view }: { readonly view: CaseView }) => {
  const texts = useTexts();
  const proposal = view.nonAcceptanceProposal;
  if (proposal === undefined) return null;
  return (
    <div className="background">
      <b>{texts.case.nonAcceptanceBy(proposal.by)}</b>
      <p>{reasonText(proposal.reasonCode, texts)}</p>
      <p>{proposal.explanation}</p>
      <p className="quiet">{proposal.law}</p>
    </div>
  );
};

/** A further refusal or a legal channel as it was proposed, before a second person decides on it (D8, D9). */
const IntakeProposal = ({ view }: { readonly view: CaseView }) => {
  const texts = useTexts();
  const proposal = view.intakeProposal;
  if (proposal === undefined) return null;
  const { comparison } = proposal.input;
  return (
    <div className="background">
      <b>{texts.sendingOn.proposedBy(texts.commands[proposal.command], proposal.by)}</b>
      {(['body', 'address', 'limit', 'earlierOpinion', 'explanation', 'newFactsHeard', 'law'] as const).map((name) => {
        const said = proposal.input[name];
        return typeof said === 'string' ? (
          <p key={name}>
            <span className="quiet">{texts.fields[name]}</span> {said}
          </p>
        ) : null;
      })}
      {Array.isArray(comparison)
        ? view.claims.map(({ id, text }) => {
            const found: unknown = comparison.find((one: { claimId?: unknown }) => one.claimId === id)?.finding;
            return (
              <p key={id}>
                {text}
                <br />
                <span className="quiet">{typeof found === 'string' ? found : ''}</span>
              </p>
            );
          })
        : null}
    </div>
  );
};

const Dispute = ({ view }: { readonly view: CaseView }) => {
  const texts = useTexts();
  if (view.dispute === undefined) return null;
  return (
    <div className="background">
      <b>{texts.choices.stance[view.dispute.stance]}</b>
      <p>{view.dispute.units.map(({ name }) => name).join(texts.state.listSeparator)}</p>
    </div>
  );
};

const Extension = ({ view }: { readonly view: CaseView }) => {
  const texts = useTexts();
  if (view.extensionRequest === undefined) return null;
  return (
    <div className="background">
      <b>{texts.case.extensionAsked(view.extensionRequest.days)}</b>
      <p>{view.extensionRequest.reason}</p>
    </div>
  );
};

/** What a hold needs, and what follows without the petitioner's choice (D26). */
const HoldHint = () => {
  const texts = useTexts();
  return (
    <div className="background">
      <p>{texts.waiting.holdHint}</p>
    </div>
  );
};

const Draft = ({ view }: { readonly view: CaseView }) => {
  const texts = useTexts();
  if (view.draft === undefined) return null;
  return (
    <div className="background">
      <b>
        {texts.case.draft(view.draft.number)} · {texts.case.draftBy(view.draft.by)} ·{' '}
        {view.draft.signed ? texts.case.draftSigned : texts.case.draftUnsigned}
      </b>
      <AnswerList view={view} answers={view.draft.answers} />
    </div>
  );
};

const Questions = ({ view }: { readonly view: CaseView }) => {
  const open = view.questions.filter((question) => question.answer === undefined);
  if (open.length !== 1) return null;
  return (
    <div className="background">
      <p>{open[0]?.question}</p>
    </div>
  );
};

/** The petitioner's own words, read before anybody decides on them. */
const Words = ({ view }: { readonly view: CaseView }) => (
  <div className="background words">
    <Said view={view} />
  </div>
);

/** What the petitioner asks the organ for, and the opinion that waits for a signature. */
const Review = ({ view, withDraft }: { readonly view: CaseView; readonly withDraft: boolean }) => {
  const texts = useTexts();
  const review = view.remedy.reviews.at(-1);
  if (review === undefined) return null;
  const draft = withDraft ? review.draft : undefined;
  return (
    <div className="background words">
      {review.words === undefined ? null : <p>{review.words}</p>}
      {draft === undefined ? null : (
        <>
          <b>
            {texts.remedies.draftBy(draft.by)} · {texts.choices.outcome[draft.outcome]}
          </b>
          <p>{draft.reason}</p>
          <p className="quiet">{draft.law}</p>
          <AnswerList view={view} answers={draft.answers} />
        </>
      )}
    </div>
  );
};

const RefusalCheck = ({ view }: { readonly view: CaseView }) => {
  const words = view.remedy.refusalCheck?.words;
  return words === undefined ? null : (
    <div className="background words">
      <p>{words}</p>
    </div>
  );
};

/** What has to be read before a command is given: the petitioner's words, the proposal, draft, request or question that it decides on. */
export const CommandBackground = ({ view, command }: { readonly view: CaseView; readonly command: DeskCommand }) => {
  switch (command) {
    case 'register':
    case 'accept':
      return <Words view={view} />;
    case 'takeAgencyStep':
      return <HandedUpWhy view={view} />;
    case 'signAssignment':
      return <Proposal view={view} />;
    case 'notAccept':
    case 'refuseNonAcceptance':
      return (
        <>
          <Words view={view} />
          <Refusal view={view} />
        </>
      );
    case 'requestSupplement':
    case 'split':
    case 'acceptSimple':
      return <Words view={view} />;
    case 'refuseFurther':
    case 'adviseLegalChannel':
    case 'turnDownProposal':
      return (
        <>
          <Words view={view} />
          <IntakeProposal view={view} />
        </>
      );
    case 'decideCompetence':
      return <Dispute view={view} />;
    case 'extend':
      return <Extension view={view} />;
    case 'signClosure':
    case 'issueReply':
      return <Draft view={view} />;
    case 'answerQuestion':
      return <Questions view={view} />;
    case 'acceptReview':
    case 'refuseReview':
    case 'draftReview':
      return <Review view={view} withDraft={false} />;
    case 'decideReview':
    case 'decideReReview':
      return <Review view={view} withDraft />;
    case 'hold':
      return <HoldHint />;
    case 'checkRefusal':
      return <RefusalCheck view={view} />;
    case 'signWarning':
      return <SaidByUnit view={view} said={[['warningAnswered', ['recheck', 'causes', 'plan']]]} />;
    case 'decideRedCard':
      return (
        <SaidByUnit
          view={view}
          said={[
            ['redCardProposed', ['facts']],
            ['redCardReplied', ['statement']],
          ]}
        />
      );
    default:
      return null;
  }
};
