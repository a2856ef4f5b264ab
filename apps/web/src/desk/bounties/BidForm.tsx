import { bidForBounty, type PostedMatter } from '@daiban/contract/bounties';
import { Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../api.ts';
import { FormEnd, sendOnCtrlEnter } from '../commands/FormEnd.tsx';
import { OfficersPicker } from '../commands/many-pickers.tsx';
import { Field } from '../parts/Field.tsx';
import { useTexts } from '../texts/language.tsx';
import { useBountyOrder } from './use-bounty-order.ts';

const parts = ['plan', 'competence', 'resources'] as const;

/** The one bid of a unit for a posted matter. */
export const BidForm = ({ bountyId }: Pick<PostedMatter, 'bountyId'>) => {
  const texts = useTexts();
  const giving = useBountyOrder('submitBid', (body) => call(bidForBounty, { params: { bountyId }, body }));
  const [teamIds, setTeamIds] = useState<readonly string[]>([]);
  const [written, setWritten] = useState({ plan: '', competence: '', resources: '' });
  const [doneBy, setDoneBy] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    giving.send({ teamIds, ...written, doneBy });
  };
  return (
    <form className="command-form" onSubmit={submit} onKeyDown={sendOnCtrlEnter} noValidate>
      <Field label={texts.fields.teamIds} error={giving.faults.teamIds}>
        {(ids) => <OfficersPicker ids={ids} values={teamIds} onChange={setTeamIds} />}
      </Field>
      {parts.map((part) => (
        <Field key={part} label={texts.fields[part]} error={giving.faults[part]}>
          {(ids) => (
            <Input.TextArea
              {...ids}
              className="grows"
              rows={2}
              value={written[part]}
              onChange={({ target }) => setWritten({ ...written, [part]: target.value })}
            />
          )}
        </Field>
      ))}
      <Field label={texts.fields.doneBy} error={giving.faults.doneBy} className="short">
        {(ids) => <Input {...ids} type="date" value={doneBy} onChange={({ target }) => setDoneBy(target.value)} />}
      </Field>
      <FormEnd giving={giving} label={texts.commands.submitBid} />
    </form>
  );
};
