import './filing.css';
import '../casework/matter.css';
import type { Within } from '@daiban/domain/calendar/types';
import { useState } from 'react';
import { Heading } from '../../ui/Heading.tsx';
import { Message } from '../../ui/Message.tsx';
import { Link } from '../../ui/navigation.tsx';
import { Button, Status } from '../../ui/parts.tsx';
import { WhyThisDay } from '../dates/WhyThisDay.tsx';
import { groupQueryCode, trackingPath } from '../device/query-code.ts';
import { forgetCode, listSavedCodes } from '../device/saved-codes.ts';
import { useOffice, useToday } from '../insight/office-context.ts';
import { PhoneLink } from '../PhoneLink.tsx';
import { useTexts } from '../texts/texts-context.ts';
import { type KeptReceipt, readReceipt } from './kept-receipt.ts';
import { sayAgent } from './MandateStep.tsx';
import { QrCode } from './QrCode.tsx';
import { drawReceipt, keepPicture } from './receipt-picture.ts';

const isWeChat = /MicroMessenger/i.test(navigator.userAgent);

const ReceiptGone = () => {
  const { receipt, home } = useTexts();
  return (
    <>
      <Heading documentTitle={receipt.gone.title}>{receipt.gone.title}</Heading>
      <p className="lead">{receipt.gone.text}</p>
      <p>
        <Link to="/track">{home.track}</Link>
      </p>
    </>
  );
};

/** Print, save as a picture, copy: three ways not to lose a code. */
const KeepCode = ({ kept: { receipt: filed } }: { readonly kept: KeptReceipt }) => {
  const { receipt, frame, dates } = useTexts();
  const { office } = useOffice();
  const [said, setSaid] = useState('');
  const code = groupQueryCode(filed.queryCode);

  const save = async (): Promise<void> => {
    const picture = await drawReceipt({
      heading: frame.siteName(office?.shortName),
      codeLabel: receipt.code,
      code,
      address: `${location.origin}${trackingPath(filed.queryCode)}`,
      caption: receipt.qr,
      small: [
        `${receipt.number} ${filed.caseNumber}`,
        `${receipt.receivedAt} ${dates.moment(filed.receivedAt)}`,
        `${filed.receivingUnit.name} ${filed.receivingUnit.phone}`,
      ],
    });
    const isKept = picture !== undefined && (await keepPicture(picture, `${filed.caseNumber}.png`));
    setSaid(isKept ? receipt.saved : receipt.saveFailed);
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(code);
      setSaid(receipt.copied);
    } catch {
      setSaid(receipt.copyFailed);
    }
  };

  return (
    <div className="screen-only">
      <div className="button-row">
        {isWeChat ? null : <Button onClick={() => void save()}>{receipt.save}</Button>}
        <Button onClick={() => print()}>{frame.print}</Button>
        <Button onClick={() => void copy()}>{receipt.copy}</Button>
      </div>
      {isWeChat ? <p className="quiet">{receipt.screenshot}</p> : null}
      <Status className="quiet">{said}</Status>
    </div>
  );
};

const Remembered = ({ code }: { readonly code: string }) => {
  const { receipt } = useTexts();
  const [isRemembered, setRemembered] = useState(() => listSavedCodes().some((saved) => saved.code === code));
  const forget = (): void => {
    forgetCode(code);
    setRemembered(false);
  };
  return (
    <div className="screen-only remembered">
      <p className="quiet" role="status">
        {isRemembered ? receipt.remembered : receipt.forgotten}
      </p>
      {isRemembered ? (
        <Button look="quiet" onClick={forget}>
          {receipt.forget}
        </Button>
      ) : null}
    </div>
  );
};

const ReceiptPage = () => {
  const texts = useTexts();
  const { receipt, tracking, dates } = texts;
  const today = useToday();
  const { office } = useOffice();
  const [kept] = useState(readReceipt);
  if (kept === undefined) return <ReceiptGone />;
  const { receipt: filed } = kept;
  const serve = kept.postedTo === undefined ? receipt.serveOtherwise : receipt.servePost;
  const next = filed.next
    .flatMap((step) => {
      const what = step.kind === 'serveNoticeTask' ? serve : tracking.duties[step.kind];
      return what === undefined ? [] : [{ ...step, what }];
    })
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
  const later = Object.entries(receipt.later).flatMap(([kind, say]) => {
    const clock = office?.clocks.find((known) => known.kind === kind);
    return clock === undefined || next.some((step) => step.kind === kind) ? [] : [say(dates.within(clock.within as Within))];
  });
  return (
    <>
      <Heading documentTitle={receipt.title}>{receipt.title}</Heading>
      <p className="lead">{receipt.lead}</p>
      {filed.repeated ? <Message>{receipt.repeated}</Message> : null}
      <div className="code-card">
        <p className="quiet">{receipt.code}</p>
        <p className="code">
          <span className="unseen">{receipt.spoken([...filed.queryCode].join(' '))}</span>
          <span aria-hidden="true">{groupQueryCode(filed.queryCode)}</span>
        </p>
        <QrCode text={`${location.origin}${trackingPath(filed.queryCode)}`} label={receipt.qr} />
        <p className="quiet" aria-hidden="true">
          {receipt.qr}
        </p>
      </div>
      <Message>{kept.hasPhone ? receipt.withPhone : receipt.noPhone}</Message>
      <KeepCode kept={kept} />
      <h2>{receipt.nextTitle}</h2>
      <ol className="next">
        {next.map((step) => (
          <li key={`${step.kind}-${step.dueOn}`}>
            <p className="strong">{tracking.by(dates.day(step.dueOn, today), step.what)}</p>
            <WhyThisDay date={step} />
          </li>
        ))}
        {later.map((sentence) => (
          <li key={sentence}>
            <p>{sentence}</p>
          </li>
        ))}
        <li>
          <p>{receipt.finally}</p>
        </li>
      </ol>
      <dl className="facts">
        {kept.agent === undefined ? null : (
          <>
            <dt>{texts.filing.check.rows.mandate}</dt>
            <dd>{sayAgent(kept.agent, texts.filing)}</dd>
          </>
        )}
        <dt>{receipt.reply}</dt>
        <dd>{kept.postedTo === undefined ? receipt.replyOnline : receipt.replyPost(kept.postedTo)}</dd>
        <dt>{receipt.number}</dt>
        <dd>{filed.caseNumber}</dd>
        <dt>{receipt.receivedAt}</dt>
        <dd>{dates.moment(filed.receivedAt)}</dd>
        <dt>{receipt.by}</dt>
        <dd>
          {filed.receivingUnit.name} <PhoneLink number={filed.receivingUnit.phone} />
        </dd>
      </dl>
      <div className="button-row screen-only">
        <Link to={trackingPath(filed.queryCode)} className="button button-primary">
          {receipt.track}
        </Link>
        <Link to={`/representatives#${filed.queryCode}`} className="button button-plain">
          {texts.residents.representatives.link}
        </Link>
        <Link to="/" className="button button-plain">
          {texts.frame.home}
        </Link>
      </div>
      <Remembered code={filed.queryCode} />
      <p className="print-only">{`${location.origin}/track`}</p>
    </>
  );
};

export default ReceiptPage;
