import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { FormEnd, sendOnCtrlEnter } from '../commands/FormEnd.tsx';
import { type CommandFormProps, useGiveCommand } from '../commands/use-give-command.ts';
import { Field } from '../parts/Field.tsx';
import { useUnitName } from '../parts/use-unit-name.ts';
import { organisationQuery } from '../queries.ts';
import { useTexts } from '../texts/language.tsx';

/** Names an agent for a mandate without one: only agents, those of the point that was asked first, nobody with a conflict (D60). */
export const NameAgentForm = (props: CommandFormProps) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const giving = useGiveCommand(props);
  const { view } = props;
  const organisation = useQuery(organisationQuery);
  const [chosen, setChosen] = useState<string>();
  const [reason, setReason] = useState('');
  const away = view.recusal.keptAway;
  const asked = view.agencyWork?.mandate?.unitName;
  const posts = (organisation.data?.officers ?? []).flatMap(({ id, name, appointments }) =>
    appointments
      .filter((post) => post.role === 'petitionAgent' && !away.includes(id) && !away.includes(post.unitId))
      .map((post) => ({ value: `${id} ${post.unitId}`, label: `${name} · ${unitName(post.unitName)}`, isAsked: post.unitName === asked })),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [agentId, unitId] = chosen?.split(' ') ?? [];
    giving.send({ agentId, unitId, reason });
  };
  return (
    <form className="command-form" onSubmit={submit} onKeyDown={sendOnCtrlEnter} noValidate>
      <Field label={texts.fields.agentId} error={giving.faults.agentId ?? giving.faults.unitId}>
        {(ids) => (
          <Select
            {...ids}
            value={chosen}
            onChange={setChosen}
            options={posts.toSorted((one, other) => Number(other.isAsked) - Number(one.isAsked))}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={texts.form.pickOfficer}
            loading={organisation.isPending}
            notFoundContent={texts.form.noChoice}
          />
        )}
      </Field>
      <Field label={texts.fields.reason} error={giving.faults.reason}>
        {(ids) => <Input.TextArea {...ids} className="grows" rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <FormEnd giving={giving} label={texts.commands.nameAgent} />
    </form>
  );
};
