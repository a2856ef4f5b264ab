import { type FindingOrderInput, type FindingView, orderFindingStep, turnFindingIntoCase } from '@daiban/contract/roads';
import { type SetAsideGround, setAsideGrounds } from '@daiban/domain/outreach/roads/vocabulary-of-roads';
import { Button, Checkbox, Input, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import type { PaintedPicture } from '../../../ui/photo-brush/painted-picture.ts';
import { call } from '../../api.ts';
import { UnitPicker } from '../../commands/pickers.tsx';
import { Field, FieldGroup } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useMe } from '../../session/me.ts';
import { useTexts } from '../../texts/language.tsx';
import { PicturesField } from './PicturesField.tsx';
import { useRoadAct } from './use-road-act.ts';

type OrderKind = FindingView['offered'][number];

interface FindingOrderFormProps {
  readonly finding: FindingView;
  readonly kind: OrderKind;
  /** `said`: what is to be told the reader, such as the number of the matter. */
  readonly onDone: (said: string | undefined) => void;
  readonly onClose: () => void;
}

interface Written {
  readonly unitId: string;
  readonly note: string;
  readonly readyBy: string;
  readonly fixed: boolean | undefined;
  readonly ground: SetAsideGround | undefined;
  readonly pictures: readonly PaintedPicture[];
}

/** The order as it can be sent; undefined while something is missing. */
const toOrder = (kind: OrderKind, { unitId, note, readyBy, fixed, ground, pictures }: Written): FindingOrderInput | undefined => {
  const said = note.trim();
  switch (kind) {
    case 'dispatch':
      return unitId === '' ? undefined : { kind, unitId, ...(said === '' ? {} : { note: said }) };
    case 'handBack':
      return said === '' ? undefined : { kind, note: said };
    case 'accept':
      return readyBy === '' ? undefined : { kind, readyBy };
    case 'fix':
      return said === '' || pictures.length === 0
        ? undefined
        : { kind, note: said, pictures: pictures.map(({ fileId, check }) => ({ fileId, check })) };
    case 'confirm':
      return fixed === undefined ? undefined : { kind, fixed, ...(said === '' ? {} : { note: said }) };
    case 'setAside':
      return ground === undefined || said === '' ? undefined : { kind, ground, note: said };
    case 'turnIntoCase':
      return undefined;
  }
};

interface OrderFieldsProps {
  readonly kind: Exclude<OrderKind, 'turnIntoCase'>;
  readonly written: Written;
  readonly onChange: (part: Partial<Written>) => void;
}

const OrderFields = ({ kind, written, onChange }: OrderFieldsProps) => {
  const { roads } = useTexts();
  return (
    <>
      {kind === 'dispatch' ? (
        <Field label={roads.unit}>
          {(ids) => <UnitPicker ids={ids} value={written.unitId} onChange={(unitId) => onChange({ unitId: unitId ?? '' })} />}
        </Field>
      ) : null}
      {kind === 'accept' ? (
        <Field label={roads.readyByField} className="short">
          {(ids) => <Input {...ids} type="date" value={written.readyBy} onChange={({ target }) => onChange({ readyBy: target.value })} />}
        </Field>
      ) : null}
      {kind === 'confirm' ? (
        <FieldGroup label={roads.fixedQuestion}>
          <Radio.Group
            value={written.fixed}
            onChange={({ target }) => onChange({ fixed: target.value === true })}
            options={[
              { value: true, label: roads.yes },
              { value: false, label: roads.no },
            ]}
          />
        </FieldGroup>
      ) : null}
      {kind === 'setAside' ? (
        <FieldGroup label={roads.groundField}>
          <Radio.Group
            value={written.ground}
            onChange={({ target }) => onChange({ ground: target.value as SetAsideGround })}
            options={setAsideGrounds.map((value) => ({ value, label: roads.grounds[value] }))}
          />
        </FieldGroup>
      ) : null}
      {kind === 'accept' ? null : (
        <Field label={roads.noteOf[kind]} optional={kind === 'dispatch' || kind === 'confirm'}>
          {(ids) => (
            <Input.TextArea
              {...ids}
              rows={2}
              maxLength={600}
              value={written.note}
              onChange={({ target }) => onChange({ note: target.value })}
            />
          )}
        </Field>
      )}
      {kind === 'fix' ? (
        <PicturesField label={roads.fixPicture} pictures={written.pictures} onChange={(pictures) => onChange({ pictures })} />
      ) : null}
    </>
  );
};

