import { addPerson } from '@daiban/contract/organisation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { call } from '../../api.ts';
import { newCommandId } from '../../commands/command-id.ts';
import { Field } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useTexts } from '../../texts/language.tsx';

/** Adds somebody by name; they can do nothing until appointed. */
export const NewPerson = ({ onAdded }: { readonly onAdded: (officerId: string) => void }) => {
  const texts = useTexts();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const [id, setId] = useState(newCommandId);
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const adding = useMutation({
    mutationFn: () => call(addPerson, { body: { id, name: name.trim(), ...(phone.trim() === '' ? {} : { phone: phone.trim() }) } }),
    onSuccess: async ({ officerId }) => {
      void message.success(texts.adminAppointment.added);
      await queryClient.invalidateQueries({ queryKey: ['admin', 'organisation', 'people'] });
      setId(newCommandId());
      setName('');
      setPhone('');
      onAdded(officerId);
    },
  });
  return (
    <div className="new-person">
      <Field label={texts.adminAppointment.personName}>
        {(ids) => <Input {...ids} maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Field label={texts.adminAppointment.personPhone} optional>
        {(ids) => <Input {...ids} maxLength={40} inputMode="tel" value={phone} onChange={(event) => setPhone(event.target.value)} />}
      </Field>
      <ProblemNote fault={adding.error} />
      <Button disabled={name.trim() === ''} loading={adding.isPending} onClick={() => adding.mutate()}>
        {texts.adminPeople.add}
      </Button>
    </div>
  );
};
