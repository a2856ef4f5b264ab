import type { Channel } from '@daiban/domain/case/vocabulary';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { generate } from 'lean-qr';
import { toSvgSource } from 'lean-qr/extras/svg';
import { useEffect, useRef } from 'react';
import { useUnitName } from '../parts/use-unit-name.ts';
import { useShortcuts } from '../session/use-shortcuts.ts';
import { stamp } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { isOral } from './is-oral.ts';
import { sayNextSteps } from './next-steps.ts';
import { ReceiptSlip } from './ReceiptSlip.tsx';
import type { Receipt } from './registration.ts';

interface ReceiptViewProps {
  readonly receipt: Receipt;
  readonly title: string;
  readonly name: string;
  readonly channel: Channel;
  readonly onAnother: () => void;
}

/** The receipt: the query code large, to be read out or printed, and what happens next with its dates. */
export const ReceiptView = ({ receipt, title, name, channel, onAnother }: ReceiptViewProps) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useShortcuts({ n: onAnother });
  const address = receipt.queryCode === undefined ? undefined : `${location.origin}/track#${receipt.queryCode}`;
  const picture =
    address === undefined ? undefined : `data:image/svg+xml;utf8,${encodeURIComponent(toSvgSource(generate(address), { on: '#1d2129' }))}`;
  return (
    <div className="receipt">
      <h1 ref={heading} tabIndex={-1} className="no-print">
        {texts.register.receipt}
      </h1>
      <article className="receipt-paper no-print">
        <p className="number">
          {receipt.caseNumber} · {title}
        </p>
        {picture === undefined ? (
          <p>{texts.register.queryCodeSent}</p>
        ) : (
          <div className="receipt-code">
            <div>
              <p className="quiet">{texts.register.queryCode}</p>
              <p className="query-code" translate="no">
                {receipt.queryCode}
              </p>
              <p className="quiet">{isOral(channel) ? texts.register.queryCodeHint : texts.register.queryCodeHintWritten}</p>
            </div>
            <img src={picture} alt={texts.register.track} width="120" height="120" />
          </div>
        )}
        <h2 className="part">{texts.register.nextTitle}</h2>
        <ol className="receipt-next">
          {sayNextSteps(receipt, unitName(receipt.receivingUnit.name), texts).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <p className="quiet">
          {texts.register.receivingUnit} {receipt.receivingUnit.name} {receipt.receivingUnit.phone} · {stamp(receipt.receivedAt)}
        </p>
      </article>
      <ReceiptSlip receipt={receipt} name={name} title={title} channel={channel} picture={picture} />
      <div className="form-end no-print">
        <Button type="primary" onClick={() => window.print()}>
          {texts.register.print}
        </Button>
        <Button onClick={onAnother}>
          {texts.register.another} <kbd aria-hidden="true">n</kbd>
        </Button>
        <Link to="/cases/$caseId" params={{ caseId: receipt.caseId }} className="as-button">
          {texts.register.open}
        </Link>
      </div>
    </div>
  );
};
