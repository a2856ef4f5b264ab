import { type CouncilsView, type CouncilType, saveCouncilType } from '@daiban/contract/councils';
import { type CouncilTier, councilTiers } from '@daiban/domain/outreach/councils/vocabulary-of-councils';
import { Button, Input, InputNumber, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api.ts';
import { LinesField } from '../../commands/LinesField.tsx';
import { Field } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useTexts } from '../../texts/language.tsx';
import { useRoadAct } from '../roads/use-road-act.ts';

const TypeForm = ({ type, onClose }: { readonly type: CouncilType; readonly onClose: () => void }) => {
  const texts = useTexts();
  const { councils } = texts;
  const [draft, setDraft] = useState({
    title: type.title,
    tier: type.tier,
    rhythm: type.rhythm ?? '',
    intervalDays: type.intervalDays,
    agenda: type.agenda as readonly string[],
  });
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const saving = useRoadAct(
    ({ title, tier, rhythm, intervalDays, agenda }: typeof draft) =>
      call(saveCouncilType, {
        params: { code: type.code },
        body: {
          title,
          tier,
          agenda: agenda.filter((line) => line.trim() !== ''),
          ...(rhythm.trim() === '' ? {} : { rhythm }),
          ...(intervalDays === undefined ? {} : { intervalDays }),
        },
      }),
    onClose,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.send(draft);
  };
  return (
    <form className="finding-form" onSubmit={submit} noValidate aria-label={`${councils.change} ${type.code}`}>
      <div className="row">
        <Field label={councils.titleField} error={saving.faults.title}>
          {(ids) => <Input {...ids} value={draft.title} maxLength={40} onChange={({ target }) => change({ title: target.value })} />}
        </Field>
        <Field label={councils.tier}>
          {(ids) => (
            <Select<CouncilTier>
              {...ids}
              value={draft.tier}
              onChange={(tier) => change({ tier })}
              options={councilTiers.map((value) => ({ value, label: councils.tiers[value] }))}
            />
          )}
        </Field>
      </div>
      <div className="row">
        <Field label={councils.rhythm} optional>
          {(ids) => <Input {...ids} value={draft.rhythm} maxLength={80} onChange={({ target }) => change({ rhythm: target.value })} />}
        </Field>
        <Field label={councils.intervalDays} optional className="short">
          {(ids) => (
            <InputNumber
              {...ids}
              min={1}
              max={400}
              precision={0}
              value={draft.intervalDays ?? null}
              onChange={(value) => setDraft((before) => ({ ...before, intervalDays: value ?? undefined }))}
            />
          )}
        </Field>
      </div>
      <LinesField label={councils.agenda} lines={draft.agenda} onChange={(agenda) => change({ agenda })} />
      <ProblemNote fault={saving.fault} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={saving.busy}>
          {councils.save}
        </Button>
        <Button onClick={onClose}>{councils.cancel}</Button>
      </div>
    </form>
  );
};

/** The types of councils by their codes: what they are called and how often they sit is the office's to say. */
export const CouncilTypes = ({ view }: { readonly view: CouncilsView }) => {
  const texts = useTexts();
  const [edited, setEdited] = useState<string>();
  const { councils } = texts;
  return (
    <section>
      <h2 className="part">{councils.types}</h2>
      <p className="quiet">{councils.typesHint}</p>
      <ul className="council-list">
        {view.types.map((type) => (
          <li key={type.code}>
            <p className="finding-head">
              <b>{type.code}</b>
              <span>{type.title}</span>
              <span className="quiet">{councils.tiers[type.tier]}</span>
            </p>
            <p className="quiet">
              {[
                type.rhythm,
                type.intervalDays === undefined ? councils.noRhythm : councils.every(type.intervalDays),
                type.agenda.length === 0 ? undefined : `${councils.agenda} ${type.agenda.join(texts.state.listSeparator)}`,
              ]
                .filter((fact) => fact !== undefined)
                .join(' · ')}
            </p>
            {!view.maySetUp ? null : edited === type.code ? (
              <TypeForm type={type} onClose={() => setEdited(undefined)} />
            ) : (
              <Button size="small" onClick={() => setEdited(type.code)}>
                {councils.change}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
