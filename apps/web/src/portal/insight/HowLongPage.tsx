import type { Within } from '@daiban/domain/calendar/types';
import type { Office } from '../../api/portal.ts';
import { Heading } from '../../ui/Heading.tsx';
import { Disclosure } from '../../ui/parts.tsx';
import { useTexts } from '../texts/texts-context.ts';
import type { Texts } from '../texts/zh-CN.ts';
import { OfficeLoading } from './OfficeLoading.tsx';

type Clock = Office['clocks'][number];

const rights = ['evaluationWindow', 'reviewWindow'];

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
            {clock.kind === 'statutoryHandling' ? <p className="quiet">{howLong.extension}</p> : null}
            {clock.origin === 'platformDefault' ? null : <p className="quiet">{frame.basis(clock.document, clock.article)}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
};

const HowLongPage = () => {
  const { howLong } = useTexts();
  return (
    <>
      <Heading documentTitle={howLong.title}>{howLong.title}</Heading>
      <p className="lead">{howLong.lead}</p>
      <OfficeLoading>
        {(office) => {
          const clocks = orderClocks(office.clocks, howLong.clocks);
          const ours = clocks.filter((clock) => !rights.includes(clock.kind));
          return (
            <>
              <h2>{howLong.ours}</h2>
              <ClockList clocks={ours.filter((clock) => clock.origin !== 'platformDefault')} />
              <Disclosure summary={howLong.others}>
                <p className="quiet">{howLong.platformDefault}</p>
                <ClockList clocks={ours.filter((clock) => clock.origin === 'platformDefault')} />
              </Disclosure>
              <h2>{howLong.yours}</h2>
              <ClockList clocks={clocks.filter((clock) => rights.includes(clock.kind))} />
              <p className="quiet clocks-more">{howLong.more}</p>
            </>
          );
        }}
      </OfficeLoading>
    </>
  );
};

export default HowLongPage;
