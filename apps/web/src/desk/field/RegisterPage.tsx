import { otherItem } from '@daiban/domain/agency/catalogue';
import { mandateScopes } from '@daiban/domain/agency/vocabulary-of-agency';
import { type FormEvent, useState } from 'react';
import { ChoiceGroup, TextArea, TextField, TickBox } from '../../ui/Field.tsx';
import { ErrorSummary, type FieldFault } from '../../ui/Message.tsx';
import { goTo } from '../../ui/navigation.tsx';
import { Button } from '../../ui/parts.tsx';
import { Confirm } from './Confirm.tsx';
import type { KeptList } from './device/field-device.ts';
import { type Registration, toRegistrationEntry } from './entries.ts';
import { useFieldTexts } from './field-language.tsx';
import { findRegistrationFaults } from './find-faults.ts';
import { PageHead } from './PageHead.tsx';
import { PhotosField } from './PhotosField.tsx';
import { SignatureField } from './SignatureField.tsx';
import { localToday } from './today.ts';
import { draftKey, useDraft } from './use-draft.ts';
import { useOpenDevice } from './use-field-device.ts';
import { VoiceButton } from './VoiceButton.tsx';

const draftName = 'register';

type Change = (part: Partial<Registration>) => void;

interface PartProps {
  readonly input: Registration;
  readonly change: Change;
  readonly errorOf: (field: string) => string | undefined;
}

/** Who, what and where, in the principal's words. */
const MatterPart = ({ input, change, errorOf }: PartProps) => {
  const { register, common } = useFieldTexts();
  return (
    <>
      <TextField
        id="who"
        autoComplete="off"
        label={register.who}
        value={input.who}
        onValue={(who) => change({ who })}
        error={errorOf('who')}
      />
      <TextField
        id="phone"
        type="tel"
        autoComplete="off"
        label={register.phone}
        remark={common.optional}
        hint={register.phoneHint}
        value={input.phone}
        onValue={(phone) => change({ phone })}
        error={errorOf('phone')}
      />
      <TextArea
        id="text"
        rows={5}
        label={register.text}
        hint={register.textHint}
        value={input.text}
        onValue={(text) => change({ text })}
        error={errorOf('text')}
      />
      <VoiceButton onWords={(words) => change({ text: input.text + words })} />
      <TextArea
        id="claims"
        rows={3}
        label={register.claims}
        hint={register.claimsHint}
        value={input.claims}
        onValue={(claims) => change({ claims })}
        error={errorOf('claims')}
      />
      <TextField
        id="place"
        label={register.place}
        remark={common.optional}
        value={input.place}
        onValue={(place) => change({ place })}
        error={errorOf('place')}
      />
    </>
  );
};

