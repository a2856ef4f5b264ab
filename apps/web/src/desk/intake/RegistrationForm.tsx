import { type Channel, matterKinds } from '@daiban/domain/case/vocabulary';
import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import type { FormEvent } from 'react';
import { FilesField } from '../commands/FilesField.tsx';
import type { FieldFaults } from '../commands/field-faults.ts';
import { LinesField } from '../commands/LinesField.tsx';
import { Field, FieldGroup } from '../parts/Field.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useTexts } from '../texts/language.tsx';
import { isOral } from './is-oral.ts';
import type { Receipt, RegistrationInput } from './registration.ts';
import { TitleField } from './TitleField.tsx';
import { otherChannels, useRegisterKeys, usualChannels } from './use-register-keys.ts';

interface RegistrationFormProps {
  readonly input: RegistrationInput;
  readonly suggestedTitle: string;
  readonly today: string;
  readonly faults: FieldFaults;
  readonly fault: Error | null;
  readonly busy: boolean;
  /** Set once the matter is received: what was said then stands and is no longer changed here. */
  readonly received: Receipt | undefined;
  readonly onChange: (part: Partial<RegistrationInput>) => void;
  readonly onSend: () => void;
  /** Given when the form goes on with what was kept: throws that away. */
  readonly onStartAnew: (() => void) | undefined;
}

const kinds = matterKinds.filter((kind) => kind !== 'accusation');

