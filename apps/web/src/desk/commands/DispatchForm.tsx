import type { CaseView } from '@daiban/contract/cases';
import { roles } from '@daiban/domain/case/vocabulary';
import { Checkbox, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { Field, FieldGroup } from '../parts/Field.tsx';
import { useTexts } from '../texts/language.tsx';
import { type UnitKind, unitKinds } from '../texts/vocabulary-texts.ts';
import type { Texts } from '../texts/zh-CN.ts';
import { FormEnd, sendOnCtrlEnter } from './FormEnd.tsx';
import { UnitPicker } from './pickers.tsx';
import { type CommandFormProps, useGiveCommand } from './use-give-command.ts';

type Rule = CaseView['routing'][number];

/** A rule may name a leader; the unit to choose is the one that he or she leads. */
const ledUnits: Readonly<Record<string, UnitKind>> = { areaLead: 'areaBlock', liaisonTeamLead: 'liaisonTeam' };

/** Who a routing rule proposes, as kinds of units or roles. */
const handlersOf = (rule: Rule, texts: Texts): string =>
  rule.handle
    .map((one) => {
      const unitKind = unitKinds.find((kind) => kind === one);
      const role = roles.find((name) => name === one);
      return unitKind !== undefined ? texts.unitKinds[unitKind] : role !== undefined ? texts.roles[role] : one;
    })
    .join(texts.state.listSeparator);

/** 转送 and 交办: the rules propose and say why, a person decides and gives the reason. */
export const DispatchForm = (props: CommandFormProps) => {
  const texts = useTexts();
  const { view, command } = props;
  const giving = useGiveCommand(props);
  const [rule, setRule] = useState<string>();
  const [unitId, setUnitId] = useState<string>();
  const [reason, setReason] = useState('');
  const [termOn, setTermOn] = useState('');
  const [reportBack, setReportBack] = useState(true);
  const chosen = view.routing.find((one) => one.rule === rule);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    giving.send({ unitId, reason, routingRule: rule, ...(command === 'assign' ? { termOn, reportBack } : {}) });
  };
  return (
    <form className="command-form" onSubmit={submit} onKeyDown={sendOnCtrlEnter} noValidate>
      {view.routing.length === 0 ? null : (
        <FieldGroup label={texts.case.routing} hint={texts.case.routingHint}>
          <div className="proposals">
            {view.routing.map((one) => (
              <label key={one.rule} className={one.rule === rule ? 'chosen' : ''}>
                <input type="radio" name="routing-rule" checked={one.rule === rule} onChange={() => setRule(one.rule)} />
                <span>
                  <b>{one.title}</b>
                  <span className="quiet">
                    {' '}
                    {texts.case.handles} {handlersOf(one, texts)}
                  </span>
                  <span className="description">{one.description}</span>
                </span>
              </label>
            ))}
          </div>
        </FieldGroup>
      )}
      <Field label={texts.fields.unitId} error={giving.faults.unitId}>
        {(ids) => (
          <UnitPicker
            ids={ids}
            value={unitId ?? ''}
            onChange={setUnitId}
            keptAway={view.recusal.concernedUnits.map((unit) => unit.unitId)}
            first={(chosen?.handle ?? []).map((one) => ledUnits[one] ?? one)}
          />
        )}
      </Field>
      <Field label={texts.fields.reason} error={giving.faults.reason}>
        {(ids) => <Input.TextArea {...ids} className="grows" rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      {command === 'assign' ? (
        <>
          <Field label={texts.fields.termOn} optional error={giving.faults.termOn} className="short">
            {(ids) => <Input {...ids} type="date" value={termOn} onChange={(event) => setTermOn(event.target.value)} />}
          </Field>
          <div className="field">
            <Checkbox checked={reportBack} onChange={(event) => setReportBack(event.target.checked)}>
              {texts.fields.reportBack}
            </Checkbox>
          </div>
        </>
      ) : null}
      <FormEnd giving={giving} label={texts.commands[command]} />
    </form>
  );
};