/** What the agent is asked to do, and how the principal says so. */
const MandatePart = ({ input, change, errorOf, kept }: PartProps & { readonly kept: KeptList }) => {
  const texts = useFieldTexts();
  const { register } = texts;
  const { agent } = kept.list;
  const scopeError = errorOf('scope');
  return (
    <>
      {agent.units.length < 2 ? null : (
        <div className={errorOf('unit') === undefined ? 'field' : 'field field-wrong'}>
          <label htmlFor="unit">{register.unit}</label>
          {errorOf('unit') === undefined ? null : <p className="field-error">{errorOf('unit')}</p>}
          <select id="unit" value={input.unitId} onChange={(event) => change({ unitId: event.target.value })}>
            <option value="" disabled>
              {register.pick}
            </option>
            {agent.units.map((unit) => (
              <option key={unit.unitId} value={unit.unitId}>
                {unit.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="field">
        <label htmlFor="item">{register.item}</label>
        <select id="item" value={input.itemId} onChange={(event) => change({ itemId: event.target.value })}>
          {kept.items.map((item) => (
            <option key={item.id} value={item.id}>
              {item.title}
            </option>
          ))}
          <option value={otherItem}>{register.other}</option>
        </select>
      </div>
      <fieldset className={scopeError === undefined ? 'choices' : 'choices field-wrong'}>
        <legend id="scope" tabIndex={-1}>
          {register.scope}
        </legend>
        {scopeError === undefined ? null : <p className="field-error">{scopeError}</p>}
        <div className="choices-list">
          {mandateScopes.map((scope) => (
            <TickBox
              key={scope}
              label={texts.scopes[scope]}
              checked={input.scope.includes(scope)}
              onChecked={(checked) =>
                change({ scope: mandateScopes.filter((one) => (one === scope ? checked : input.scope.includes(one))) })
              }
            />
          ))}
        </div>
      </fieldset>
      <ChoiceGroup
        legend={register.mandate}
        choices={[
          { value: 'written', label: register.written, hint: register.writtenHint },
          { value: 'oral', label: register.oral, hint: register.oralHint },
        ]}
        value={input.form}
        onValue={(form) => change({ form })}
      />
      <p className="field-declaration">
        {register.declaration(input.who.trim(), agent.name, texts.common.list(input.scope.map((scope) => texts.scopes[scope])))}
      </p>
      <div id="readBack" tabIndex={-1} className={errorOf('readBack') === undefined ? '' : 'field-wrong'}>
        {errorOf('readBack') === undefined ? null : <p className="field-error">{errorOf('readBack')}</p>}
        <TickBox label={register.readBack} checked={input.readBack} onChecked={(readBack) => change({ readBack })} />
      </div>
      {input.form === 'written' ? (
        <SignatureField
          id="signature"
          label={register.signature}
          error={errorOf('signature')}
          file={input.signature}
          onFile={(signature) => change({ signature })}
        />
      ) : null}
    </>
  );
};

const RegisterForm = ({ kept }: { readonly kept: KeptList }) => {
  const texts = useFieldTexts();
  const { sender, store } = useOpenDevice();
  const { agent } = kept.list;
  const draft = useDraft<Registration>(draftName, () => ({
    who: '',
    phone: '',
    text: '',
    claims: '',
    place: '',
    itemId: otherItem,
    scope: ['file', 'inquire', 'deliverPapers', 'collectPapers'],
    // Whoever runs for several villages says for which: the first of the list is easily the wrong one.
    unitId: agent.units.length === 1 ? (agent.units[0]?.unitId ?? '') : '',
    form: 'written',
    readBack: false,
    photos: [],
    signature: undefined,
  }));
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const input = draft.value;
  if (input === undefined) return null;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const missing = findRegistrationFaults(input, texts);
    setFaults(missing);
    setAttempt(attempt + 1);
    if (missing.length > 0) return;
    await draft.settle();
    const now = Date.now();
    // A signature that was given before the mandate became one by word of mouth is none of its evidence.
    if (input.form === 'oral' && input.signature !== undefined) await sender.dropFile(input.signature.id);
    await sender.add(toRegistrationEntry(input, agent.officerId, localToday(now), now), draftKey(draftName));
    goTo('#outbox', 'replace');
  };
  const clear = async () => {
    await draft.settle();
    for (const { id } of [...input.photos, ...(input.signature === undefined ? [] : [input.signature])]) await sender.dropFile(id);
    await store.write({ remove: [draftKey(draftName)] });
    goTo('#', 'replace');
  };
  const parts = { input, change: draft.change, errorOf: (field: string) => faults.find((fault) => fault.field === field)?.message };
  return (
    <form onSubmit={(event) => void save(event)} noValidate autoComplete="off">
      <ErrorSummary title={texts.faults.title} faults={faults} attempt={attempt} />
      <MatterPart {...parts} />
      <PhotosField
        id="photos"
        label={texts.register.photos}
        {...(input.form === 'oral' ? { hint: texts.register.oralEvidence } : {})}
        files={input.photos}
        onFiles={(photos) => draft.change({ photos })}
      />
      <MandatePart {...parts} kept={kept} />
      <Confirm
        ask={texts.register.clear}
        title={texts.register.clearTitle}
        hint={texts.outbox.discardHint}
        confirm={texts.register.clear}
        onConfirm={() => void clear()}
      />
      <div className="field-actions">
        <Button type="submit" look="primary">
          {texts.register.save}
        </Button>
      </div>
    </form>
  );
};

/** A matter taken at the door: who, what, where, photos, and the mandate with the principal's signature. */
export const RegisterPage = () => {
  const texts = useFieldTexts();
  const { kept } = useOpenDevice();
  return (
    <>
      <PageHead title={texts.register.title} back="" />
      {kept === undefined ? <p>{texts.today.noList}</p> : <RegisterForm kept={kept} />}
    </>
  );
};