/** The form of the window: everything on one screen, in the order in which it is said. */
export const RegistrationForm = (props: RegistrationFormProps) => {
  const { input, suggestedTitle, today, faults, fault, busy, received, onChange, onSend, onStartAnew } = props;
  const texts = useTexts();
  const locked = received !== undefined;
  const oral = isOral(input.channel);
  const choose = (channel: Channel) => {
    if (!locked) onChange({ channel });
  };
  useRegisterKeys({
    onChannel: (channel) => {
      choose(channel);
      // From elsewhere the key also leads into the form; whoever writes already stays where they are.
      if (document.activeElement?.closest('.registration .field') === null)
        document.querySelector<HTMLElement>('.registration .field-name input')?.focus();
    },
    onSend,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <form className="registration" onSubmit={submit} noValidate>
      <h1 tabIndex={-1}>{texts.register.title}</h1>
      {onStartAnew === undefined ? null : (
        <p className="kept quiet">
          {texts.register.keptFound}
          <Button type="link" size="small" onClick={onStartAnew}>
            {texts.register.dropKept}
          </Button>
        </p>
      )}
      {received === undefined ? null : (
        <div className="background">
          <b>{texts.register.halfWay(received.caseNumber)}</b>
          <p>{texts.register.halfWayHint}</p>
        </div>
      )}
      <FieldGroup label={texts.register.channel} className="channels">
        <div className="channel-choice">
          {usualChannels.map((channel, index) => (
            <label key={channel} className={input.channel === channel ? 'chosen' : ''}>
              <input type="radio" name="channel" disabled={locked} checked={input.channel === channel} onChange={() => choose(channel)} />
              {texts.channels[channel]} <kbd aria-hidden="true">Alt+{index + 1}</kbd>
            </label>
          ))}
          <Select
            aria-label={texts.register.moreFields}
            placeholder={texts.register.moreFields}
            disabled={locked}
            value={usualChannels.some((usual) => usual === input.channel) ? null : input.channel}
            onChange={(channel) => choose(channel ?? input.channel)}
            options={otherChannels.map((channel) => ({ value: channel, label: texts.channels[channel] }))}
          />
        </div>
      </FieldGroup>
      <div className="row">
        <Field label={texts.register.name} error={faults.name ?? faults['petitioner.name']} className="field-name">
          {(ids) => (
            <Input
              {...ids}
              disabled={locked}
              maxLength={40}
              autoComplete="off"
              value={input.name}
              onChange={(event) => onChange({ name: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={texts.register.phone}
          hint={oral ? texts.register.phoneHint : texts.register.phoneHintWritten}
          error={faults.phone ?? faults['petitioner.phone']}
        >
          {(ids) => (
            <Input
              {...ids}
              disabled={locked}
              inputMode="tel"
              maxLength={20}
              autoComplete="off"
              value={input.phone}
              onChange={(event) => onChange({ phone: event.target.value })}
            />
          )}
        </Field>
        <Field label={texts.register.persons} error={faults.persons} className="narrow">
          {(ids) => (
            <InputNumber
              {...ids}
              disabled={locked}
              min={1}
              max={10_000}
              precision={0}
              value={input.persons}
              onChange={(persons) => onChange({ persons: persons ?? 1 })}
            />
          )}
        </Field>
      </div>
      {oral ? null : (
        <Field
          label={texts.register.address}
          hint={texts.register.addressHint}
          optional
          error={faults.address ?? faults['petitioner.address']}
        >
          {(ids) => (
            <Input
              {...ids}
              disabled={locked}
              maxLength={200}
              autoComplete="off"
              value={input.address}
              onChange={(event) => onChange({ address: event.target.value })}
            />
          )}
        </Field>
      )}
      <Field label={texts.register.text} hint={oral ? texts.register.textHint : texts.register.textHintWritten} error={faults.text}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            disabled={locked}
            className="grows"
            rows={5}
            value={input.text}
            onChange={(event) => onChange({ text: event.target.value })}
          />
        )}
      </Field>
      {input.channel === 'phone' ? null : (
        <FilesField
          label={texts.fields.attachments}
          hint={oral ? texts.register.filesHint : texts.register.filesHintWritten}
          files={input.attachments}
          disabled={locked}
          onChange={(attachments) => onChange({ attachments })}
        />
      )}
      <LinesField
        label={texts.register.claims}
        hint={texts.register.claimHint}
        error={faults.claims ?? Object.entries(faults).find(([path]) => path.startsWith('claims.'))?.[1]}
        lines={input.claims}
        onChange={(claims) => onChange({ claims })}
      />
      <TitleField
        title={input.title}
        suggested={suggestedTitle}
        name={input.name}
        error={faults.title}
        onChange={(title) => onChange({ title })}
      />
      <div className="row">
        <Field label={texts.register.place} optional error={faults.place}>
          {(ids) => <Input {...ids} maxLength={120} value={input.place} onChange={(event) => onChange({ place: event.target.value })} />}
        </Field>
        <Field label={texts.register.receivedOn} error={faults.receivedOn} className="short">
          {(ids) => (
            <Input
              {...ids}
              type="date"
              max={today}
              disabled={locked}
              value={input.receivedOn}
              onChange={(event) => onChange({ receivedOn: event.target.value })}
            />
          )}
        </Field>
        <Field label={texts.register.kind} error={faults.kind} className="short">
          {(ids) => (
            <Select
              {...ids}
              allowClear
              placeholder={texts.register.kindLater}
              value={input.kind ?? null}
              onChange={(kind) => onChange({ kind: kind ?? undefined } as Partial<RegistrationInput>)}
              options={kinds.map((kind) => ({ value: kind, label: texts.kinds[kind] }))}
            />
          )}
        </Field>
      </div>
      {oral ? (
        <div className={faults.readBack === undefined ? 'field' : 'field fault-control'}>
          <Checkbox checked={input.readBack} onChange={(event) => onChange({ readBack: event.target.checked })}>
            {texts.register.readBack}
          </Checkbox>
          {faults.readBack === undefined ? null : (
            <div className="fault note" role="alert">
              {faults.readBack}
            </div>
          )}
        </div>
      ) : null}
      <ProblemNote fault={fault} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={busy}>
          {busy ? texts.register.submitting : texts.register.submit}
        </Button>
        <span className="quiet">
          <kbd>Ctrl</kbd> <kbd>Enter</kbd>
        </span>
      </div>
    </form>
  );
};
