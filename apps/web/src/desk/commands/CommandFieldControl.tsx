import type { CaseView } from '@daiban/contract/cases';
import { Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import { CandidateNotes } from '../access/CandidateNotes.tsx';
import { AgencyItemPicker, ScopesField } from '../agency/MandateFields.tsx';
import { DecisionsField, MeasuresField, OffersField } from '../backlog/BacklogFields.tsx';
import { isForPetitioner } from '../documents/unit-papers.ts';
import { Field, FieldGroup } from '../parts/Field.tsx';
import { useMe } from '../session/me.ts';
import { useTexts } from '../texts/language.tsx';
import { ClaimsField, ComparisonField } from './ClaimFields.tsx';
import { CommandFilesField } from './CommandFilesField.tsx';
import type { DeskCommand } from './desk-commands.ts';
import { type CommandFieldShape, choiceText, fieldLabel } from './fields-of-command.ts';
import { LinesField } from './LinesField.tsx';
import { OfficersPicker, UnitsPicker } from './many-pickers.tsx';
import { CasePicker, OfficerPicker, UnitPicker } from './pickers.tsx';

interface CommandFieldControlProps {
  readonly field: CommandFieldShape;
  readonly view: CaseView;
  readonly command: DeskCommand;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly onChange: (value: unknown) => void;
}

const mostRadios = 4;
/** Days on which something was done; none of them lies ahead. */
const doneOn: readonly string[] = ['heardOn', 'visitedOn', 'contactedOn', 'servedOn', 'heldOn', 'confirmedOn', 'choiceOn', 'on'];
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const linesOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** What may be chosen among the case's own parts: papers not served, sub-tasks and questions not answered, routing rules. */
const partsOfCase = (view: CaseView, kind: CommandFieldShape['kind'], noticeName: (notice: CaseView['notices'][number]) => string) => {
  switch (kind) {
    case 'notice':
      return view.notices
        .filter((notice) => notice.served === undefined && isForPetitioner(notice.notice))
        .map((notice) => ({ value: notice.id, label: noticeName(notice) }));
    case 'subTask':
      return view.subTasks
        .filter((task) => task.answer === undefined)
        .map((task) => ({ value: task.id, label: `${task.unit.name}：${task.task}` }));
    case 'question':
      return view.questions.filter((question) => question.answer === undefined).map(({ id, question }) => ({ value: id, label: question }));
    case 'recusalRequest':
      return view.recusal.requests
        .filter((request) => request.ruling === undefined)
        .map(({ id, words, officerName }) => ({ value: id, label: [officerName, words].filter(Boolean).join('：') }));
    case 'hold':
      return (view.waiting?.holds ?? []).map(({ id, body, claimIds }) => ({
        value: id,
        label: `${body}：${view.claims
          .filter((claim) => claimIds.includes(claim.id))
          .map(({ text }) => text)
          .join('；')}`,
      }));
    case 'promisedClaim':
      return view.claims
        .filter(({ answer }) => answer?.disposition === 'supported' || answer?.disposition === 'partlySupported')
        .map(({ id, text }) => ({ value: id, label: text }));
    case 'attendance':
    case 'copyNotice':
    case 'supervision':
    case 'redCard':
      return view.supervision.waiting.filter(({ about }) => about === kind).map(({ id, who }) => ({ value: id, label: who }));
    case 'invitation':
      return (view.loop?.invitations ?? []).map(({ id, meetOn, time, place }) => ({ value: id, label: `${meetOn} ${time} ${place}` }));
    case 'meetingTask':
      return (view.loop?.entry?.tasks ?? [])
        .filter(({ report }) => report === undefined)
        .map(({ id, unitName, task }) => ({ value: id, label: `${unitName}：${task}` }));
    case 'bid':
      return (view.loop?.entry?.bounty?.bids ?? []).map(({ id, unitName, total }) => ({
        value: id,
        label: total === undefined ? unitName : `${unitName} ${total.toFixed(2)}`,
      }));
    case 'routingRule':
      return view.routing.map((rule) => ({ value: rule.rule, label: rule.title }));
    default:
      return undefined;
  }
};

/** Where the officer of a field has to be appointed: a handler in the handling unit, a successor in the unit of whom they follow. */
const unitOfOfficers = (command: DeskCommand, field: CommandFieldShape['name'], view: CaseView): string | undefined => {
  if (command === 'setHandler' || command === 'handOver') return view.handlingUnit?.unitId;
  return field === 'successorId' && (command === 'declareConflict' || command === 'ruleRecusal')
    ? view.firstContactOfficer?.unitId
    : undefined;
};

/** One field of a command, by its kind. */
export const CommandFieldControl = ({ field, view, command, value, error, onChange }: CommandFieldControlProps) => {
  const texts = useTexts();
  const { today } = useMe();
  const label = fieldLabel(command, field.name, texts);
  const shared = { label, error, optional: !field.required && field.initial === undefined };
  const concernedUnits = view.recusal.concernedUnits.map(({ unitId }) => unitId);
  const choices = field.choices?.filter((choice) => !(field.name === 'kind' && choice === 'accusation'));
  const parts = partsOfCase(view, field.kind, (notice) => `${texts.notices[notice.notice]} ${notice.number ?? ''}`.trim());
  if (parts !== undefined) {
    return (
      <Field {...shared}>
        {(ids) => (
          <Select
            {...ids}
            value={textOf(value) || undefined}
            options={parts}
            onChange={onChange}
            placeholder={texts.form.pick}
            notFoundContent={texts.form.noChoice}
          />
        )}
      </Field>
    );
  }
  switch (field.kind) {
    case 'choice':
      return choices !== undefined && choices.length <= mostRadios ? (
        <FieldGroup label={label} error={error}>
          <Radio.Group
            value={value}
            onChange={(event) => onChange(event.target.value)}
            options={choices.map((choice) => ({ value: choice, label: choiceText(field.name, choice, texts) }))}
          />
        </FieldGroup>
      ) : (
        <Field {...shared} {...(field.name === 'kind' ? { hint: texts.register.accusationTitle } : {})}>
          {(ids) => (
            <Select
              {...ids}
              value={textOf(value) || undefined}
              options={choices?.map((choice) => ({ value: choice, label: choiceText(field.name, choice, texts) })) ?? []}
              onChange={onChange}
              placeholder={texts.form.pick}
            />
          )}
        </Field>
      );
    case 'boolean':
      return (
        <div className="field">
          <Checkbox checked={value === true} onChange={(event) => onChange(event.target.checked)}>
            {label}
          </Checkbox>
        </div>
      );
    case 'number':
      return (
        <Field {...shared}>
          {(ids) => (
            <InputNumber
              {...ids}
              value={typeof value === 'number' ? value : null}
              onChange={(next) => onChange(next ?? undefined)}
              precision={0}
              {...(field.min === undefined ? {} : { min: field.min })}
              {...(field.max === undefined ? {} : { max: field.max })}
            />
          )}
        </Field>
      );
    case 'date':
      return (
        <Field {...shared} className="short">
          {(ids) => (
            <Input
              {...ids}
              type="date"
              {...(doneOn.includes(field.name) ? { max: today } : {})}
              value={textOf(value)}
              onChange={(event) => onChange(event.target.value || undefined)}
            />
          )}
        </Field>
      );
    case 'text':
      return (
        <Field {...shared}>
          {(ids) => (
            <Input.TextArea {...ids} className="grows" rows={2} value={textOf(value)} onChange={(event) => onChange(event.target.value)} />
          )}
        </Field>
      );
    case 'lines':
      return <LinesField label={label} error={error} lines={linesOf(value)} onChange={onChange} />;
    case 'files':
      return <CommandFilesField label={label} fileIds={linesOf(value)} needed={command === 'recordMandate'} onChange={onChange} />;
    case 'unit':
      return (
        <Field {...shared}>{(ids) => <UnitPicker ids={ids} value={textOf(value)} onChange={onChange} keptAway={concernedUnits} />}</Field>
      );
    case 'officer':
      return (
        <>
          <Field {...shared}>
            {(ids) => (
              <OfficerPicker
                ids={ids}
                value={textOf(value)}
                onChange={onChange}
                unitId={unitOfOfficers(command, field.name, view)}
                keptAway={view.recusal.keptAway}
              />
            )}
          </Field>
          {command === 'setHandler' ? <CandidateNotes caseId={view.caseId} /> : null}
        </>
      );
    case 'officers':
      return (
        <Field {...shared} {...(command === 'restrict' ? { label: texts.recusal.mayKnow, hint: texts.recusal.mayKnowHint } : {})}>
          {(ids) => <OfficersPicker ids={ids} values={linesOf(value)} onChange={onChange} />}
        </Field>
      );
    case 'measures':
      return <MeasuresField label={label} error={error} value={value} onChange={onChange} />;
    case 'offers':
      return <OffersField label={label} error={error} value={value} onChange={onChange} />;
    case 'decisions':
      return <DecisionsField label={label} error={error} value={value} onChange={onChange} />;
    case 'units':
      return <Field {...shared}>{(ids) => <UnitsPicker ids={ids} values={linesOf(value)} onChange={onChange} />}</Field>;
    case 'scopes':
      return <ScopesField label={label} error={error} values={linesOf(value)} onChange={onChange} />;
    case 'agencyItem':
      return <Field {...shared}>{(ids) => <AgencyItemPicker ids={ids} value={textOf(value)} onChange={onChange} />}</Field>;
    case 'claims':
      return <ClaimsField label={label} error={error} view={view} values={linesOf(value)} onChange={onChange} />;
    case 'comparison':
      return <ComparisonField label={label} error={error} view={view} value={value} onChange={onChange} />;
    case 'case':
      return <Field {...shared}>{(ids) => <CasePicker ids={ids} view={view} value={textOf(value)} onChange={onChange} />}</Field>;
    default:
      return (
        <Field {...shared}>{(ids) => <Input {...ids} value={textOf(value)} onChange={(event) => onChange(event.target.value)} />}</Field>
      );
  }
};
