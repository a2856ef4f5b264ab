import type { CaseView } from '@daiban/contract/cases';
import type { ClaimComparison } from '@daiban/domain/case/events-of-intake';
import { Checkbox, Input, Radio } from 'antd';
import { Field, FieldGroup } from '../parts/Field.tsx';
import { useTexts } from '../texts/language.tsx';

interface ClaimFieldProps {
  readonly label: string;
  readonly error: string | undefined;
  readonly view: CaseView;
  readonly onChange: (value: unknown) => void;
}

/** Some of the claims that are still here, by ticking them. */
export const ClaimsField = ({ label, error, view, values, onChange }: ClaimFieldProps & { readonly values: readonly string[] }) => (
  <FieldGroup label={label} error={error} className="claims-field">
    <Checkbox.Group
      value={[...values]}
      onChange={(chosen) => onChange(chosen)}
      options={view.claims.filter(({ standing }) => standing === undefined).map(({ id, text }) => ({ value: id, label: text }))}
    />
  </FieldGroup>
);

type Draft = Partial<ClaimComparison> & { readonly claimId: string };

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && 'claimId' in value && typeof value.claimId === 'string';

/** Every claim beside the earlier opinion (care G19): the same facts and reasons or new ones, and what was found. */
export const ComparisonField = ({ label, error, view, value, onChange }: ClaimFieldProps & { readonly value: unknown }) => {
  const { sendingOn } = useTexts();
  const drafts = Array.isArray(value) ? value.filter(isDraft) : [];
  const set = (claimId: string, change: Partial<Draft>) =>
    onChange(
      view.claims.map(({ id }) => ({ claimId: id, ...drafts.find((draft) => draft.claimId === id), ...(id === claimId ? change : {}) })),
    );
  return (
    <FieldGroup label={label} error={error} hint={sendingOn.comparisonHint} className="comparison-field">
      {view.claims.map(({ id, text }) => {
        const draft = drafts.find(({ claimId }) => claimId === id);
        return (
          <div key={id} className="comparison">
            <p>{text}</p>
            <Radio.Group
              aria-label={text}
              value={draft?.sameFacts}
              onChange={(event) => set(id, { sameFacts: event.target.value === true })}
              options={[
                { value: true, label: sendingOn.sameFacts },
                { value: false, label: sendingOn.newFacts },
              ]}
            />
            <Field label={sendingOn.finding}>
              {(ids) => (
                <Input.TextArea
                  {...ids}
                  className="grows"
                  rows={1}
                  value={draft?.finding ?? ''}
                  onChange={(event) => set(id, { finding: event.target.value })}
                />
              )}
            </Field>
          </div>
        );
      })}
    </FieldGroup>
  );
};
