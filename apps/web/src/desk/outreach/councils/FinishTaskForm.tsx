import { orderCouncilItem } from '@daiban/contract/councils';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api.ts';
import { Field } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useMe } from '../../session/me.ts';
import { useTexts } from '../../texts/language.tsx';
import { useRoadAct } from '../roads/use-road-act.ts';

interface FinishTaskFormProps {
  readonly itemId: string;
  readonly taskId: string;
  readonly onClose: () => void;
}

/** A task that is done: when, and how it went. */
export const FinishTaskForm = ({ itemId, taskId, onClose }: FinishTaskFormProps) => {
  const texts = useTexts();
  const { today } = useMe();
  const { councils } = texts;
  const [doneOn, setDoneOn] = useState(today);
  const [result, setResult] = useState('');
  const [missing, setMissing] = useState(false);
  const finishing = useRoadAct(
    (_: null, orderId) =>
      call(orderCouncilItem, { params: { itemId }, body: { orderId, order: { kind: 'finishTask', taskId, doneOn, result } } }),
    onClose,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(result.trim() === '');
    if (result.trim() !== '') finishing.send(null);
  };
  return (
    <form className="finding-form" onSubmit={submit} noValidate aria-label={councils.finish}>
      <Field label={councils.doneOn} error={finishing.faults.doneOn} className="short">
        {(ids) => <Input {...ids} type="date" max={today} value={doneOn} onChange={({ target }) => setDoneOn(target.value)} />}
      </Field>
      <Field label={councils.taskResult} error={missing ? texts.state.required : undefined}>
        {(ids) => <Input {...ids} value={result} maxLength={600} onChange={({ target }) => setResult(target.value)} />}
      </Field>
      <ProblemNote fault={finishing.fault} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={finishing.busy}>
          {councils.give}
        </Button>
        <Button onClick={onClose}>{councils.cancel}</Button>
      </div>
    </form>
  );
};
