import { channels, followups, matterKinds, procedures, warnings } from '@daiban/domain/case/vocabulary';
import { Button, Checkbox, Input, Select } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import { OfficerPicker, UnitPicker } from '../commands/pickers.tsx';
import { useWide } from '../parts/use-wide.ts';
import { useTexts } from '../texts/language.tsx';
import { type CaseSearchParams, withoutEmpty } from './case-filter.ts';

interface CaseFiltersProps {
  readonly search: CaseSearchParams;
  readonly onChange: (search: CaseSearchParams) => void;
}

/** The filter bar of the case list. Every change goes to the address. */
export const CaseFilters = ({ search, onChange }: CaseFiltersProps) => {
  const texts = useTexts();
  const wide = useWide(720);
  const [words, setWords] = useState(search.q ?? '');
  useEffect(() => setWords(search.q ?? ''), [search.q]);
  const change = (part: { [Key in keyof CaseSearchParams]?: CaseSearchParams[Key] | undefined }) =>
    onChange(withoutEmpty({ ...search, ...part }));
  const find = (event: FormEvent) => {
    event.preventDefault();
    change({ q: words.trim() });
  };
  const { sort, ...filters } = search;
  const many = { mode: 'multiple' as const, maxTagCount: 1 as const, allowClear: true, showSearch: { optionFilterProp: 'label' } };
  const choices = (
    <>
      <Select
        {...many}
        aria-label={texts.cases.procedure}
        placeholder={texts.cases.procedure}
        value={search.procedure === undefined ? [] : [...search.procedure]}
        onChange={(procedure) => change({ procedure })}
        options={procedures.map((value) => ({ value, label: texts.procedures[value] }))}
      />
      <Select
        {...many}
        aria-label={texts.cases.channel}
        placeholder={texts.cases.channel}
        value={search.channel === undefined ? [] : [...search.channel]}
        onChange={(channel) => change({ channel })}
        options={channels.map((value) => ({ value, label: texts.channels[value] }))}
      />
      <Select
        {...many}
        aria-label={texts.cases.kind}
        placeholder={texts.cases.kind}
        value={search.kind === undefined ? [] : [...search.kind]}
        onChange={(kind) => change({ kind })}
        options={matterKinds.filter((kind) => kind !== 'accusation').map((value) => ({ value, label: texts.kinds[value] }))}
      />
      <Select
        {...many}
        aria-label={texts.colours.label}
        placeholder={texts.colours.label}
        value={search.warning === undefined ? [] : [...search.warning]}
        onChange={(warning) => change({ warning })}
        options={warnings.map((value) => ({ value, label: texts.warnings[value] }))}
      />
      <Select
        {...many}
        aria-label={texts.cases.followup}
        placeholder={texts.cases.followup}
        value={search.followup === undefined ? [] : [...search.followup]}
        onChange={(followup) => change({ followup })}
        options={followups.filter((value) => value !== 'none').map((value) => ({ value, label: texts.followups[value] }))}
      />
      <UnitPicker label={texts.cases.unit} value={search.unitId ?? ''} onChange={(unitId) => change({ unitId })} clearable />
      <OfficerPicker label={texts.cases.handler} value={search.handlerId ?? ''} onChange={(handlerId) => change({ handlerId })} clearable />
      <span className="filter-dates">
        <span className="quiet">{texts.cases.received}</span>
        <Input
          type="date"
          aria-label={texts.cases.from}
          title={texts.cases.from}
          value={search.from ?? ''}
          onChange={(event) => change({ from: event.target.value })}
        />
        <span className="quiet">{texts.cases.to}</span>
        <Input
          type="date"
          aria-label={`${texts.cases.received} ${texts.cases.to}`}
          value={search.to ?? ''}
          onChange={(event) => change({ to: event.target.value })}
        />
      </span>
      <label className="filter-dates">
        <span className="quiet">{texts.cases.dueTo}</span>
        <Input type="date" value={search.dueTo ?? ''} onChange={(event) => change({ dueTo: event.target.value })} />
      </label>
    </>
  );
  return (
    <form className="filters" role="search" aria-label={texts.cases.filters} onSubmit={find}>
      <Input.Search
        className="filter-words"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onSearch={(next) => change({ q: next.trim() })}
        placeholder={texts.cases.search}
        aria-label={texts.cases.search}
        allowClear
      />
      {wide ? (
        choices
      ) : (
        <details>
          <summary>{texts.cases.filters}</summary>
          <div className="filters-more">{choices}</div>
        </details>
      )}
      <Checkbox checked={search.overdue === true} onChange={(event) => change({ overdue: event.target.checked ? true : undefined })}>
        {texts.cases.overdue}
      </Checkbox>
      <Checkbox checked={search.backlog === true} onChange={(event) => change({ backlog: event.target.checked ? true : undefined })}>
        {texts.cases.backlog}
      </Checkbox>
      {Object.keys(filters).length === 0 ? null : (
        <Button type="link" onClick={() => onChange(sort === undefined ? {} : { sort })}>
          {texts.cases.clear}
        </Button>
      )}
    </form>
  );
};
