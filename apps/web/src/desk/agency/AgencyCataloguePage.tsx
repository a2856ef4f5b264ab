import type { listAgencyCatalogues } from '@daiban/contract/agency-catalogue';
import type { ResponseOf } from '@daiban/contract/endpoint';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { Empty, LoadState, Waiting } from '../parts/LoadState.tsx';
import { paperDate, shortDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { AgencyPage } from './AgencyPage.tsx';
import { CatalogueEditor } from './CatalogueEditor.tsx';
import { CatalogueItems } from './CatalogueItems.tsx';
import { agencyCataloguesQuery } from './queries.ts';

type Catalogues = ResponseOf<typeof listAgencyCatalogues>;

const Rules = ({ rules }: { readonly rules: Catalogues['rules'] }) => {
  const texts = useTexts();
  const words = texts.agencyCatalogue;
  const from = rules.effectiveOn ?? rules.issuedOn;
  return (
    <p className="quiet">
      {words.rules(rules.title, rules.version)} · {words.rulesOf(rules.document)}
      {from === undefined ? '' : ` · ${words.rulesFrom(paperDate(from, texts))}`}
    </p>
  );
};

const Versions = ({ catalogues, onEdit }: { readonly catalogues: Catalogues; readonly onEdit: () => void }) => {
  const texts = useTexts();
  const words = texts.agencyCatalogue;
  const { versions, inForce, mayPublish } = catalogues;
  const [chosen, setChosen] = useState(inForce === 0 ? versions[0]?.version : inForce);
  const shown = versions.find(({ version }) => version === chosen) ?? versions[0];
  const edit = mayPublish ? (
    <Button type="primary" onClick={onEdit}>
      {shown === undefined ? words.first : words.edit}
    </Button>
  ) : null;
  if (shown === undefined)
    return (
      <>
        <Empty title={words.none} hint={words.noneHint} />
        {edit}
      </>
    );
  const before = versions.find(({ version }) => version === shown.version - 1);
  const stateOf = ({ version, effectiveOn }: Catalogues['versions'][number]): string =>
    version === inForce ? words.inForce : words.later(shortDate(effectiveOn, texts));
  return (
    <>
      <div className="agency-filters">
        <Select
          aria-label={words.version}
          value={shown.version}
          onChange={setChosen}
          options={versions.map((one) => ({ value: one.version, label: `${words.versionName(one.version)} · ${stateOf(one)}` }))}
        />
        {edit}
      </div>
      <p className="quiet">
        {words.published(shown.publishedBy, shortDate(shown.publishedAt.slice(0, 10), texts))} · {shown.reason}
        {shown.demo ? ` · ${words.demo}` : ''}
        {before === undefined ? '' : ` · ${words.compared(before.version)}`}
      </p>
      <CatalogueItems items={shown.items} before={before?.items} tierTitles={catalogues.rules.tiers} />
    </>
  );
};

/** The list of what an agent can be asked for, its versions with what each changed, and the form for the next (S3.20). */
export const AgencyCataloguePage = () => {
  const texts = useTexts();
  const found = useQuery(agencyCataloguesQuery);
  const [editing, setEditing] = useState(false);
  const newest = found.data?.versions[0];
  return (
    <AgencyPage title={texts.agencyCatalogue.title} hint={texts.agencyCatalogue.hint}>
      {found.data === undefined ? (
        found.error === null ? (
          <Waiting lines={10} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : (
        <>
          <Rules rules={found.data.rules} />
          {editing ? (
            <CatalogueEditor basedOn={newest?.version ?? 0} items={newest?.items ?? []} onDone={() => setEditing(false)} />
          ) : (
            <Versions key={found.data.versions.length} catalogues={found.data} onEdit={() => setEditing(true)} />
          )}
        </>
      )}
    </AgencyPage>
  );
};
