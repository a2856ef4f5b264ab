import { versionRoles } from '@daiban/contract/rulebook-versions';
import { getRulebook } from '@daiban/domain/rulebook/catalogue';
import { changeFigures, type FigureFault } from '@daiban/domain/rulebook/change-figures';
import { figuresOf } from '@daiban/domain/rulebook/figures';
import type { Rulebook } from '@daiban/domain/rulebook/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Checkbox, Input } from 'antd';
import { useMemo, useState } from 'react';
import { Field } from '../../parts/Field.tsx';
import { LoadState, Waiting } from '../../parts/LoadState.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useMe } from '../../session/me.ts';
import { useTexts } from '../../texts/language.tsx';
import { usePropose } from '../personal-data/use-propose.ts';
import { FigureTable } from './FigureTable.tsx';
import { changesOf, type FigureDraft, findFigures } from './figure-draft.ts';
import { RulebookTabs } from './RulebookTabs.tsx';
import './rulebook.css';
import './versions.css';
import { versionQuery, versionsQuery } from './version-queries.ts';

const law = getRulebook('nationalLaw');

interface FiguresFormProps {
  readonly base: string;
  readonly rulebook: Rulebook;
  readonly earliest: string;
  readonly onProposed: () => void;
}

/** The figures of one version with what the law allows, the new values, and sending them to be signed. */
const FiguresForm = ({ base, rulebook, earliest, onProposed }: FiguresFormProps) => {
  const texts = useTexts();
  const words = texts.adminFigures;
  const me = useMe();
  const [draft, setDraft] = useState<FigureDraft>({});
  const [search, setSearch] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const [document, setDocument] = useState('');
  const [article, setArticle] = useState('');
  const [effectiveOn, setEffectiveOn] = useState(earliest);
  const [reason, setReason] = useState('');
  const figures = useMemo(() => figuresOf(rulebook, law), [rulebook]);
  const changes = changesOf(figures, draft);
  const basis = { document: document.trim() || '—', article: article.trim() || '—' };
  const checked = changes.length === 0 ? undefined : changeFigures(rulebook, changes, basis, rulebook.version + 1);
  const faults: readonly FigureFault[] = checked === undefined || checked.ok ? [] : checked.refusal;
  const shown = findFigures(figures, search).filter(({ id }) => !onlyChanged || changes.some(({ figure }) => figure === id));
  const isEarly = effectiveOn < earliest;
  const mayPropose = me.appointments.some(({ role }) => (versionRoles as readonly string[]).includes(role));
  const propose = usePropose('publishRulebookVersion', words.proposed, () => {
    setDraft({});
    onProposed();
  });
  const isReady = changes.length > 0 && faults.length === 0 && !isEarly && [document, article, reason].every((text) => text.trim() !== '');
  return (
    <>
      <div className="figure-tools">
        <Input.Search
          aria-label={words.search}
          placeholder={words.search}
          allowClear
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <Checkbox checked={onlyChanged} onChange={(event) => setOnlyChanged(event.target.checked)}>
          {words.onlyChanged}
        </Checkbox>
        <span role="status" className="quiet">
          {changes.length === 0 ? words.none : words.changed(changes.length)}
        </span>
      </div>
      {shown.length === 0 ? (
        <p className="quiet">{words.noFound}</p>
      ) : (
        <FigureTable
          figures={shown}
          draft={draft}
          faults={faults}
          onChange={(id, value) => setDraft((before) => ({ ...before, [id]: value }))}
        />
      )}
      {mayPropose ? (
        <section className="figure-end">
          <Field label={words.document} hint={words.documentHint}>
            {(ids) => <Input {...ids} maxLength={120} value={document} onChange={(event) => setDocument(event.target.value)} />}
          </Field>
          <Field label={words.basisArticle} hint={words.basisArticleHint}>
            {(ids) => <Input {...ids} maxLength={120} value={article} onChange={(event) => setArticle(event.target.value)} />}
          </Field>
          <Field label={words.effectiveOn} hint={words.effectiveHint(earliest)} error={isEarly ? words.tooEarly(earliest) : undefined}>
            {(ids) => (
              <Input {...ids} type="date" min={earliest} value={effectiveOn} onChange={(event) => setEffectiveOn(event.target.value)} />
            )}
          </Field>
          <Field label={words.reason}>
            {(ids) => <Input {...ids} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
          </Field>
          {faults.length === 0 ? null : <p className="fault">{words.refused}</p>}
          <ProblemNote fault={propose.error} />
          <div className="change-buttons">
            <Button
              type="primary"
              disabled={!isReady}
              loading={propose.isPending}
              onClick={() =>
                propose.mutate({
                  content: { base, changes: [...changes], document: document.trim(), article: article.trim(), effectiveOn },
                  reason,
                })
              }
            >
              {words.propose}
            </Button>
            <Link to="/admin/changes">{texts.adminChanges.title}</Link>
          </div>
        </section>
      ) : (
        <p className="quiet">{words.notAdmin}</p>
      )}
    </>
  );
};

/** Changing the figures of the newest version within the law's bounds. */
export const ChangeFiguresPage = () => {
  const texts = useTexts();
  const words = texts.adminFigures;
  const versions = useQuery(versionsQuery);
  const newest = versions.data?.newest;
  const version = useQuery({ ...versionQuery(newest ?? ''), enabled: newest !== undefined });
  const [round, setRound] = useState(0);
  const fault = versions.error ?? version.error;
  return (
    <div className="page rulebook">
      <RulebookTabs />
      <div className="page-bar">
        <h1 tabIndex={-1}>{words.title}</h1>
        {newest === undefined ? null : <span className="quiet">{words.base(newest)}</span>}
      </div>
      <p className="quiet">{words.hint}</p>
      {version.data === undefined || versions.data === undefined || newest === undefined ? (
        fault === null ? (
          <Waiting lines={16} />
        ) : (
          <LoadState fault={fault} onRetry={() => void Promise.all([versions.refetch(), version.refetch()])} />
        )
      ) : (
        <FiguresForm
          key={`${newest} ${round}`}
          base={newest}
          rulebook={version.data}
          earliest={versions.data.earliest}
          onProposed={() => setRound(round + 1)}
        />
      )}
    </div>
  );
};
