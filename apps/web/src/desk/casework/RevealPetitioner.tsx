import { type CaseView, revealPetitioner } from '@daiban/contract/cases';
import { useMutation } from '@tanstack/react-query';
import { AutoComplete, Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../api.ts';
import { Field } from '../parts/Field.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useTexts } from '../texts/language.tsx';

/** The petitioner, masked. Name, phone and address open for a stated purpose; the server records every look. */
export const RevealPetitioner = ({ view, purpose: usual = '' }: { readonly view: CaseView; readonly purpose?: string }) => {
  const texts = useTexts();
  const [asking, setAsking] = useState(false);
  const [purpose, setPurpose] = useState(usual);
  const reveal = useMutation({
    mutationFn: () => call(revealPetitioner, { params: { caseId: view.caseId }, body: { purpose: purpose.trim() } }),
    onSuccess: () => setAsking(false),
  });
  const ask = (event: FormEvent | React.KeyboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (purpose.trim() !== '') reveal.mutate();
  };
  const person = reveal.data;
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
          {texts.case.revealed}
          <Button type="link" size="small" onClick={() => reveal.reset()}>
            {texts.case.hide}
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
        <Button size="small" aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {texts.case.reveal}
        </Button>
      </p>
      {asking ? (
        <div className="reveal-purpose">
          <Field label={texts.case.revealPurpose} hint={texts.case.revealHint}>
            {(ids) => (
              <AutoComplete
                {...ids}
                value={purpose}
                onChange={setPurpose}
                options={texts.case.revealPurposes.map((value) => ({ value }))}
                autoFocus
                onKeyDown={(event) => {
                  if (event.key === 'Escape') setAsking(false);
                }}
              />
            )}
          </Field>
          <Button type="primary" size="small" loading={reveal.isPending} disabled={purpose.trim() === ''} onClick={ask}>
            {texts.case.reveal}
          </Button>
        </div>
      ) : null}
      <ProblemNote fault={reveal.error} />
    </div>
  );
};
