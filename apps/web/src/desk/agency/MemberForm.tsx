import { memberRoles } from '@daiban/domain/agency/member-roles';
import { type AgencyMemberKind, agencyMemberKinds } from '@daiban/domain/agency/vocabulary-of-agency';
import { useQuery } from '@tanstack/react-query';
import { Input, Radio, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { FormEnd, sendOnCtrlEnter } from '../commands/FormEnd.tsx';
import { type CommandFormProps, useGiveCommand } from '../commands/use-give-command.ts';
import { Field, FieldGroup } from '../parts/Field.tsx';
import { organisationQuery } from '../queries.ts';
import { useTexts } from '../texts/language.tsx';

/** Binds one of the five members: only people whose post fits the kind are proposed, nobody with a conflict (S2.3). */
export const MemberForm = (props: CommandFormProps) => {
  const texts = useTexts();
  const giving = useGiveCommand(props);
  const { view } = props;
  const organisation = useQuery(organisationQuery);
  const [member, setMember] = useState<AgencyMemberKind>();
  const [chosen, setChosen] = useState<string>();
  const [task, setTask] = useState('');
  const away = [
    ...view.recusal.concernedOfficers.map(({ officerId }) => officerId),
    ...(view.agencyWork?.members ?? []).map(({ officerId }) => officerId),
  ];
  const options = (organisation.data?.officers ?? []).flatMap(({ id, name, appointments }) => {
    const post = appointments.find(({ role }) => member !== undefined && memberRoles[member].includes(role));
    return post === undefined || away.includes(id)
      ? []
      : [{ value: `${id} ${post.unitId}`, label: `${name} · ${post.unitName} ${texts.roles[post.role]}` }];
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [officerId, unitId] = chosen?.split(' ') ?? [];
    giving.send({ member, officerId, unitId, task });
  };
  return (
    <form className="command-form" onSubmit={submit} onKeyDown={sendOnCtrlEnter} noValidate>
      <FieldGroup label={texts.fields.member} error={giving.faults.member} hint={texts.agencyPart.memberHint}>
        <Radio.Group
          value={member}
          onChange={(event) => {
            setMember(event.target.value);
            setChosen(undefined);
          }}
          options={agencyMemberKinds.map((kind) => ({ value: kind, label: texts.choices.member[kind] }))}
        />
      </FieldGroup>
      <Field label={texts.agencyRunLabels.officerId} error={giving.faults.officerId}>
        {(ids) => (
          <Select
            {...ids}
            value={chosen}
            onChange={setChosen}
            options={options}
            disabled={member === undefined}
            showSearch={{ optionFilterProp: 'label' }}
            notFoundContent={texts.form.noChoice}
          />
        )}
      </Field>
      <Field label={texts.agencyRunLabels.task} error={giving.faults.task}>
        {(ids) => <Input.TextArea {...ids} className="grows" rows={2} value={task} onChange={(event) => setTask(event.target.value)} />}
      </Field>
      <FormEnd giving={giving} label={texts.commands.bindAgencyMember} />
    </form>
  );
};
