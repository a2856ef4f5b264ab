import { useQuery } from '@tanstack/react-query';
import { Input, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import { FormEnd, sendOnCtrlEnter } from '../commands/FormEnd.tsx';
import { type CommandFormProps, useGiveCommand } from '../commands/use-give-command.ts';
import { Field, FieldGroup } from '../parts/Field.tsx';
import { LoadState, Waiting } from '../parts/LoadState.tsx';
import { useUnitName } from '../parts/use-unit-name.ts';
import { useTexts } from '../texts/language.tsx';
import { sponsorCandidatesQuery } from './queries.ts';

/** Names the sponsor of a hard matter: leaders with the reasons of the proposal beside each (F16); a person decides (care G23). */
export const SponsorForm = (props: CommandFormProps) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const giving = useGiveCommand(props);
  const found = useQuery(sponsorCandidatesQuery(props.view.caseId));
  const [chosen, setChosen] = useState<string>();
  const [reason, setReason] = useState('');
  if (found.data === undefined) {
    return found.error === null ? <Waiting lines={5} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />;
  }
  const { leaders } = found.data;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const leader = leaders.find(({ officerId }) => officerId === chosen);
    giving.send({ officerId: leader?.officerId, unitId: leader?.unitId, reason });
  };
  return (
    <form className="command-form" onSubmit={submit} onKeyDown={sendOnCtrlEnter} noValidate>
      <FieldGroup label={texts.loop.sponsor} hint={texts.loop.proposalHint} error={giving.faults.officerId}>
        <Radio.Group className="stacked" value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {leaders.map(({ officerId, name, unitName: unit, total, parts, open }) => (
            <Radio key={officerId} value={officerId}>
              {name} <span className="quiet">{unitName(unit)}</span> <b>{total}</b>
              <span className="quiet"> {texts.loop.score(parts.field, parts.inCharge, parts.freeLoad, parts.local, open)}</span>
            </Radio>
          ))}
        </Radio.Group>
      </FieldGroup>
      <Field label={texts.fields.reason} error={giving.faults.reason}>
        {(ids) => <Input.TextArea {...ids} className="grows" rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <FormEnd giving={giving} label={texts.commands.sponsor} />
    </form>
  );
};
