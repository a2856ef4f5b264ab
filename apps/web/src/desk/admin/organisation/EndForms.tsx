import type { endAppointmentContent } from '@daiban/contract/organisation-changes';
import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { Field } from '../../parts/Field.tsx';
import { useTexts } from '../../texts/language.tsx';
import { ChangeEnd } from './ChangeEnd.tsx';
import { PersonPicker, PlacePicker } from './pickers.tsx';
import { unitsQuery } from './queries.ts';
import { useOrganisationChange } from './use-organisation-change.ts';

interface EndAppointmentFormProps {
  readonly post: Omit<z.input<typeof endAppointmentContent>, 'until' | 'successorId'>;
  readonly onDone: () => void;
}

/** Ends an appointment, with whoever takes over the matters (D64). */
export const EndAppointmentForm = ({ post, onDone }: EndAppointmentFormProps) => {
  const texts = useTexts();
  const organisation = useQuery(unitsQuery);
  const [until, setUntil] = useState<string>();
  const [successorId, setSuccessorId] = useState<string>();
  const [reason, setReason] = useState('');
  const change = useOrganisationChange('endAppointment', false, onDone);
  const day = until ?? organisation.data?.today ?? '';
  return (
    <>
      <Field label={texts.adminAppointment.endsOn}>
        {(ids) => <Input {...ids} type="date" value={day} onChange={(event) => setUntil(event.target.value)} />}
      </Field>
      <Field label={texts.adminAppointment.successor} hint={texts.adminAppointment.successorHint} optional>
        {(ids) => (
          <PersonPicker ids={ids} value={successorId} onChange={setSuccessorId} clearable except={post.officerId} unitId={post.unitId} />
        )}
      </Field>
      <ChangeEnd
        isMadeAtOnce={false}
        reason={reason}
        onReason={setReason}
        isReady={day !== ''}
        isPending={change.isPending}
        fault={change.error}
        onSend={() =>
          change.mutate({
            content: { ...post, until: day, ...(successorId === undefined ? {} : { successorId }) },
            reason: reason.trim(),
          })
        }
      />
    </>
  );
};

/** Ends a unit, with its successor (条例 24). */
export const EndUnitForm = ({ unitId, onDone }: { readonly unitId: string; readonly onDone: () => void }) => {
  const texts = useTexts();
  const [successorId, setSuccessorId] = useState<string>();
  const [officerId, setOfficerId] = useState<string>();
  const [reason, setReason] = useState('');
  const change = useOrganisationChange('endUnit', false, onDone);
  return (
    <>
      <p className="quiet">{texts.adminUnit.endHint}</p>
      <Field label={texts.adminUnit.successor}>
        {(ids) => (
          <PlacePicker
            ids={ids}
            value={successorId}
            except={unitId}
            onChange={(next) => {
              setSuccessorId(next);
              setOfficerId(undefined);
            }}
          />
        )}
      </Field>
      <Field label={texts.adminUnit.takesOver} hint={texts.adminUnit.takesOverHint}>
        {(ids) => <PersonPicker ids={ids} value={officerId} onChange={setOfficerId} unitId={successorId} />}
      </Field>
      <ChangeEnd
        isMadeAtOnce={false}
        reason={reason}
        onReason={setReason}
        isReady={successorId !== undefined && officerId !== undefined}
        isPending={change.isPending}
        fault={change.error}
        onSend={() => {
          if (successorId !== undefined && officerId !== undefined)
            change.mutate({ content: { unitId, successorId, officerId }, reason: reason.trim() });
        }}
      />
    </>
  );
};