/** Files the finding as a matter, in whose name it is to be. */
const CaseForm = ({ finding, onDone, onClose }: Omit<FindingOrderFormProps, 'kind'>) => {
  const texts = useTexts();
  const { roads } = texts;
  const [title, setTitle] = useState(`${finding.place} ${roads.kinds[finding.kind]}`.slice(0, 60));
  const [wishes, setWishes] = useState(false);
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [missing, setMissing] = useState(false);
  const filing = useRoadAct(
    (_: null, orderId) =>
      call(turnFindingIntoCase, {
        params: { findingId: finding.findingId },
        body: {
          orderId,
          title,
          ...(wishes ? { resident: { name, consents: true as const, ...(phone.trim() === '' ? {} : { phone }) } } : {}),
        },
      }),
    ({ caseNumber, queryCode }) => onDone(queryCode === undefined ? roads.filedByMessage(caseNumber) : roads.filed(caseNumber, queryCode)),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isMissing = title.trim() === '' || (wishes && name.trim() === '');
    setMissing(isMissing);
    if (!isMissing) filing.send(null);
  };
  return (
    <form className="finding-form" onSubmit={submit} noValidate aria-label={roads.orders.turnIntoCase}>
      <Field label={roads.caseTitle} error={filing.faults.title ?? (missing && title.trim() === '' ? texts.state.required : undefined)}>
        {(ids) => <Input {...ids} value={title} maxLength={60} onChange={({ target }) => setTitle(target.value)} />}
      </Field>
      <div className="field">
        <Checkbox checked={wishes} onChange={({ target }) => setWishes(target.checked)}>
          {roads.residentWishes}
        </Checkbox>
        {wishes ? null : <div className="quiet note">{roads.stationFiles}</div>}
      </div>
      {wishes ? (
        <div className="row">
          <Field
            label={roads.residentName}
            error={filing.faults.name ?? (missing && name.trim() === '' ? texts.state.required : undefined)}
          >
            {(ids) => <Input {...ids} value={name} maxLength={40} autoComplete="off" onChange={({ target }) => setName(target.value)} />}
          </Field>
          <Field label={roads.residentPhone} error={filing.faults.phone} optional>
            {(ids) => <Input {...ids} type="tel" value={phone} autoComplete="off" onChange={({ target }) => setPhone(target.value)} />}
          </Field>
        </div>
      ) : null}
      <ProblemNote fault={filing.fault} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={filing.busy}>
          {roads.give}
        </Button>
        <Button onClick={onClose}>{roads.cancel}</Button>
      </div>
    </form>
  );
};

/** The form of one order of a finding. */
export const FindingOrderForm = ({ finding, kind, onDone, onClose }: FindingOrderFormProps) => {
  const texts = useTexts();
  const { today } = useMe();
  const { roads } = texts;
  const [written, setWritten] = useState<Written>({
    unitId: '',
    note: '',
    readyBy: today,
    fixed: undefined,
    ground: undefined,
    pictures: [],
  });
  const [missing, setMissing] = useState(false);
  const ordering = useRoadAct(
    (order: FindingOrderInput, orderId) => call(orderFindingStep, { params: { findingId: finding.findingId }, body: { orderId, order } }),
    () => onDone(undefined),
  );
  if (kind === 'turnIntoCase') return <CaseForm finding={finding} onDone={onDone} onClose={onClose} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const order = toOrder(kind, written);
    setMissing(order === undefined);
    if (order !== undefined) ordering.send(order);
  };
  return (
    <form className="finding-form" onSubmit={submit} noValidate aria-label={roads.orders[kind]}>
      <OrderFields kind={kind} written={written} onChange={(part) => setWritten((before) => ({ ...before, ...part }))} />
      {missing ? (
        <p className="fault" role="alert">
          {texts.state.checkFields}
        </p>
      ) : null}
      <ProblemNote fault={ordering.fault} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={ordering.busy}>
          {roads.give}
        </Button>
        <Button onClick={onClose}>{roads.cancel}</Button>
      </div>
    </form>
  );
};
