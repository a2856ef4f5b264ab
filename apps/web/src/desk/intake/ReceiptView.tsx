import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { generate } from 'lean-qr';
import { toSvgSource } from 'lean-qr/extras/svg';
import { useEffect, useRef } from 'react';
import { useMe } from '../session/me.ts';
import { useShortcuts } from '../session/use-shortcuts.ts';
import { longDate, stamp } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { dutyKinds } from '../texts/vocabulary-texts.ts';
import type { Receipt } from './registration.ts';

interface ReceiptViewProps {
  readonly receipt: Receipt;
  readonly title: string;
  readonly onAnother: () => void;
}

/** The receipt: the query code large, to be read out or printed, and what happens next with its dates. */
export const ReceiptView = ({ receipt, title, onAnother }: ReceiptViewProps) => {
  const texts = useTexts();
  const { office } = useMe();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useShortcuts({ n: onAnother });
  const address = `${location.origin}/track#${receipt.queryCode}`;
  const picture = `data:image/svg+xml;utf8,${encodeURIComponent(toSvgSource(generate(address), { on: '#1d2129' }))}`;
  return (
    <div className="receipt">
      <h1 ref={heading} tabIndex={-1} className="no-print">
        {texts.register.receipt}
      </h1>
      <article className="receipt-paper">
        <h2 className="print-only">
          {office} {texts.register.receiptTitle}
        </h2>
        <p className="number">
          {receipt.caseNumber} · {title}
        </p>
        <div className="receipt-code">
          <div>
            <p className="quiet">{texts.register.queryCode}</p>
            <p className="query-code" translate="no">
              {receipt.queryCode}
            </p>
            <p className="quiet no-print">{texts.register.queryCodeHint}</p>
            <p className="print-only">
              {texts.register.track} {location.origin}/track
            </p>
          </div>
          <img src={picture} alt={texts.register.track} width="120" height="120" />
        </div>
        <h2 className="part">{texts.register.nextTitle}</h2>
        <ol className="receipt-next">
          {receipt.next.map((step) => {
            const kind = dutyKinds.find((one) => one === step.kind);
            return (
              <li key={step.kind}>
                {texts.register.nextLine(kind === undefined ? step.kind : texts.dutyKinds[kind], longDate(step.dueOn, texts))}
              </li>
            );
          })}
        </ol>
        <p className="quiet">
          {texts.register.receivingUnit} {receipt.receivingUnit.name} {receipt.receivingUnit.phone} · {stamp(receipt.receivedAt)}
        </p>
      </article>
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
