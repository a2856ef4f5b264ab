import { type ComponentType, useState } from 'react';
import { Message } from '../../ui/Message.tsx';
import { usePlace } from '../../ui/navigation.tsx';
import { Button } from '../../ui/parts.tsx';
import { AnswerBountyForm } from '../followup/AnswerBountyForm.tsx';
import { AnswerInvitationForm } from '../followup/AnswerInvitationForm.tsx';
import { EndTalksForm } from '../followup/EndTalksForm.tsx';
import { EvaluateForm } from '../followup/EvaluateForm.tsx';
import { StopMediationForm } from '../mediation/StopMediationForm.tsx';
import { RequestRefusalCheckForm } from '../remedy/RequestRefusalCheckForm.tsx';
import { RequestReReviewForm, RequestReviewForm } from '../remedy/RequestReviewForm.tsx';
import { CancelWithdrawalForm, RequestWithdrawalForm } from '../remedy/WithdrawForms.tsx';
import { ComplainForm } from '../supervision/ComplainForm.tsx';
import { useTexts } from '../texts/texts-context.ts';
import { AskForPaperForm } from '../track/AskForPaperForm.tsx';
import { type OfferName, offerNames, offersOf } from '../track/offers.ts';
import { RequestRecusalForm } from '../track/RequestRecusalForm.tsx';
import { AddEvidenceForm } from './AddEvidenceForm.tsx';
import { AnswerSupportForm } from './AnswerSupportForm.tsx';
import { AskQuestionForm } from './AskQuestionForm.tsx';
import type { MatterProps } from './MatterView.tsx';
import { RequestHearingForm } from './RequestHearingForm.tsx';
import { SupplyForm } from './SupplyForm.tsx';

/** What a form of the petitioner is given. `onSent` gets the sentence that says it arrived. */
export interface PetitionerFormProps extends MatterProps {
  readonly onSent: (said: string) => void;
}

const forms: Readonly<Record<OfferName, ComponentType<PetitionerFormProps>>> = {
  supply: SupplyForm,
  answerSupport: AnswerSupportForm,
  answerInvitation: AnswerInvitationForm,
  answerBounty: AnswerBountyForm,
  evaluate: EvaluateForm,
  addEvidence: AddEvidenceForm,
  askQuestion: AskQuestionForm,
  paperCopy: AskForPaperForm,
  settle: EndTalksForm,
  requestRecusal: RequestRecusalForm,
  requestReview: RequestReviewForm,
  requestReReview: RequestReReviewForm,
  requestRefusalCheck: RequestRefusalCheckForm,
  requestWithdrawal: RequestWithdrawalForm,
  cancelWithdrawal: CancelWithdrawalForm,
  requestHearing: RequestHearingForm,
  stopMediation: StopMediationForm,
  complainAboutHandling: ComplainForm,
};

export const NowYouCan = ({ matter, queryCode, onChanged }: MatterProps & { readonly onChanged: () => Promise<void> }) => {
  const { tracking, complaint, frame, sendingOn, loop, bounty, stand } = useTexts();
  const labels: Readonly<Record<OfferName, string>> = {
    ...tracking.actions,
    ...sendingOn.actions,
    answerInvitation: loop.action,
    answerBounty: bounty.action,
    complainAboutHandling: complaint.action,
    paperCopy: stand.paperCopy.action,
  };
  const { query } = usePlace();
  const [open, setOpen] = useState<OfferName | undefined>(() => offerNames.find((name) => name === new URLSearchParams(query).get('do')));
  const [said, setSaid] = useState<{ readonly text: string; readonly count: number }>();
  const { now, also } = offersOf(matter);
  const phone = matter.handling?.phone ?? matter.receivingUnit.phone;
  const Form = open !== undefined && (now.includes(open) || also.includes(open)) ? forms[open] : undefined;
  const toButton = (name: OfferName) => (
    <Button
      key={name}
      look={name === 'supply' || (name === 'evaluate' && matter.evaluations.length === 0) ? 'primary' : 'plain'}
      aria-expanded={open === name}
      aria-controls="petitioner-form"
      onClick={() => {
        setSaid(undefined);
        setOpen(open === name ? undefined : name);
      }}
    >
      {name === 'evaluate' && matter.evaluations.length > 0 ? tracking.actions.evaluateAgain : labels[name]}
    </Button>
  );

  return (
    <section className="part screen-only">
      <h2>{tracking.now}</h2>
      {said === undefined ? null : (
        <Message key={said.count} takesFocus>
          <p>{said.text}</p>
        </Message>
      )}
      <div className="actions">
        {now.map(toButton)}
        <a className="button button-plain" href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>
          {tracking.actions.call}
        </a>
      </div>
      {also.length === 0 ? null : (
        <>
          <h3 className="more-actions quiet">{stand.more}</h3>
          <div className="actions">{also.map(toButton)}</div>
        </>
      )}
      <div id="petitioner-form">
        {Form === undefined ? null : (
          <div className="panel">
            <Form
              key={open}
              matter={matter}
              queryCode={queryCode}
              onSent={(text) => {
                setOpen(undefined);
                setSaid((last) => ({ text, count: (last?.count ?? 0) + 1 }));
                void onChanged();
              }}
            />
            <Button look="quiet" onClick={() => setOpen(undefined)}>
              {frame.close}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
};
