import type { CaseView } from '@daiban/contract/cases';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { ControlIds } from '../parts/Field.tsx';
import { caseSearchQuery, organisationQuery, similarQuery } from '../queries.ts';
import { useTexts } from '../texts/language.tsx';
import { type UnitKind, unitKinds } from '../texts/vocabulary-texts.ts';

interface PickerProps {
  readonly ids?: ControlIds;
  readonly label?: string;
  readonly value: string;
  readonly onChange: (value: string | undefined) => void;
  readonly clearable?: boolean;
}

const fits = (words: string, option: { searchText?: string } | undefined): boolean =>
  (option?.searchText ?? '').toLowerCase().includes(words.trim().toLowerCase());

interface UnitPickerProps extends PickerProps {
  /** Kinds of units that come first, such as those a routing rule proposes. */
  readonly first?: readonly string[];
  /** Units that the matter complains about: never proposed (条例 30). */
  readonly keptAway?: readonly string[];
}

/** A unit of the organisation, under the headings of its kinds. */
export const UnitPicker = ({ ids, label, value, onChange, clearable = false, first = [], keptAway = [] }: UnitPickerProps) => {
  const texts = useTexts();
  const organisation = useQuery(organisationQuery);
  const units = organisation.data?.units ?? [];
  // A superior organ reviews; no matter is sent to it from here.
  const kinds = unitKinds.filter((kind) => kind !== 'superiorOrgan');
  const order = [...kinds.filter((kind) => first.includes(kind)), ...kinds.filter((kind) => !first.includes(kind))];
  const options = order
    .map((kind: UnitKind) => ({
      label: texts.unitKinds[kind],
      options: units
        .filter((unit) => unit.kind === kind && !keptAway.includes(unit.id))
        .map((unit) => ({ value: unit.id, label: unit.shortName, searchText: `${unit.name} ${unit.shortName}` })),
    }))
    .filter((group) => group.options.length > 0);
  return (
    <Select
      {...ids}
      {...(label === undefined ? {} : { 'aria-label': label })}
      value={value || undefined}
      onChange={(next?: string) => onChange(next)}
      options={options}
      showSearch={{ filterOption: (words, option) => fits(words, option as { searchText?: string } | undefined) }}
      allowClear={clearable}
      placeholder={label ?? texts.form.pickUnit}
      loading={organisation.isPending}
      notFoundContent={texts.form.noChoice}
    />
  );
};

interface OfficerPickerProps extends PickerProps {
  /** Only officers appointed in this unit. */
  readonly unitId?: string | undefined;
  /** Officers with a conflict in the matter: never proposed (D63). */
  readonly keptAway?: readonly string[];
}

/** An officer with post and unit. */
export const OfficerPicker = ({ ids, label, value, onChange, unitId, keptAway = [], clearable = false }: OfficerPickerProps) => {
  const texts = useTexts();
  const organisation = useQuery(organisationQuery);
  const options = (organisation.data?.officers ?? [])
    .filter(({ id }) => !keptAway.includes(id))
    .map((officer) => ({ officer, posts: officer.appointments.filter((post) => unitId === undefined || post.unitId === unitId) }))
    .filter(({ posts }) => posts.length > 0)
    .map(({ officer, posts }) => {
      const post = posts.map((one) => `${one.unitName} ${texts.roles[one.role]}`).join(texts.state.listSeparator);
      return { value: officer.id, label: `${officer.name} · ${post}`, searchText: `${officer.name} ${post}` };
    });
  return (
    <Select
      {...ids}
      {...(label === undefined ? {} : { 'aria-label': label })}
      value={value || undefined}
      onChange={(next?: string) => onChange(next)}
      options={options}
      showSearch={{ filterOption: (words, option) => fits(words, option as { searchText?: string } | undefined) }}
      allowClear={clearable}
      placeholder={label ?? texts.form.pickOfficer}
      loading={organisation.isPending}
      notFoundContent={texts.form.noChoice}
    />
  );
};

/** Another case: those that look alike come first, others by number or words. */
export const CasePicker = ({ ids, view, value, onChange }: PickerProps & { readonly view: CaseView }) => {
  const texts = useTexts();
  const [words, setWords] = useState('');
  const sought = useDeferredValue(words);
  const found = useQuery(caseSearchQuery(sought));
  const alike = useQuery(similarQuery({ title: view.title, text: view.submission.text, exceptCaseId: view.caseId }));
  const rows = sought.trim() === '' ? (alike.data?.rows ?? []) : (found.data?.rows ?? []);
  return (
    <Select
      {...ids}
      value={value || undefined}
      onChange={(next?: string) => onChange(next)}
      options={rows
        .filter((row) => row.caseId !== view.caseId)
        .map((row) => ({ value: row.caseId, label: `${row.caseNumber} ${row.title} · ${row.petitioner}` }))}
      showSearch={{ filterOption: false, onSearch: setWords }}
      placeholder={texts.form.pickCase}
      loading={found.isFetching}
      notFoundContent={texts.form.noChoice}
    />
  );
};
