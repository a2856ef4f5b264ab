import type { appointOfficerContent } from '@daiban/contract/organisation-changes';
import type { Role } from '@daiban/domain/case/vocabulary';
import { appointableRoles, rolePlaces } from '@daiban/domain/organisation/role-places';
import { timeShares } from '@daiban/domain/organisation/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { Field, FieldGroup } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useTexts } from '../../texts/language.tsx';
import { ChangeEnd } from './ChangeEnd.tsx';
import { NewPerson } from './NewPerson.tsx';
import { PersonPicker, PlacePicker } from './pickers.tsx';
import { appointmentCheckQuery, unitsQuery } from './queries.ts';
import { useIsMadeAtOnce, useOrganisationChange } from './use-organisation-change.ts';

type Draft = Partial<z.input<typeof appointOfficerContent>>;

const isWhole = (draft: Draft): draft is z.input<typeof appointOfficerContent> =>
  draft.officerId !== undefined && draft.role !== undefined && draft.unitId !== undefined && (draft.since ?? '') !== '';

/** Roles that this kind of unit has; all that are appointed while no unit is chosen. */
const rolesIn = (kind: string | undefined): readonly Role[] =>
  kind === undefined
    ? appointableRoles
    : appointableRoles.filter((role) => (rolePlaces[role] as readonly string[] | undefined)?.includes(kind) === true);

/** What a check of the present draft says: that it is possible, or at once why it is not (care H10). */
const Verdict = ({ draft }: { readonly draft: Draft }) => {
  const texts = useTexts();
  const checked = useQuery(appointmentCheckQuery(isWhole(draft) ? draft : undefined));
  if (!isWhole(draft)) return null;
  return (
    <div aria-live="polite" className="appoint-verdict">
      {checked.isFetching ? <p className="quiet">{texts.adminAppointment.checking}</p> : null}
      {!checked.isFetching && checked.data !== undefined ? <p className="possible">{texts.adminAppointment.possible}</p> : null}
      {checked.isFetching ? null : <ProblemNote fault={checked.error} />}
    </div>
  );
};

interface AppointFormProps {
  readonly unitId?: string;
  readonly officerId?: string;
  readonly onDone: () => void;
}

/** Appoints somebody to a post; the refusals of the rules stand beside the form before anything is sent. */
export const AppointForm = ({ unitId, officerId, onDone }: AppointFormProps) => {
  const texts = useTexts();
  const organisation = useQuery(unitsQuery);
  const [draft, setDraft] = useState<Draft>({
    share: 'full',
    ...(unitId === undefined ? {} : { unitId }),
    ...(officerId === undefined ? {} : { officerId }),
  });
  const [adds, setAdds] = useState(false);
  const [reason, setReason] = useState('');
  const since = draft.since ?? organisation.data?.today;
  const whole: Draft = { ...draft, ...(since === undefined ? {} : { since }) };
  const set = (change: { readonly [Name in keyof Draft]: Draft[Name] | undefined }) =>
    setDraft(Object.fromEntries(Object.entries({ ...draft, ...change }).filter(([, value]) => value !== undefined)));
  const kind = organisation.data?.units.find(({ id }) => id === draft.unitId)?.kind;
  const isMadeAtOnce = useIsMadeAtOnce('appointOfficer', draft.role);
  const change = useOrganisationChange('appointOfficer', isMadeAtOnce, onDone);
  const checked = useQuery(appointmentCheckQuery(isWhole(whole) ? whole : undefined));
  return (
    <>
      {adds ? (
        <>
          <NewPerson
            onAdded={(added) => {
              setAdds(false);
              set({ officerId: added });
            }}
          />
          <Button type="link" onClick={() => setAdds(false)}>
            {texts.adminAppointment.existing}
          </Button>
        </>
      ) : (
        <>
          <Field label={texts.adminAppointment.person}>
            {(ids) => <PersonPicker ids={ids} value={draft.officerId} onChange={(next) => set({ officerId: next })} />}
          </Field>
          <p className="quiet new-person-hint">
            {texts.adminAppointment.newPersonHint}
            <Button type="link" size="small" onClick={() => setAdds(true)}>
              {texts.adminAppointment.newPerson}
            </Button>
          </p>
        </>
      )}
      <Field label={texts.adminAppointment.unit}>
        {(ids) => <PlacePicker ids={ids} value={draft.unitId} onChange={(next) => set({ unitId: next, role: undefined })} />}
      </Field>
      <Field label={texts.adminAppointment.role}>
        {(ids) => (
          <Select
            {...ids}
            value={draft.role ?? null}
            onChange={(next: NonNullable<Draft['role']>) => set({ role: next })}
            options={rolesIn(kind).map((role) => ({ value: role, label: texts.roles[role] }))}
            showSearch={{ optionFilterProp: 'label' }}
          />
        )}
      </Field>
      <div className="two-fields">
        <Field label={texts.adminAppointment.since}>
          {(ids) => <Input {...ids} type="date" value={since ?? ''} onChange={(event) => set({ since: event.target.value })} />}
        </Field>
        <Field label={texts.adminAppointment.until} optional>
          {(ids) => (
            <Input
              {...ids}
              type="date"
              value={draft.until ?? ''}
              onChange={(event) => set({ until: event.target.value === '' ? undefined : event.target.value })}
            />
          )}
        </Field>
      </div>
      <FieldGroup label={texts.adminAppointment.share}>
        <Segmented
          aria-label={texts.adminAppointment.share}
          value={draft.share ?? 'full'}
          onChange={(share) => set({ share })}
          options={timeShares.map((value) => ({ value, label: texts.adminAppointment.shares[value] }))}
        />
      </FieldGroup>
      <Field label={texts.adminAppointment.substitute} hint={texts.adminAppointment.substituteHint} optional>
        {(ids) => (
          <PersonPicker
            ids={ids}
            value={draft.substituteId}
            onChange={(next) => set({ substituteId: next })}
            clearable
            except={draft.officerId}
          />
        )}
      </Field>
      <Verdict draft={whole} />
      <ChangeEnd
        isMadeAtOnce={isMadeAtOnce}
        reason={reason}
        onReason={setReason}
        isReady={isWhole(whole) && checked.data !== undefined && !checked.isError}
        isPending={change.isPending}
        fault={change.error}
        onSend={() => {
          if (isWhole(whole)) change.mutate({ content: whole, reason: reason.trim() });
        }}
      />
    </>
  );
};
