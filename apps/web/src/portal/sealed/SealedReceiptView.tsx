import { Heading } from '../../ui/Heading.tsx';
import { Message } from '../../ui/Message.tsx';
import { Link } from '../../ui/navigation.tsx';
import { Button } from '../../ui/parts.tsx';
import { useToday } from '../insight/office-context.ts';
import { useTexts } from '../texts/texts-context.ts';
import { handCode } from './handed-code.ts';
import { type SealedReceipt, useSealedTexts } from './use-sealed-room.ts';

/** The receipt: a code of its own form and what follows; neutral enough to lie about on a table. */
export const SealedReceiptView = ({ receipt }: { readonly receipt: SealedReceipt }) => {
  const { receipt: texts, duties } = useSealedTexts();
  const { dates } = useTexts();
  const today = useToday();
  return (
    <>
      <Heading documentTitle={texts.title} screen="receipt">
        {texts.title}
      </Heading>
      <p className="lead">{texts.lead}</p>
      <div className="code-card">
        <p className="quiet">{texts.code}</p>
        <p className="code sealed-code">
          <span className="unseen">{texts.spoken([...receipt.queryCode.replaceAll(' ', '')].join(' '))}</span>
          <span aria-hidden="true">{receipt.queryCode}</span>
        </p>
      </div>
      {receipt.handledBy === 'superior' ? (
        <Message>
          <p>{texts.superior}</p>
        </Message>
      ) : (
        <>
          <h2>{texts.next}</h2>
          <ol className="next">
            {receipt.next.map((step) => (
              <li key={step.kind}>
                <p className="strong">{texts.by(dates.day(step.dueOn, today), duties[step.kind] ?? step.title)}</p>
                <p className="quiet">{`${step.basis.document} ${step.basis.article}`}</p>
              </li>
            ))}
          </ol>
        </>
      )}
      <p className="quiet screen-only">{texts.notKept}</p>
      <div className="button-row screen-only">
        <Link to="/sealed" className="button button-primary" onClick={() => handCode(receipt.queryCode.replaceAll(' ', ''))}>
          {texts.follow}
        </Link>
        <Button onClick={() => print()}>{texts.print}</Button>
      </div>
    </>
  );
};
