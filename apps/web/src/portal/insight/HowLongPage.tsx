import type { Within } from '@daiban/domain/calendar/types';
import type { Office } from '../../api/portal.ts';
import { Heading } from '../../ui/Heading.tsx';
import { Disclosure } from '../../ui/parts.tsx';
import { useTexts } from '../texts/texts-context.ts';
import type { Texts } from '../texts/zh-CN.ts';
import { OfficeLoading } from './OfficeLoading.tsx';
import { toWholeTerm } from './whole-term.ts';

type Clock = Office['clocks'][number];

/** Terms in which the resident may do something, in the order in which a matter meets them. */
const rights = [
  'supplementWait',
  'evaluationWindow',
  'reviewWindow',
  'reReviewWindow',
  'refusalCheckWindow',
  'withdrawalCooling',
  'courtConfirm',
];

/** Clocks with a sentence of ours, in the order in which a matter meets them. Steps inside the office have none and are left out. */
const orderClocks = (clocks: readonly Clock[], sentences: Texts['howLong']['clocks']): readonly Clock[] =>
  Object.keys(sentences).flatMap((kind) => clocks.filter((clock) => clock.kind === kind));

const ClockList = ({ clocks }: { readonly clocks: readonly Clock[] }) => {
  const { dates, howLong, frame } = useTexts();
  return (
    <ul className="rows">
      {clocks.map((clock) => (
        <li key={clock.kind} className="clock">
          <p className="clock-length">{dates.within(clock.within as Within)}</p>
          <div>
            <p>{howLong.clocks[clock.kind]}</p>
            {clock.origin === 'platformDefault' ? null : <p className="quiet">{frame.basis(clock.document, clock.article)}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
};

/** The whole in plain sentences: until when there is a written answer at the latest, and when it may take longer. */
const WholeTerm = ({ clocks }: { readonly clocks: readonly Clock[] }) => {
  const { howLong } = useTexts();
  const say = (reply: 'localPhoneWeb' | 'localLetterVisit'): string | undefined => {
    const term = toWholeTerm(clocks, reply);
    if (term === undefined) return undefined;
    const { days, workingDays } = term;
    const said = howLong.whole.term(days, workingDays);
    // Two kinds of days are hard to add up in one's head.
    return days > 0 && workingDays > 0 ? howLong.whole.roughly(said, Math.ceil(days / 7 + workingDays / 5)) : said;
  };
  const online = say('localPhoneWeb');
  const otherwise = say('localLetterVisit');
  if (online === undefined || otherwise === undefined) return <p className="lead">{howLong.extension}</p>;
  return (
    <div className="whole">
      <p className="whole-lead">{howLong.whole.lead}</p>
      {online === otherwise ? (
        <p>{howLong.whole.all(online)}</p>
      ) : (
        <>
          <p>{howLong.whole.online(online)}</p>
          <p>{howLong.whole.otherwise(otherwise)}</p>
        </>
      )}
      <p>{howLong.extension}</p>
      <p className="quiet">{howLong.whole.made}</p>
    </div>
  );
};

const HowLongPage = () => {
  const { howLong } = useTexts();
  return (
    <>
      <Heading documentTitle={howLong.title}>{howLong.title}</Heading>
      <OfficeLoading>
        {(office) => {
          const clocks = orderClocks(office.clocks, howLong.clocks);
          const ours = clocks.filter((clock) => !rights.includes(clock.kind));
          return (
            <div className="chapters">
              <WholeTerm clocks={office.clocks} />
              <h2>{howLong.ours}</h2>
              <p className="quiet chapter-lead">{howLong.lead}</p>
              <ClockList clocks={ours.filter((clock) => clock.origin !== 'platformDefault')} />
              <Disclosure summary={howLong.others}>
                <p className="quiet">{howLong.platformDefault}</p>
                <ClockList clocks={ours.filter((clock) => clock.origin === 'platformDefault')} />
              </Disclosure>
              <h2>{howLong.yours}</h2>
              <ClockList clocks={clocks.filter((clock) => rights.includes(clock.kind))} />
              <p className="quiet clocks-more">{howLong.more}</p>
            </div>
          );
        }}
      </OfficeLoading>
    </>
  );
};

export default HowLongPage;
