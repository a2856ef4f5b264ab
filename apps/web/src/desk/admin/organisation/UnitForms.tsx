import { changeUnitContact } from '@daiban/contract/organisation';
import { type Tier, tiers, type UnitKind, unitKinds, unitKindTiers } from '@daiban/domain/organisation/vocabulary';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { call } from '../../api.ts';
import { newCommandId } from '../../commands/command-id.ts';
import { Field } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useTexts } from '../../texts/language.tsx';
import { ChangeEnd } from './ChangeEnd.tsx';
import { PlacePicker } from './pickers.tsx';
import { unitsQuery } from './queries.ts';
import { useIsMadeAtOnce, useOrganisationChange } from './use-organisation-change.ts';

interface Contact {
  readonly phone: string;
  readonly address: string;
  readonly hours: string;
}

const contactFields = ['phone', 'address', 'hours'] as const;

const ContactFields = ({ contact, onChange }: { readonly contact: Contact; readonly onChange: (contact: Contact) => void }) => {
  const texts = useTexts();
  return contactFields.map((name) => (
    <Field key={name} label={texts.adminUnit[name]} optional>
      {(ids) => (
        <Input
          {...ids}
          maxLength={name === 'phone' ? 40 : 120}
          value={contact[name]}
          onChange={(event) => onChange({ ...contact, [name]: event.target.value })}
        />
      )}
    </Field>
  ));
};

const noContact: Contact = { phone: '', address: '', hours: '' };

/** Makes a unit; its tier follows from its kind where there is no choice. */
export const CreateUnitForm = ({ parentId, onDone }: { readonly parentId?: string; readonly onDone: () => void }) => {
  const texts = useTexts();
  const organisation = useQuery(unitsQuery);
  const [id] = useState(() => `unit.${newCommandId()}`);
  const [kind, setKind] = useState<UnitKind>();
  const [chosenTier, setTier] = useState<Tier>();
  const [name, setName] = useState('');
  const [shortName, setShortName] = useState('');
  const [parent, setParent] = useState(parentId);
  const [areaId, setAreaId] = useState<string>();
  const [line, setLine] = useState('');
  const [divisionCode, setDivisionCode] = useState('');
  const [competence, setCompetence] = useState('');
  const [contact, setContact] = useState(noContact);
  const [reason, setReason] = useState('');
  const isMadeAtOnce = useIsMadeAtOnce('createUnit');
  const change = useOrganisationChange('createUnit', isMadeAtOnce, onDone);
  const possible: readonly Tier[] = kind === undefined ? tiers : unitKindTiers[kind];
  const parentTier = organisation.data?.units.find((unit) => unit.id === parent)?.tier;
  const tier = possible.find((one) => one === chosenTier) ?? possible.find((one) => one === parentTier) ?? possible[0];
  const today = organisation.data?.today;
  return (
    <>
      <Field label={texts.adminUnit.kind}>
        {(ids) => (
          <Select
            {...ids}
            value={kind ?? null}
            onChange={(next: UnitKind) => setKind(next)}
            options={unitKinds.map((value) => ({ value, label: texts.unitKinds[value] }))}
            showSearch={{ optionFilterProp: 'label' }}
          />
        )}
      </Field>
      <Field label={texts.adminUnit.tier}>
        {(ids) => (
          <Select
            {...ids}
            value={(kind === undefined ? undefined : tier) ?? null}
            onChange={(next: Tier) => setTier(next)}
            options={possible.map((value) => ({ value, label: texts.adminOrganisation.tiers[value] }))}
          />
        )}
      </Field>
      <Field label={texts.adminUnit.name}>
        {(ids) => <Input {...ids} maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Field label={texts.adminUnit.shortName} optional>
        {(ids) => <Input {...ids} maxLength={30} value={shortName} onChange={(event) => setShortName(event.target.value)} />}
      </Field>
      <Field label={texts.adminUnit.parent} optional>
        {(ids) => <PlacePicker ids={ids} value={parent} onChange={setParent} clearable />}
      </Field>
      {organisation.data?.units.some((unit) => unit.kind === 'areaBlock') === true && kind !== 'areaBlock' ? (
        <Field label={texts.adminUnit.area} optional>
          {(ids) => <PlacePicker ids={ids} value={areaId} onChange={setAreaId} clearable kind="areaBlock" />}
        </Field>
      ) : null}
      {kind === 'functionalOffice' ? (
        <Field label={texts.adminUnit.line} optional>
          {(ids) => <Input {...ids} maxLength={40} value={line} onChange={(event) => setLine(event.target.value)} />}
        </Field>
      ) : null}
      <Field label={texts.adminUnit.competence} hint={texts.adminUnit.competenceHint} optional>
        {(ids) => <Input.TextArea {...ids} rows={2} value={competence} onChange={(event) => setCompetence(event.target.value)} />}
      </Field>
      <Field label={texts.adminUnit.divisionCode} optional>
        {(ids) => (
          <Input
            {...ids}
            maxLength={12}
            inputMode="numeric"
            value={divisionCode}
            onChange={(event) => setDivisionCode(event.target.value)}
          />
        )}
      </Field>
      <ContactFields contact={contact} onChange={setContact} />
      <ChangeEnd
        isMadeAtOnce={isMadeAtOnce}
        reason={reason}
        onReason={setReason}
        isReady={kind !== undefined && tier !== undefined && name.trim() !== '' && today !== undefined}
        isPending={change.isPending}
        fault={change.error}
        onSend={() => {
          if (kind === undefined || tier === undefined || today === undefined) return;
          const items = competence
            .split('\n')
            .map((item) => item.trim())
            .filter((item) => item !== '');
          change.mutate({
            content: {
              unitId: id,
              kind,
              tier,
              name: name.trim(),
              shortName: shortName.trim() === '' ? name.trim().slice(0, 30) : shortName.trim(),
              validFrom: today,
              competence: items,
              ...(parent === undefined ? {} : { parentId: parent }),
              ...(areaId === undefined ? {} : { areaId }),
              ...(line.trim() === '' ? {} : { line: line.trim() }),
              ...(divisionCode.trim() === '' ? {} : { divisionCode: divisionCode.trim() }),
              ...contact,
            },
            reason: reason.trim(),
          });
        }}
      />
    </>
  );
};

interface ContactFormProps {
  readonly unitId: string;
  readonly contact: Contact;
  readonly onDone: () => void;
}

/** Phone, address and hours: changed at once, recorded in the audit log. */
export const ContactForm = ({ unitId, contact: present, onDone }: ContactFormProps) => {
  const texts = useTexts();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const [contact, setContact] = useState(present);
  const saving = useMutation({
    mutationFn: () => call(changeUnitContact, { params: { unitId }, body: contact }),
    onSuccess: async () => {
      void message.success(texts.adminUnit.saved);
      onDone();
      await Promise.all(['admin', 'organisation'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
    },
  });
  return (
    <>
      <ContactFields contact={contact} onChange={setContact} />
      <ProblemNote fault={saving.error} />
      <Button type="primary" loading={saving.isPending} onClick={() => saving.mutate()}>
        {texts.adminUnit.save}
      </Button>
    </>
  );
};
