import { turnItemIntoCase } from '@daiban/contract/councils';
import { Button, Checkbox, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api.ts';
import { Field } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useTexts } from '../../texts/language.tsx';
import { useRoadAct } from '../roads/use-road-act.ts';

interface FileItemFormProps {
  readonly itemId: string;
  readonly onFiled: (said: string) => void;
  readonly onClose: () => void;
}

/** Makes an item the matter of the resident who raised it, when they consent. */
export const FileItemForm = ({ itemId, onFiled, onClose }: FileItemFormProps) => {
  const texts = useTexts();
  const { councils } = texts;
  const [consents, setConsents] = useState(false);
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [missing, setMissing] = useState(false);
  const filing = useRoadAct(
    (_: null, orderId) =>
      call(turnItemIntoCase, {
        params: { itemId },
        body: { orderId, consents, resident: { name, ...(phone.trim() === '' ? {} : { phone }) } },
      }),
    ({ caseNumber, queryCode }) =>
      onFiled(queryCode === undefined ? councils.filedByMessage(caseNumber) : councils.filed(caseNumber, queryCode)),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() !== '') filing.send(null);
  };
  return (
    <form className="finding-form" onSubmit={submit} noValidate aria-label={councils.turn}>
      <div className="field">
        <Checkbox checked={consents} onChange={({ target }) => setConsents(target.checked)}>
          {councils.consents}
        </Checkbox>
        <div className="quiet note">{councils.consentHint}</div>
      </div>
      <div className="row">
        <Field label={councils.residentName} error={filing.faults.name ?? (missing ? texts.state.required : undefined)}>
          {(ids) => <Input {...ids} value={name} maxLength={40} autoComplete="off" onChange={({ target }) => setName(target.value)} />}
        </Field>
        <Field label={councils.residentPhone} error={filing.faults.phone} optional>
          {(ids) => <Input {...ids} type="tel" value={phone} autoComplete="off" onChange={({ target }) => setPhone(target.value)} />}
        </Field>
      </div>
      <ProblemNote fault={filing.fault} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={filing.busy}>
          {councils.give}
        </Button>
        <Button onClick={onClose}>{councils.cancel}</Button>
      </div>
    </form>
  );
};
