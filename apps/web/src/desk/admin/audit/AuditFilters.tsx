import { auditKinds } from '@daiban/contract/audit';
import { Button, Checkbox, Input, Select } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import { OfficerPicker } from '../../commands/pickers.tsx';
import { useTexts } from '../../texts/language.tsx';
import { type AuditSearch, withoutUnset } from './audit-filter.ts';

interface AuditFiltersProps {
  readonly search: AuditSearch;
  readonly onChange: (search: AuditSearch) => void;
}

/** By time, kind, person and matter. Every change goes to the address. */
export const AuditFilters = ({ search, onChange }: AuditFiltersProps) => {
  const texts = useTexts();
  const [number, setNumber] = useState(search.caseNumber ?? '');
  useEffect(() => setNumber(search.caseNumber ?? ''), [search.caseNumber]);
  const change = (part: { [Key in keyof AuditSearch]?: AuditSearch[Key] | undefined }) => onChange(withoutUnset({ ...search, ...part }));
  const find = (event: FormEvent) => {
    event.preventDefault();
    change({ caseNumber: number.trim() });
  };
  return (
    <form className="filters" role="search" aria-label={texts.cases.filters} onSubmit={find}>
      <span className="filter-dates">
        <Input
          type="date"
          aria-label={texts.adminAudit.from}
          title={texts.adminAudit.from}
          value={search.from ?? ''}
          onChange={(event) => change({ from: event.target.value })}
        />
        <span className="quiet">{texts.adminAudit.to}</span>
        <Input
          type="date"
          aria-label={texts.adminAudit.to}
          value={search.to ?? ''}
          onChange={(event) => change({ to: event.target.value })}
        />
      </span>
      <Select
        aria-label={texts.adminAudit.kind}
        placeholder={texts.adminAudit.kind}
        value={search.kind ?? null}
        onChange={(kind) => change({ kind: kind ?? undefined })}
        options={auditKinds.map((value) => ({ value, label: texts.auditKinds[value] }))}
        allowClear
      />
      <OfficerPicker label={texts.adminAudit.person} value={search.actorId ?? ''} onChange={(actorId) => change({ actorId })} clearable />
      <Input.Search
        className="filter-words"
        value={number}
        onChange={(event) => setNumber(event.target.value)}
        onSearch={(next) => change({ caseNumber: next.trim() })}
        placeholder={texts.adminAudit.caseNumber}
        aria-label={texts.adminAudit.caseNumber}
        allowClear
      />
      <Checkbox
        checked={search.administrators === true}
        onChange={(event) => change({ administrators: event.target.checked ? true : undefined })}
      >
        {texts.adminAudit.administrators}
      </Checkbox>
      {Object.keys(search).length === 0 ? null : (
        <Button type="link" onClick={() => onChange({})}>
          {texts.adminAudit.clear}
        </Button>
      )}
    </form>
  );
};
