import { type ReactNode, useEffect, useState } from 'react';
import { findSimilar, sendSubmission } from '../../api/portal.ts';
import type { RequestFault } from '../../api/request.ts';
import { Message } from '../../ui/Message.tsx';
import { Link } from '../../ui/navigation.tsx';
import { Button, Status } from '../../ui/parts.tsx';
import { useAnswer } from '../agency/use-answer.ts';
import { groupQueryCode, trackingPath } from '../device/query-code.ts';
import { listSavedCodes, type SavedCode } from '../device/saved-codes.ts';
import { FaultMessage } from '../FaultMessage.tsx';
import { useToday } from '../insight/office-context.ts';
import { useTexts } from '../texts/texts-context.ts';
import { findFaultyStep, type Step } from './check-draft.ts';
import { type Draft, personsOf, representativesOf, toSubmission } from './draft.ts';
import { FilePicture } from './FileList.tsx';
import { openReceipt } from './kept-receipt.ts';
import { readItems, sayAgent } from './MandateStep.tsx';
import { showPhone } from './phone.ts';

const mostCodes = 10;

/** Matters of this device that look like the draft. Nobody else's are looked up; no answer is as good as none. */
const useSimilar = (text: string): readonly SavedCode[] => {
  const [rows, setRows] = useState<readonly SavedCode[]>([]);
  useEffect(() => {
    const saved = listSavedCodes().slice(0, mostCodes);
    const queryCodes = saved.map(({ code }) => code);
    let wanted = true;
    const look = async (): Promise<void> => {
      const answer = await findSimilar({ body: { queryCodes, text } });
      if (!wanted || !answer.ok) return;
      const alike = answer.value.rows.map(({ queryCode }) => queryCode);
      setRows(saved.filter(({ code }) => alike.includes(groupQueryCode(code))));
    };
    if (queryCodes.length > 0 && text !== '') void look();
    return () => {
      wanted = false;
    };
  }, [text]);
  return rows;
};

const SimilarMatters = ({ rows }: { readonly rows: readonly SavedCode[] }) => {
  const { filing, dates } = useTexts();
  const today = useToday();
  if (rows.length === 0) return null;
  return (
    <Message title={filing.check.similarTitle}>
      <ul className="message-list">
        {rows.map((row) => (
          <li key={row.code}>
            {filing.check.similar(dates.day(row.savedOn, today), row.title)}
            <br />
            <Link to={trackingPath(row.code)}>{filing.check.similarOpen}</Link>
          </li>
        ))}
      </ul>
      <p>{filing.check.similarHint}</p>
    </Message>
  );
};

interface CheckRowProps {
  readonly label: string;
  readonly onChange: () => void;
  readonly children: ReactNode;
}

const CheckRow = ({ label, onChange, children }: CheckRowProps) => {
  const { filing } = useTexts();
  return (
    <div className="check-row">
      <dt>{label}</dt>
      <dd className="check-value">{children}</dd>
      <dd>
        <Button look="quiet" onClick={onChange} aria-label={filing.check.changeNamed(label)}>
          {filing.check.change}
        </Button>
      </dd>
    </div>
  );
};

interface CheckStepProps {
  readonly draft: Draft;
  readonly onStep: (step: Step) => void;
  /** Opens one step to change it and come back here. */
  readonly onChange: (step: Step) => void;
}

/** Everything once more, then sent. The draft stays until the office has answered. */
export const CheckStep = ({ draft, onStep, onChange }: CheckStepProps) => {
  const texts = useTexts();
  const { filing, tracking } = texts;
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<{ readonly fault: RequestFault; readonly attempt: number }>();
  const similar = useSimilar(draft.text.trim());
  const items = useAnswer(draft.mandate === undefined ? undefined : 'items', readItems).value?.catalogue.items;
  const item = items?.find(({ id }) => id === draft.mandate?.itemId);

  const send = async (): Promise<void> => {
    const faulty = findFaultyStep(draft, texts);
    if (faulty !== undefined) return onChange(faulty);
    setSending(true);
    const answer = await sendSubmission({ body: toSubmission(draft) });
    setSending(false);
    if (answer.ok) openReceipt(answer.value, draft);
    else setFailure((last) => ({ fault: answer.refusal, attempt: (last?.attempt ?? 0) + 1 }));
  };

  return (
    <>
      <SimilarMatters rows={similar} />
      <dl className="check">
        <CheckRow label={filing.check.rows.what} onChange={() => onChange('what')}>
          <span className="words">{draft.text}</span>
        </CheckRow>
        <CheckRow label={filing.check.rows.where} onChange={() => onChange('where')}>
          {draft.place.trim() || filing.check.noPlace}
        </CheckRow>
        <CheckRow label={filing.check.rows.files} onChange={() => onChange('files')}>
          {draft.files.length === 0 ? (
            filing.check.noFiles
          ) : (
            <>
              {filing.check.files(draft.files.length)}
              <span className="check-files">
                {draft.files.map((file) => (
                  <FilePicture key={file.fileId} picture={file.thumbnail} name={file.name} alt={file.name} />
                ))}
              </span>
            </>
          )}
        </CheckRow>
        <CheckRow label={filing.check.rows.contact} onChange={() => onChange('contact')}>
          {draft.name}
          <br />
          {showPhone(draft.phone) || filing.check.noPhone}
          <br />
          {draft.reply === 'online' ? filing.check.replyOnline : filing.check.replyPost(draft.address.trim())}
          {personsOf(draft) > 1 ? (
            <>
              <br />
              {filing.check.persons(personsOf(draft), representativesOf(draft))}
            </>
          ) : null}
        </CheckRow>
        {draft.mandate === undefined ? null : (
          <CheckRow label={filing.check.rows.mandate} onChange={() => onChange('mandate')}>
            {sayAgent(draft.mandate.agent, filing)}
            {item === undefined ? null : (
              <>
                <br />
                {item.title}
              </>
            )}
            <br />
            {draft.mandate.scope.map((scope) => filing.mandate.scopes[scope]).join(filing.mandate.separator)}
          </CheckRow>
        )}
      </dl>
      <p className="quiet">{filing.check.truth}</p>
      {failure === undefined || isSending ? null : (
        <div key={failure.attempt}>
          <FaultMessage fault={failure.fault} takesFocus />
          <p className="quiet">{filing.check.failed}</p>
        </div>
      )}
      <div className="step-buttons">
        <Button onClick={() => onStep(draft.mandate === undefined ? 'contact' : 'mandate')}>{filing.previous}</Button>
        <Button look="primary" busy={isSending} onClick={() => void send()}>
          {isSending ? filing.check.submitting : filing.check.submit}
        </Button>
      </div>
      <Status className="unseen">{isSending ? tracking.sending : ''}</Status>
    </>
  );
};
