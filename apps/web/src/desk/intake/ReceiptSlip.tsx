import { type Channel, channelGroups } from '@daiban/domain/case/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { officeQuery } from '../queries.ts';
import { useMe } from '../session/me.ts';
import { dateOf, timeOf } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import type { Texts } from '../texts/zh-CN.ts';
import type { Receipt } from './registration.ts';

interface ReceiptSlipProps {
  readonly receipt: Receipt;
  readonly name: string;
  readonly title: string;
  readonly channel: Channel;
  /** The QR code that opens the matter, as an address of a picture; left out where the code went to the petitioner's phone. */
  readonly picture: string | undefined;
}

const dayInFull = (date: string, { slip }: Texts): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return slip.day(year, month, day, new Date(Date.UTC(year, month - 1, day)).getUTCDay());
};

/** The sheet that a visitor takes home, only printed: large, in plain words, with the window and the phone for who has no internet. */
export const ReceiptSlip = ({ receipt, name, title, channel, picture }: ReceiptSlipProps) => {
  const texts = useTexts();
  const { slip } = texts;
  const me = useMe();
  const office = useQuery(officeQuery).data;
  const window = office?.petitionOffice;
  const within = (kind: string): string | undefined => {
    const clock = office?.clocks.find((known) => known.kind === kind)?.within;
    return clock?.unit === 'naturalDay' || clock?.unit === 'workingDay' ? slip.within[clock.unit](clock.length) : undefined;
  };
  const steps = receipt.next
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
    .flatMap((step) => {
      const what = Object.entries(slip.duties).find(([kind]) => kind === step.kind)?.[1];
      return what === undefined ? [] : [slip.by(dayInFull(step.dueOn, texts), what)];
    });
  const isLetterVisit = (channelGroups.letterVisit as readonly Channel[]).includes(channel);
  const acceptance = within('acceptanceDecision');
  const reply = within(isLetterVisit ? 'localLetterVisit' : 'localPhoneWeb') ?? within('statutoryHandling');
  return (
    <article className="slip print-only">
      <p>{window?.name ?? me.office}</p>
      <h2>{slip.title}</h2>
      <p>{slip.received(name, title)}</p>
      <p>
        {slip.receivedAt} {dayInFull(dateOf(receipt.receivedAt), texts)} {timeOf(receipt.receivedAt)}
        <br />
        {slip.number} {receipt.caseNumber}
      </p>
      {picture === undefined ? (
        <p>{texts.register.queryCodeSent}</p>
      ) : (
        <div className="slip-code">
          <div>
            <p>{slip.code}</p>
            <p className="slip-letters" translate="no">
              {receipt.queryCode}
            </p>
            <p>
              {slip.scan}
              <br />
              {slip.type(`${location.host}/track`)}
            </p>
          </div>
          <img src={picture} alt={slip.scan} />
        </div>
      )}
      <h3>{slip.next}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
        {acceptance === undefined ? null : <li>{slip.acceptance(acceptance)}</li>}
        {reply === undefined ? null : <li>{slip.reply(reply)}</li>}
      </ol>
      <p className="slip-offline">{slip.offline(window?.phone ?? receipt.receivingUnit.phone)}</p>
      {window === undefined ? null : (
        <p>
          {slip.window} {window.address}
          <br />
          {slip.hours} {window.hours}
        </p>
      )}
      <p>{slip.keep}</p>
    </article>
  );
};
