import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import type { ControlIds } from '../parts/Field.tsx';
import { organisationQuery } from '../queries.ts';
import { useTexts } from '../texts/language.tsx';

interface ManyProps {
  readonly ids?: ControlIds;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

const ManySelect = ({ ids, values, onChange, options, placeholder }: ManyProps & { options: Option[]; placeholder: string }) => {
  const texts = useTexts();
  return (
    <Select
      {...ids}
      mode="multiple"
      value={[...values]}
      onChange={(next: string[]) => onChange(next)}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={placeholder}
      notFoundContent={texts.form.noChoice}
    />
  );
};

/** Several officers, each with post and unit. */
export const OfficersPicker = (props: ManyProps) => {
  const texts = useTexts();
  const organisation = useQuery(organisationQuery);
  const options = (organisation.data?.officers ?? []).map((officer) => ({
    value: officer.id,
    label: `${officer.name} · ${officer.appointments.map((post) => `${post.unitName} ${texts.roles[post.role]}`).join(texts.state.listSeparator)}`,
  }));
  return <ManySelect {...props} options={options} placeholder={texts.form.pickOfficer} />;
};

/** Several units. */
export const UnitsPicker = (props: ManyProps) => {
  const texts = useTexts();
  const organisation = useQuery(organisationQuery);
  const options = (organisation.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.shortName }));
  return <ManySelect {...props} options={options} placeholder={texts.form.pickUnit} />;
};
