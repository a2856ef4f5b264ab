import type { UnitRow } from '@daiban/contract/organisation';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Checkbox, Drawer, Input } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { Empty, LoadState, Waiting } from '../../parts/LoadState.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useMe } from '../../session/me.ts';
import { useTexts } from '../../texts/language.tsx';
import './organisation.css';
import { unitsQuery } from './queries.ts';
import { CreateUnitForm } from './UnitForms.tsx';
import { UnitTree } from './UnitTree.tsx';
import { pathOf, searchUnits, toTree } from './unit-tree.ts';
import { useOrganisationChange } from './use-organisation-change.ts';

const mostFound = 100;

const Found = ({ units, words }: { readonly units: readonly UnitRow[]; readonly words: string }) => {
  const texts = useTexts();
  const byId = useMemo(() => new Map(units.map((unit) => [unit.id, unit])), [units]);
  const found = searchUnits(units, words);
  if (found.length === 0) return <Empty title={texts.adminOrganisation.noneFound} hint={texts.adminOrganisation.noneFoundHint} />;
  return (
    <>
      <p className="quiet" role="status">
        {found.length > mostFound
          ? texts.adminOrganisation.foundMore(mostFound, found.length)
          : texts.adminOrganisation.found(found.length)}
      </p>
      <ul className="unit-found">
        {found.slice(0, mostFound).map((unit) => (
          <li key={unit.id}>
            <Link to="/admin/organisation/units/$unitId" params={{ unitId: unit.id }}>
              {unit.name}
            </Link>
            <span className="quiet">
              {pathOf(unit, byId).join(' › ')}
              {unit.validUntil === undefined ? '' : ` · ${texts.adminOrganisation.ended}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};

/** While the office is being set up: what that means, and the step that ends it. */
const SettingUp = ({ mayPropose }: { readonly mayPropose: boolean }) => {
  const texts = useTexts();
  const ending = useOrganisationChange('endSetUp', false, () => undefined);
  return (
    <section className="setting-up" aria-labelledby="setting-up">
      <h2 id="setting-up">{texts.adminOrganisation.settingUp}</h2>
      <p>{texts.adminOrganisation.settingUpHint}</p>
      <ProblemNote fault={ending.error} />
      {mayPropose ? (
        <Button loading={ending.isPending} onClick={() => ending.mutate({ content: {}, reason: texts.adminOrganisation.endSetUpReason })}>
          {texts.adminOrganisation.endSetUp}
        </Button>
      ) : null}
    </section>
  );
};

/** Every unit as a tree that opens where it is looked at, with a search over all of them. */
export const OrganisationPage = () => {
  const texts = useTexts();
  const mayPropose = useMe().appointments.some(({ role }) => role === 'systemAdmin');
  const found = useQuery(unitsQuery);
  const [words, setWords] = useState('');
  const sought = useDeferredValue(words);
  const [withEnded, setWithEnded] = useState(false);
  const [isCreating, setIsCreating] = useState(false);
  const all = found.data?.units;
  const units = useMemo(() => (all ?? []).filter(({ validUntil }) => withEnded || validUntil === undefined), [all, withEnded]);
  const tree = useMemo(() => toTree(units), [units]);
  if (found.data === undefined) {
    return (
      <div className="page">
        <h1 tabIndex={-1}>{texts.adminOrganisation.title}</h1>
        {found.error === null ? <Waiting lines={12} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />}
      </div>
    );
  }
  const { settingUp, waiting } = found.data;
  const current = units.filter(({ validUntil }) => validUntil === undefined);
  return (
    <div className="page organisation">
      <div className="page-bar">
        <h1 tabIndex={-1}>{texts.adminOrganisation.title}</h1>
        <span className="quiet">
          {texts.adminOrganisation.counts(
            current.length,
            current.reduce((sum, unit) => sum + unit.people, 0),
          )}
        </span>
        {mayPropose ? (
          <div className="page-bar-end">
            <Link className="button-link" to="/admin/organisation/import">
              {texts.adminOrganisation.import}
            </Link>
            <Button type="primary" onClick={() => setIsCreating(true)}>
              {texts.adminOrganisation.newUnit}
            </Button>
          </div>
        ) : null}
      </div>
      {settingUp ? <SettingUp mayPropose={mayPropose} /> : null}
      {waiting === 0 ? null : (
        <p>
          <Link to="/admin/changes">{texts.adminOrganisation.waiting(waiting)}</Link>
        </p>
      )}
      <div className="organisation-search">
        <Input.Search
          allowClear
          aria-label={texts.adminOrganisation.search}
          placeholder={texts.adminOrganisation.search}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Checkbox checked={withEnded} onChange={(event) => setWithEnded(event.target.checked)}>
          {texts.adminOrganisation.showEnded}
        </Checkbox>
      </div>
      {sought.trim() === '' ? <UnitTree nodes={tree} /> : <Found units={units} words={sought} />}
      <Drawer title={texts.adminOrganisation.newUnit} open={isCreating} onClose={() => setIsCreating(false)} destroyOnHidden>
        <CreateUnitForm onDone={() => setIsCreating(false)} />
      </Drawer>
    </div>
  );
};
