import { getAgencyCatalogue } from '@daiban/contract/agency-catalogue';
import { otherItem } from '@daiban/domain/agency/catalogue';
import { mandateScopes } from '@daiban/domain/agency/vocabulary-of-agency';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Checkbox, Select } from 'antd';
import { call } from '../api.ts';
import { type ControlIds, FieldGroup } from '../parts/Field.tsx';
import { useTexts } from '../texts/language.tsx';

const itemsQuery = queryOptions({
  queryKey: ['agency-catalogue', 'items'],
  queryFn: ({ signal }) => call(getAgencyCatalogue, { signal }),
  staleTime: 10 * 60_000,
});

interface ScopesFieldProps {
  readonly label: string;
  readonly error: string | undefined;
  readonly values: readonly string[];
  readonly onChange: (value: unknown) => void;
}

/** What the agent may do, each by a tick: nothing is ticked beforehand. */
export const ScopesField = ({ label, error, values, onChange }: ScopesFieldProps) => {
  const texts = useTexts();
  return (
    <FieldGroup label={label} error={error}>
      <Checkbox.Group
        value={[...values]}
        onChange={(chosen) => onChange(chosen)}
        options={mandateScopes.map((scope) => ({ value: scope, label: texts.choices.scope[scope] }))}
      />
    </FieldGroup>
  );
};

interface AgencyItemPickerProps {
  readonly ids: ControlIds;
  readonly value: string;
  readonly onChange: (value: unknown) => void;
}

/** An item of the work list in force, or "other" (S3.20). */
export const AgencyItemPicker = ({ ids, value, onChange }: AgencyItemPickerProps) => {
  const texts = useTexts();
  const { data } = useQuery(itemsQuery);
  const items = data?.catalogue.items ?? [];
  return (
    <Select
      {...ids}
      value={value || otherItem}
      onChange={onChange}
      options={[...items.map(({ id, title }) => ({ value: id, label: title })), { value: otherItem, label: texts.agencyWords.otherItem }]}
    />
  );
};
