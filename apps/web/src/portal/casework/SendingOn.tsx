import type { TrackView } from '@daiban/contract/submissions';
import { groupQueryCode } from '../device/query-code.ts';
import { useTexts } from '../texts/texts-context.ts';
import { readFacts } from '../texts/timeline-texts.ts';

type Row = readonly [label: string, text: string | undefined];

const lastFacts = (matter: TrackView, kind: string) => readFacts(matter.timeline.find((entry) => entry.kind === kind)?.data ?? {});

const Answer = ({ rows, then }: { readonly rows: readonly Row[]; readonly then?: string }) => (
  <div className="by">
    <dl className="answer">
      {rows.map(([label, text]) =>
        text === undefined ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ),
      )}
    </dl>
    {then === undefined ? null : <p>{then}</p>}
  </div>
);

const Missing = ({ matter }: { readonly matter: TrackView }) => {
  const { sendingOn } = useTexts();
  return (
    <div className="by">
      <p className="strong">
        {sendingOn.missing}：{lastFacts(matter, 'supplementRequested').text('missing')}
      </p>
      <p>{sendingOn.missingThen}</p>
    </div>
  );
};

const Split = ({ matter }: { readonly matter: TrackView }) => {
  const { sendingOn } = useTexts();
  if (matter.split === undefined || matter.split.length === 0) return null;
  return (
    <section className="part">
      <h2>{sendingOn.split.title}</h2>
      <ul className="terms">
        {matter.split.map(({ caseNumber, queryCode }) => (
          <li key={caseNumber}>
            <p>{sendingOn.split.text(caseNumber)}</p>
            <p className="strong">
              {queryCode === undefined ? sendingOn.split.lost : `${sendingOn.split.code} ${groupQueryCode(queryCode)}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};

const State = ({ matter }: { readonly matter: TrackView }) => {
  const { sendingOn } = useTexts();
  switch (matter.procedure) {
    case 'supplementing':
      return <Missing matter={matter} />;
    case 'disputed':
      return <p>{sendingOn.disputed}</p>;
    case 'channelled': {
      const { text } = lastFacts(matter, 'legalChannelAdvised');
      const { channel } = sendingOn;
      return (
        <Answer
          rows={[
            [channel.why, text('explanation')],
            [channel.law, text('law')],
            [channel.body, text('body')],
            [channel.address, text('address')],
            [channel.limit, text('limit')],
          ]}
          then={channel.then}
        />
      );
    }
    case 'furtherRefused': {
      const { text } = lastFacts(matter, 'furtherAcceptanceRefused');
      const { further } = sendingOn;
      return (
        <Answer
          rows={[
            [further.why, text('explanation')],
            [further.law, text('law')],
            [further.earlier, text('earlierOpinion')],
            [further.newFacts, text('newFactsHeard')],
          ]}
          {...(matter.actions.includes('requestRefusalCheck') ? { then: further.disagree } : {})}
        />
      );
    }
    default:
      return null;
  }
};

/** Where a matter stands that waits for papers, is led elsewhere, is disputed, is not accepted again or was split, and what one can do. */
export const SendingOn = ({ matter }: { readonly matter: TrackView }) => (
  <>
    <State matter={matter} />
    <Split matter={matter} />
  </>
);
