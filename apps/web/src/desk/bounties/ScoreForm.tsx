import { markBountyBid, type PostedMatter } from '@daiban/contract/bounties';
import { bidWeights } from '@daiban/domain/backlog/score-bids';
import { InputNumber } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../api.ts';
import { FormEnd, sendOnCtrlEnter } from '../commands/FormEnd.tsx';
import { Field } from '../parts/Field.tsx';
import { useTexts } from '../texts/language.tsx';
import { useBountyOrder } from './use-bounty-order.ts';

type OfferedBid = PostedMatter['toJudge'][number];
type Marks = NonNullable<OfferedBid['own']>;
const marks = ['planMark', 'competenceMark', 'timeMark', 'resourcesMark'] as const;

const totalOf = (given: Partial<Marks>): number | undefined =>
  marks.reduce<number | undefined>((sum, mark) => {
    const points = given[mark];
    return sum === undefined || points === undefined ? undefined : sum + (bidWeights[mark] * points) / 100;
  }, 0);

interface ScoreFormProps {
  readonly bountyId: string;
  readonly bid: OfferedBid;
}

/** One judge's marks for one bid, with the total that they come to (F13). */
export const ScoreForm = ({ bountyId, bid }: ScoreFormProps) => {
  const texts = useTexts();
  const { bounties } = texts;
  const giving = useBountyOrder('scoreBid', (body) => call(markBountyBid, { params: { bountyId }, body }));
  const [given, setGiven] = useState<Partial<Marks>>(bid.own ?? {});
  const total = totalOf(given);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    giving.send({ bidId: bid.bidId, ...given });
  };
  return (
    <form className="command-form" onSubmit={submit} onKeyDown={sendOnCtrlEnter} noValidate>
      <div className="bounty-marks">
        {marks.map((mark) => (
          <Field key={mark} label={texts.fields[mark]} error={giving.faults[mark]}>
            {(ids) => (
              <InputNumber
                {...ids}
                min={0}
                max={100}
                precision={0}
                value={given[mark] ?? null}
                onChange={(points) => {
                  const { [mark]: _before, ...rest } = given;
                  setGiven(points === null ? rest : { ...rest, [mark]: points });
                }}
              />
            )}
          </Field>
        ))}
      </div>
      <p className="quiet" aria-live="polite">
        {total === undefined ? bounties.fourMarks : bounties.comesTo(total)}
      </p>
      <FormEnd giving={giving} label={bid.own === undefined ? texts.commands.scoreBid : bounties.correct} />
    </form>
  );
};
