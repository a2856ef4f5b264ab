import { stepResolutionTeam, type TeamOrderView, type TeamStepOrder } from '@daiban/contract/resolution-teams';
import { type TeamOutcome, teamOutcomes } from '@daiban/domain/outreach/resolution/team-order';
import { Link } from '@tanstack/react-router';
import { Button, Input, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api.ts';
import { Field, FieldGroup } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useUnitName } from '../../parts/use-unit-name.ts';
import { useMe } from '../../session/me.ts';
import { shortDate } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { useRoadAct } from '../roads/use-road-act.ts';

interface StepFormProps {
  readonly order: TeamOrderView;
  readonly onClose: () => void;
}

const send = ({ teamOrderId }: TeamOrderView, step: TeamStepOrder) => call(stepResolutionTeam, { params: { teamOrderId }, body: { step } });

const SessionForm = ({ order, onClose }: StepFormProps) => {
  const { resolution } = useTexts();
  const { today } = useMe();
  const [heldOn, setHeldOn] = useState(today);
  const [minutes, setMinutes] = useState('');
  const writing = useRoadAct((_: null, sessionId) => send(order, { kind: 'session', sessionId, heldOn, minutes }), onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    writing.send(null);
  };
  return (
    <form className="finding-form" onSubmit={submit} noValidate aria-label={resolution.session}>
      <Field label={resolution.heldOn} className="short" error={writing.faults['step.heldOn']}>
        {(ids) => <Input {...ids} type="date" max={today} value={heldOn} onChange={({ target }) => setHeldOn(target.value)} />}
      </Field>
      <Field label={resolution.minutes} hint={resolution.minutesHint} error={writing.faults['step.minutes']}>
        {(ids) => <Input.TextArea {...ids} rows={3} maxLength={2000} value={minutes} onChange={({ target }) => setMinutes(target.value)} />}
      </Field>
      <ProblemNote fault={writing.fault} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={writing.busy} disabled={minutes.trim() === ''}>
          {resolution.save}
        </Button>
        <Button onClick={onClose}>{resolution.cancel}</Button>
      </div>
    </form>
  );
};

const CloseForm = ({ order, onClose }: StepFormProps) => {
  const { resolution } = useTexts();
  const [outcome, setOutcome] = useState<TeamOutcome>();
  const [note, setNote] = useState('');
  const closing = useRoadAct((chosen: TeamOutcome) => send(order, { kind: 'close', outcome: chosen, note }), onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (outcome !== undefined) closing.send(outcome);
  };
  return (
    <form className="finding-form" onSubmit={submit} noValidate aria-label={resolution.close}>
      <FieldGroup label={resolution.outcome}>
        <Radio.Group
          value={outcome}
          onChange={({ target }) => setOutcome(target.value as TeamOutcome)}
          options={teamOutcomes.map((value) => ({ value, label: resolution.outcomes[value] }))}
        />
      </FieldGroup>
      <Field label={resolution.closingNote} hint={resolution.minutesHint} error={closing.faults['step.note']}>
        {(ids) => <Input.TextArea {...ids} rows={2} maxLength={500} value={note} onChange={({ target }) => setNote(target.value)} />}
      </Field>
      <ProblemNote fault={closing.fault} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={closing.busy} disabled={outcome === undefined || note.trim() === ''}>
          {resolution.close}
        </Button>
        <Button onClick={onClose}>{resolution.cancel}</Button>
      </div>
    </form>
  );
};

/** One order or dispatch: what for, how far the team came, what can be done now. */
export const TeamOrderItem = ({ order }: { readonly order: TeamOrderView }) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const [form, setForm] = useState<'session' | 'close'>();
  const acting = useRoadAct(
    (kind: 'accept' | 'takeBack') => send(order, { kind }),
    () => undefined,
  );
  const { resolution } = texts;
  const close = () => setForm(undefined);
  const facts = [
    order.place,
    resolution.sentBy(unitName(order.unitName), order.sentBy, shortDate(order.sentOn, texts)),
    order.acceptedBy === undefined || order.acceptedOn === undefined
      ? undefined
      : resolution.accepted(order.acceptedBy, shortDate(order.acceptedOn, texts)),
  ];
  return (
    <li className="finding">
      <p className="finding-head">
        <b>{order.teamName}</b>
        <span className="tag">{resolution.ways[order.way]}</span>
        <span>{order.outcome === undefined ? resolution.stages[order.stage] : resolution.outcomes[order.outcome]}</span>
        <span className="quiet number">{order.number}</span>
      </p>
      {order.what === undefined ? null : <p className="finding-note">{order.what}</p>}
      <p className="quiet">{facts.filter((fact) => fact !== undefined).join(' · ')}</p>
      {order.matter === undefined ? null : (
        <p>
          {resolution.matter}{' '}
          <Link to="/cases/$caseId" params={{ caseId: order.matter.caseId }} className="number">
            {order.matter.caseNumber}
          </Link>
        </p>
      )}
      {order.sessions.length === 0 ? null : (
        <details className="finding-history">
          <summary>
            {resolution.sessions} {order.sessions.length}
          </summary>
          <ol>
            {order.sessions.map(({ sessionId, heldOn, minutes }) => (
              <li key={sessionId}>
                {shortDate(heldOn, texts)} <span className="finding-note">{minutes}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
      {order.closedOn === undefined || order.outcome === undefined ? null : (
        <p>
          {order.closingNote} <span className="quiet">{resolution.closed(shortDate(order.closedOn, texts))}</span>
        </p>
      )}
      <ProblemNote fault={acting.fault} />
      {form === 'session' ? <SessionForm order={order} onClose={close} /> : null}
      {form === 'close' ? <CloseForm order={order} onClose={close} /> : null}
      {form !== undefined || !(order.mayWork || order.mayTakeBack) ? null : (
        <div className="finding-orders">
          {order.mayWork && order.stage === 'sent' ? (
            <Button type="primary" loading={acting.busy} onClick={() => acting.send('accept')}>
              {resolution.accept}
            </Button>
          ) : null}
          {order.mayWork && order.stage === 'accepted' ? (
            <>
              <Button type={order.sessions.length === 0 ? 'primary' : 'default'} onClick={() => setForm('session')}>
                {resolution.session}
              </Button>
              <Button onClick={() => setForm('close')}>{resolution.close}</Button>
            </>
          ) : null}
          {order.mayTakeBack ? (
            <Button loading={acting.busy} onClick={() => acting.send('takeBack')}>
              {resolution.takeBack}
            </Button>
          ) : null}
        </div>
      )}
    </li>
  );
};
