import type { BodyInputOf } from '@daiban/contract/endpoint';
import { openSealedCase, orderSealedCase, type SealedCaseView } from '@daiban/contract/sealed';
import {
  type SealedOrderName,
  type SealedOutcome,
  type SealedPurpose,
  type SealedWay,
  sealedOutcomes,
  sealedWays,
} from '@daiban/domain/sealed/vocabulary';
import { useMutation } from '@tanstack/react-query';
import { Button, Input, Modal, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../api.ts';
import { newCommandId } from '../commands/command-id.ts';
import { UnitPicker } from '../commands/pickers.tsx';
import { Field, FieldGroup } from '../parts/Field.tsx';
import { isRefusedAs, ProblemNote } from '../parts/ProblemNote.tsx';
import { useTexts } from '../texts/language.tsx';
import { toNames } from './to-names.ts';

type Order = BodyInputOf<typeof orderSealedCase>['order'];

interface Written {
  readonly text: string;
  readonly reason: string;
  readonly body: string;
  readonly unitId: string;
  readonly persons: string;
  readonly by: SealedWay;
  readonly outcome: SealedOutcome | undefined;
}

const nothing: Written = { text: '', reason: '', body: '', unitId: '', persons: '', by: 'phone', outcome: undefined };

/** The order as it would be sent; undefined while something needed is missing. */
const toOrder = (name: SealedOrderName, written: Written): Order | undefined => {
  const [text, reason, body] = [written.text.trim(), written.reason.trim(), written.body.trim()];
  const { by, unitId, outcome } = written;
  switch (name) {
    case 'accept':
      return { name, ...(text === '' ? {} : { note: text }) };
    case 'passOn':
      return body === '' || reason === '' ? undefined : { name, body, reason };
    case 'inform':
    case 'giveFeedback':
      return text === '' ? undefined : { name, text, by };
    case 'extendConflicts': {
      const persons = toNames(written.persons).map((person) => ({ name: person }));
      const isEmpty = unitId === '' && persons.length === 0;
      return isEmpty || reason === '' ? undefined : { name, unitIds: unitId === '' ? [] : [unitId], persons, reason };
    }
    case 'askUnit':
      return unitId === '' || text === '' ? undefined : { name, unitId, text };
    case 'close':
      return outcome === undefined || text === '' ? undefined : { name, outcome, text };
    case 'renewCode':
      return { name, by };
  }
};

const textLabels = {
  accept: 'note',
  inform: 'informText',
  askUnit: 'question',
  close: 'closeText',
  giveFeedback: 'feedbackText',
} as const satisfies Partial<Record<SealedOrderName, string>>;
const hasText = (name: SealedOrderName): name is keyof typeof textLabels => Object.hasOwn(textLabels, name);

/** What is likely to be done next: what a duty waits for, else the end. */
const likelyOrder = ({ orders, duties }: SealedCaseView): SealedOrderName => {
  const isInformDue = duties.some(({ kind }) => kind === 'sealedInform');
  const likely: readonly SealedOrderName[] = ['accept', 'giveFeedback', ...(isInformDue ? (['inform'] as const) : []), 'close', 'inform'];
  return likely.find((name) => orders.includes(name)) ?? orders[0] ?? 'extendConflicts';
};

interface OrderFormProps {
  readonly view: SealedCaseView;
  /** What the case was opened for: reading it anew is one more look for the same purpose. */
  readonly purpose: SealedPurpose;
  readonly onDone: (view: SealedCaseView) => void;
  /** Somebody else changed the case: shown anew, with what is written here kept. */
  readonly onReread: (view: SealedCaseView) => void;
}

/** One of the open orders with what it needs. */
export const OrderForm = ({ view, purpose, onDone, onReread }: OrderFormProps) => {
  const { sealed, form } = useTexts();
  const [chosen, setName] = useState(() => likelyOrder(view));
  const name = view.orders.includes(chosen) ? chosen : likelyOrder(view);
  const [written, setWritten] = useState(nothing);
  const [commandId, setCommandId] = useState(newCommandId);
  const [code, setCode] = useState<{ readonly queryCode: string; readonly view: SealedCaseView }>();
  const change = (part: Partial<Written>) => setWritten((now) => ({ ...now, ...part }));
  const order = toOrder(name, written);
  const giving = useMutation({
    mutationFn: (given: Order) =>
      call(orderSealedCase, { params: { caseId: view.caseId }, body: { commandId, expectedVersion: view.version, order: given } }),
    onSuccess: (answer) => {
      if (answer.queryCode === undefined) onDone(answer.view);
      else setCode({ queryCode: answer.queryCode, view: answer.view });
    },
  });
  const rereading = useMutation({
    mutationFn: () => call(openSealedCase, { params: { caseId: view.caseId }, body: { purpose } }),
    onSuccess: (fresh) => {
      giving.reset();
      setCommandId(newCommandId());
      onReread(fresh);
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (order !== undefined) giving.mutate(order);
  };
  const { fields } = sealed;
  return (
    <form onSubmit={send} className="sealed-order">
      <FieldGroup label={<b>{sealed.next}</b>}>
        <Radio.Group
          value={name}
          onChange={({ target }) => {
            setName(target.value as SealedOrderName);
            setCommandId(newCommandId());
            giving.reset();
          }}
          options={view.orders.map((value) => ({ value, label: sealed.orders[value] }))}
        />
      </FieldGroup>
      {name === 'passOn' ? (
        <Field label={fields.body}>
          {(ids) => <Input {...ids} value={written.body} onChange={({ target }) => change({ body: target.value })} maxLength={80} />}
        </Field>
      ) : null}
      {name === 'askUnit' || name === 'extendConflicts' ? (
        <Field label={fields.unit} optional={name === 'extendConflicts'}>
          {(ids) => <UnitPicker ids={ids} value={written.unitId} onChange={(unitId) => change({ unitId: unitId ?? '' })} clearable />}
        </Field>
      ) : null}
      {name === 'extendConflicts' ? (
        <Field label={fields.person} hint={fields.personsHint} optional>
          {(ids) => <Input {...ids} value={written.persons} onChange={({ target }) => change({ persons: target.value })} />}
        </Field>
      ) : null}
      {name === 'close' ? (
        <FieldGroup label={fields.outcome}>
          <Radio.Group
            value={written.outcome}
            onChange={({ target }) => change({ outcome: target.value as SealedOutcome })}
            options={sealedOutcomes.map((value) => ({ value, label: sealed.outcomes[value] }))}
          />
        </FieldGroup>
      ) : null}
      {hasText(name) ? (
        <Field label={fields[textLabels[name]]} optional={name === 'accept'} {...(name === 'askUnit' ? { hint: fields.questionHint } : {})}>
          {(ids) => (
            <Input.TextArea
              {...ids}
              rows={3}
              value={written.text}
              onChange={({ target }) => change({ text: target.value })}
              maxLength={5_000}
            />
          )}
        </Field>
      ) : null}
      {name === 'passOn' || name === 'extendConflicts' ? (
        <Field label={fields.reason}>
          {(ids) => <Input {...ids} value={written.reason} onChange={({ target }) => change({ reason: target.value })} maxLength={200} />}
        </Field>
      ) : null}
      {name === 'inform' || name === 'giveFeedback' || name === 'renewCode' ? (
        <FieldGroup label={fields.by} {...(name === 'renewCode' ? { hint: fields.codeHint } : {})}>
          <Radio.Group
            value={written.by}
            onChange={({ target }) => change({ by: target.value as SealedWay })}
            options={sealedWays.map((value) => ({ value, label: sealed.ways[value] }))}
          />
        </FieldGroup>
      ) : null}
      <ProblemNote
        fault={rereading.error ?? giving.error}
        {...(isRefusedAs(giving.error, 'stale-version')
          ? {
              action: (
                <Button size="small" loading={rereading.isPending} onClick={() => rereading.mutate()}>
                  {form.reload}
                </Button>
              ),
            }
          : {})}
      />
      <Button type="primary" htmlType="submit" disabled={order === undefined} loading={giving.isPending}>
        {sealed.orders[name]}
      </Button>
      <Modal
        open={code !== undefined}
        title={sealed.newCode}
        footer={null}
        onCancel={() => {
          if (code !== undefined) onDone(code.view);
        }}
      >
        <p>{sealed.newCodeHint}</p>
        <p className="sealed-new-code">{code?.queryCode}</p>
      </Modal>
    </form>
  );
};
