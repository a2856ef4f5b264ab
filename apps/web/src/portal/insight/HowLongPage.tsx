import type { Within } from '@daiban/domain/calendar/types';
import type { Office } from '../../api/portal.ts';
import { Heading } from '../../ui/Heading.tsx';
import { useTexts } from '../texts/texts-context.ts';
import type { Texts } from '../texts/zh-CN.ts';
import { OfficeLoading } from './OfficeLoading.tsx';

type Clock = Office['clocks'][number];

const rights = ['evaluationWindow', 'reviewWindow'];

/** Clocks with a sentence of ours, in the order in which a matter meets them. Steps inside the office have none and are left out. */
const orderClocks = (clocks: readonly Clock[], sentences: Texts['howLong']['clocks']): readonly Clock[] =>
  Object.keys(sentences).flatMap((kind) => clocks.filter((clock) => clock.kind === kind));

const ClockRow = ({ clock }: { readonly clock: Clock }) => {
  const texts = useTexts();
  return (
    <li className="clock">
      <p className="clock-length">{texts.dates.within(clock.within as Within)}</p>
      <div>
        <p>{texts.howLong.clocks[clock.kind]}</p>
        {clock.kind === 'statutoryHandling' ? <p className="quiet">{texts.howLong.extension}</p> : null}
        <p className="quiet">
          {clock.origin === 'platformDefault' ? texts.howLong.platformDefault : texts.frame.basis(clock.document, clock.article)}
        </p>
      </div>
    </li>
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
          return (
            <>
              <h2>{howLong.ours}</h2>
              <ul className="rows">
                {clocks
                  .filter((clock) => !rights.includes(clock.kind))
                  .map((clock) => (
                    <ClockRow key={clock.kind} clock={clock} />
                  ))}
              </ul>
              <h2>{howLong.yours}</h2>
              <ul className="rows">
                {clocks
                  .filter((clock) => rights.includes(clock.kind))
                  .map((clock) => (
                    <ClockRow key={clock.kind} clock={clock} />
                  ))}
              </ul>
              <p className="quiet">{howLong.more}</p>
            </>
          );
        }}
      </OfficeLoading>
    </>
  );
};

export default HowLongPage;
