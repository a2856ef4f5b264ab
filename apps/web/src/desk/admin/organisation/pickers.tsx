import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import type { ControlIds } from '../../parts/Field.tsx';
import { useTexts } from '../../texts/language.tsx';
import { peopleQuery, unitsQuery } from './queries.ts';

interface PickerProps {
  readonly ids: ControlIds;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly clearable?: boolean;
}

const fits = (words: string, option: { searchText?: string } | undefined): boolean =>
  (option?.searchText ?? '').toLowerCase().includes(words.trim().toLowerCase());
const search = {
  filterOption: (words: string, option: unknown) => fits(words, option as { searchText?: string } | undefined),
};

interface PlacePickerProps extends PickerProps {
  readonly except?: string;
  readonly kind?: string;
}

/** A unit that exists today, with its tier. */
export const PlacePicker = ({ ids, value, onChange, clearable = false, except, kind }: PlacePickerProps) => {
  const texts = useTexts();
  const found = useQuery(unitsQuery);
  const tiers: Readonly<Record<string, string>> = texts.adminOrganisation.tiers;
  return (
    <Select
      {...ids}
      value={value}
      onChange={(next?: string) => onChange(next)}
      options={(found.data?.units ?? [])
        .filter((unit) => unit.id !== except && unit.validUntil === undefined && (kind === undefined || unit.kind === kind))
        .map(({ id, name, tier }) => ({ value: id, label: `${name} · ${tiers[tier] ?? tier}`, searchText: name }))}
      showSearch={search}
      allowClear={clearable}
      placeholder={texts.form.pickUnit}
      loading={found.isPending}
      notFoundContent={texts.form.noChoice}
    />
  );
};

/** Somebody of the office, appointed or not. */
export const PersonPicker = ({
  ids,
  value,
  onChange,
  clearable = false,
  except,
  unitId,
}: PickerProps & { readonly except?: string | undefined; readonly unitId?: string | undefined }) => {
  const texts = useTexts();
  const found = useQuery(peopleQuery);
  return (
    <Select
      {...ids}
      value={value}
      onChange={(next?: string) => onChange(next)}
      options={(found.data?.people ?? [])
        .filter(({ id, posts }) => id !== except && (unitId === undefined || posts.some((post) => post.unitId === unitId)))
        .map(({ id, name, posts }) => {
          const [post] = posts;
          const held = post === undefined ? texts.adminPeople.noPost : `${post.unitName} ${texts.roles[post.role]}`;
          return { value: id, label: `${name} · ${held}`, searchText: `${name} ${held}` };
        })}
      showSearch={search}
      allowClear={clearable}
      placeholder={texts.form.pickOfficer}
      loading={found.isPending}
      notFoundContent={texts.form.noChoice}
    />
  );
};
