import { useCallback, useEffect, useState } from 'react';
import type { RequestFault } from '../../../api/request.ts';
import { ChoiceGroup, TextArea } from '../../../ui/Field.tsx';
import { Message } from '../../../ui/Message.tsx';
import { Link } from '../../../ui/navigation.tsx';
import { Button, Disclosure, Skeleton } from '../../../ui/parts.tsx';
import { deviceToday, toLocalMoment } from '../../dates/plain-date.ts';
import { newCommandId } from '../../device/new-command-id.ts';
import { FaultMessage } from '../../FaultMessage.tsx';
import { QrCode } from '../../intake/QrCode.tsx';
import { useTexts } from '../../texts/texts-context.ts';
import { eraseContact, fetchPicture, readSpot, type Spot, sendWord, useSpotTexts } from './spots.ts';

const Picture = ({ followKey, pictureId, label }: { readonly followKey: string; readonly pictureId: string; readonly label: string }) => {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let wanted = true;
    void fetchPicture(followKey, pictureId).then((answer) => {
      if (!wanted || !answer.ok) return;
      made = URL.createObjectURL(answer.value);
      setAddress(made);
    });
    return () => {
      wanted = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [followKey, pictureId]);
  return address === undefined ? null : (
    <li>
      <img src={address} alt={label} />
      <span>{label}</span>
    </li>
  );
};

interface ConfirmProps {
  readonly followKey: string;
  readonly onSaid: (spot: Spot) => void;
}

/** Whether it is repaired: the word of who reported it. */
const Confirm = ({ followKey, onSaid }: ConfirmProps) => {
  const texts = useSpotTexts();
  const [orderId] = useState(newCommandId);
  const [said, setSaid] = useState<'yes' | 'no'>();
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<RequestFault>();
  const [isBusy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    if (said === undefined) return;
    setBusy(true);
    setFault(undefined);
    const answer = await sendWord({
      body: { followKey, orderId, fixed: said === 'yes', ...(said === 'no' && note.trim() !== '' ? { note: note.trim() } : {}) },
    });
    setBusy(false);
    if (answer.ok) onSaid(answer.value);
    else setFault(answer.refusal);
  };
  return (
    <div className="spot-confirm">
      <ChoiceGroup
        legend={texts.ask}
        inARow
        choices={[
          { value: 'yes', label: texts.yes },
          { value: 'no', label: texts.no },
        ]}
        value={said}
        onValue={setSaid}
      />
      {said === 'no' ? <TextArea id="spot-word" label={texts.noNote} rows={2} maxLength={600} value={note} onValue={setNote} /> : null}
      {fault === undefined ? null : <FaultMessage fault={fault} takesFocus />}
      {said === undefined ? null : (
        <Button look="primary" busy={isBusy} onClick={() => void send()}>
          {texts.confirm}
        </Button>
      )}
    </div>
  );
};

const sayStep = ({ steps: words }: ReturnType<typeof useSpotTexts>, { kind, fixed, unitName = '' }: Spot['steps'][number]): string => {
  switch (kind) {
    case 'dispatch':
      return words.dispatch(unitName);
    case 'confirm':
      return fixed === true ? words.confirmYes : words.confirmNo;
    default:
      return words[kind];
  }
};

/** How it stands with a report, and the word of who reported it. */
export const SpotProgress = ({ followKey, isNew }: { readonly followKey: string; readonly isNew: boolean }) => {
  const texts = useSpotTexts();
  const { dates, frame } = useTexts();
  const [spot, setSpot] = useState<Spot>();
  const [fault, setFault] = useState<RequestFault>();
  const [said, setSaid] = useState<string>();
  const read = useCallback(async (): Promise<void> => {
    setFault(undefined);
    const answer = await readSpot({ body: { followKey } });
    if (answer.ok) setSpot(answer.value);
    else setFault(answer.refusal);
  }, [followKey]);
  useEffect(() => void read(), [read]);
  const erase = async (): Promise<void> => {
    const answer = await eraseContact({ body: { followKey } });
    if (!answer.ok) return setFault(answer.refusal);
    setSpot(answer.value);
    setSaid(texts.erased);
  };
  if (spot === undefined)
    return fault === undefined ? (
      <Skeleton label={frame.loading} lines={[6, 9, 8]} />
    ) : (
      <FaultMessage fault={fault} onRetry={() => void read()} takesFocus />
    );
  const day = (date: string): string => dates.day(date, deviceToday());
  const moment = toLocalMoment(spot.reportedAt);
  const address = `${location.origin}/report-spot#${followKey}`;
  return (
    <>
      <p className="lead" role="status">
        {texts.stages[spot.stage]}
      </p>
      {said === undefined ? null : <Message takesFocus title={said} />}
      {isNew ? <p>{texts.sentLead}</p> : null}
      <dl className="facts">
        <dt>{texts.where}</dt>
        <dd>
          {spot.segmentName} {spot.place}
        </dd>
        <dt>{texts.number}</dt>
        <dd>{spot.number}</dd>
        {spot.unitName === undefined ? null : (
          <>
            <dt>{texts.unit}</dt>
            <dd>
              {spot.unitName} {spot.unitPhone}
              {spot.minutesToDispatch === undefined ? null : <small> {texts.dispatchedIn(spot.minutesToDispatch)}</small>}
            </dd>
          </>
        )}
        {spot.readyBy === undefined ? null : (
          <>
            <dt>{texts.readyBy}</dt>
            <dd>
              {day(spot.readyBy)}
              {spot.late ? <strong className="spot-late"> {texts.late}</strong> : null}
            </dd>
          </>
        )}
      </dl>
      {spot.pictures.length + spot.fixPictures.length === 0 ? null : (
        <ul className="spot-pictures">
          {spot.pictures.map((pictureId) => (
            <Picture key={pictureId} followKey={followKey} pictureId={pictureId} label={texts.before} />
          ))}
          {spot.fixPictures.map((pictureId) => (
            <Picture key={pictureId} followKey={followKey} pictureId={pictureId} label={texts.after} />
          ))}
        </ul>
      )}
      {fault === undefined ? null : <FaultMessage fault={fault} takesFocus />}
      {spot.mayConfirm ? (
        <Confirm
          followKey={followKey}
          onSaid={(next) => {
            setSpot(next);
            setSaid(next.stage === 'confirmed' ? texts.thanks : next.stage === 'raised' ? texts.raised : texts.again);
          }}
        />
      ) : null}
      {spot.caseNumber === undefined ? null : (
        <p>
          {texts.case(spot.caseNumber)} <Link to="/track">{texts.toTrack}</Link>
        </p>
      )}
      <Disclosure summary={texts.history}>
        <ol className="spot-history">
          <li>{texts.reportedAt(day(moment.date), moment.time)}</li>
          {spot.steps.map((step) => {
            const at = toLocalMoment(step.at);
            return (
              <li key={`${step.at}.${step.kind}`}>
                {day(at.date)} {at.time} {sayStep(texts, step)}
                {step.ground === undefined ? null : ` · ${texts.grounds[step.ground]}`}
                {step.note === undefined ? null : <small>{step.note}</small>}
              </li>
            );
          })}
        </ol>
      </Disclosure>
      <div className="spot-link">
        <QrCode text={address} label={texts.qr} />
        <p>{texts.keep}</p>
      </div>
      {spot.hasContact ? (
        <Button look="quiet" onClick={() => void erase()}>
          {texts.erase}
        </Button>
      ) : null}
    </>
  );
};
