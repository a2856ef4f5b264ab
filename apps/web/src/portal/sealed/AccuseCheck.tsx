import { type ReactNode, useState } from 'react';
import type { RequestFault } from '../../api/request.ts';
import { Button, Status } from '../../ui/parts.tsx';
import { FaultMessage } from '../FaultMessage.tsx';
import { useTexts } from '../texts/texts-context.ts';
import { type AccuseDraft, type AccuseStep, checkAccuseStep, toAccusation } from './accuse-draft.ts';
import { type SealedReceipt, type SealedRoom, sendAccusation, useSealedTexts } from './use-sealed-room.ts';

interface AccuseCheckProps {
  readonly draft: AccuseDraft;
  readonly units: SealedRoom['units'];
  readonly onStep: (step: AccuseStep) => void;
  readonly onReceived: (receipt: SealedReceipt) => void;
}

/** Everything once more, then sent. */
export const AccuseCheck = ({ draft, units, onStep, onReceived }: AccuseCheckProps) => {
  const texts = useSealedTexts();
  const { filing } = useTexts();
  const { check } = texts;
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<{ readonly fault: RequestFault; readonly attempt: number }>();
  const { accused, accuser } = toAccusation(draft);
  const named = [
    ...accused.unitIds.map((unitId) => units.find((unit) => unit.unitId === unitId)?.name ?? unitId),
    ...accused.persons.map(({ name, post }) => (post === undefined ? name : `${name}（${post}）`)),
  ];

  const send = async (): Promise<void> => {
    const faulty = (['what', 'you'] as const).find((step) => checkAccuseStep(step, draft, texts).length > 0);
    if (faulty !== undefined) return onStep(faulty);
    setSending(true);
    const answer = await sendAccusation({ body: toAccusation(draft) });
    setSending(false);
    if (answer.ok) onReceived(answer.value);
    else setFailure((last) => ({ fault: answer.refusal, attempt: (last?.attempt ?? 0) + 1 }));
  };

  const row = (step: AccuseStep, label: string, value: ReactNode) => (
    <div className="check-row">
      <dt>{label}</dt>
      <dd className="check-value words">{value}</dd>
      <dd>
        <Button look="quiet" onClick={() => onStep(step)} aria-label={check.changeNamed(label)}>
          {check.change}
        </Button>
      </dd>
    </div>
  );

  return (
    <>
      <dl className="check">
        {row('what', check.what, draft.text)}
        {row('whom', check.whom, named.length === 0 ? check.nobody : named.join('、'))}
        {row('files', check.files, draft.files.length === 0 ? check.noFiles : check.fileCount(draft.files.length))}
        {row('you', check.you, accuser === undefined ? check.anonymous : [accuser.name, accuser.phone].filter(Boolean).join(' '))}
      </dl>
      <p className="quiet">{check.truth}</p>
      {failure === undefined || isSending ? null : <FaultMessage key={failure.attempt} fault={failure.fault} takesFocus />}
      <div className="step-buttons">
        <Button onClick={() => onStep('you')}>{filing.previous}</Button>
        <Button look="primary" busy={isSending} onClick={() => void send()}>
          {isSending ? check.sending : check.send}
        </Button>
      </div>
      <Status className="unseen">{isSending ? check.sending : ''}</Status>
    </>
  );
};
