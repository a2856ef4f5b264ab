import { type CaseView, revealPetitioner } from '@daiban/contract/cases';
import { type UnmaskPurpose, unmaskPurposes } from '@daiban/contract/purposes';
import { useMutation } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { call } from '../api.ts';
import { Field } from '../parts/Field.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useTexts } from '../texts/language.tsx';

/** How long an opened name stays on the screen, in milliseconds. */
const shownFor = 60_000;

/** The petitioner, masked. Name, phone and address open for a purpose, once and for a minute; the server records every look. */
export const RevealPetitioner = ({ view, purpose: usual }: { readonly view: CaseView; readonly purpose?: UnmaskPurpose }) => {
  const texts = useTexts();
  const [asking, setAsking] = useState(false);
  const [purpose, setPurpose] = useState(usual);
  const [note, setNote] = useState('');
  const reveal = useMutation({
    mutationFn: (wanted: UnmaskPurpose) =>
      call(revealPetitioner, {
        params: { caseId: view.caseId },
        body: { purpose: wanted, ...(note.trim() === '' ? {} : { note: note.trim() }) },
      }),
    onSuccess: () => setAsking(false),
  });
  const { data: person, reset } = reveal;
  useEffect(() => {
    if (person === undefined) return undefined;
    const timer = setTimeout(reset, shownFor);
    return () => clearTimeout(timer);
  }, [person, reset]);
  const isReady = purpose !== undefined && (purpose !== 'other' || note.trim() !== '');
  if (person !== undefined) {
    return (
      <div className="revealed" role="status">
        <dl>
          <dt>{texts.case.petitioner}</dt>
          <dd>{person.name}</dd>
          {person.phone === undefined ? null : (
            <>
              <dt>{texts.case.phone}</dt>
              <dd>
                <a href={`tel:${person.phone}`}>{person.phone}</a>
              </dd>
            </>
          )}
          {person.address === undefined ? null : (
            <>
              <dt>{texts.case.address}</dt>
              <dd>{person.address}</dd>
            </>
          )}
          {person.idNumber === undefined ? null : (
            <>
              <dt>{texts.case.idNumber}</dt>
              <dd>{person.idNumber}</dd>
            </>
          )}
        </dl>
        <p className="quiet">
          {texts.reveal.done} {texts.reveal.left(person.leftThisHour)}
          <Button type="link" size="small" onClick={reset}>
            {texts.reveal.hide}
          </Button>
        </p>
      </div>
    );
  }
  return (
    <div className="reveal">
      <p>
        <span>
          {view.petitioner.name} {view.petitioner.organisation ? <span className="tag">{texts.case.organisation}</span> : null}{' '}
          {view.persons > 1 ? <span className="quiet">{texts.case.persons(view.persons)}</span> : null} {view.petitioner.phone}
        </span>
        {view.mayOpen.includes('personalData') ? (
          <Button size="small" aria-expanded={asking} onClick={() => setAsking(!asking)}>
            {texts.reveal.open}
          </Button>
        ) : null}
      </p>
      {asking ? (
        <div className="reveal-purpose">
          <Field label={texts.reveal.purpose} hint={texts.reveal.hint}>
            {(ids) => (
              <Select<UnmaskPurpose>
                {...ids}
                {...(purpose === undefined ? {} : { value: purpose })}
                onChange={setPurpose}
                options={unmaskPurposes.map((value) => ({ value, label: texts.reveal.purposes[value] }))}
                autoFocus
              />
            )}
          </Field>
          {purpose === 'other' ? (
            <Field label={texts.reveal.note}>
              {(ids) => <Input {...ids} value={note} maxLength={200} onChange={(event) => setNote(event.target.value)} />}
            </Field>
          ) : null}
          <Button
            type="primary"
            size="small"
            loading={reveal.isPending}
            disabled={!isReady}
            onClick={() => {
              if (purpose !== undefined) reveal.mutate(purpose);
            }}
          >
            {texts.reveal.open}
          </Button>
        </div>
      ) : null}
      <ProblemNote fault={reveal.error} />
    </div>
  );
};
