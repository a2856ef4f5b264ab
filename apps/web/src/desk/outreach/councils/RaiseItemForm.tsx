import { type CouncilsView, raiseCouncilItem } from '@daiban/contract/councils';
import { type ItemOrigin, itemOrigins } from '@daiban/domain/outreach/councils/vocabulary-of-councils';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api.ts';
import { Field } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useMe } from '../../session/me.ts';
import { useTexts } from '../../texts/language.tsx';
import { useRoadAct } from '../roads/use-road-act.ts';
import { CouncilPicker } from './CouncilPicker.tsx';

/** An early item: what somebody heard, before anybody petitions. */
export const RaiseItemForm = ({ view, onClose }: { readonly view: CouncilsView; readonly onClose: () => void }) => {
  const texts = useTexts();
  const { today } = useMe();
  const { councils } = texts;
  const [draft, setDraft] = useState({
    councilId: view.councils[0]?.councilId ?? '',
    title: '',
    about: '',
    origin: 'residents' as ItemOrigin,
    raisedOn: today,
  });
  const [missing, setMissing] = useState(false);
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const raising = useRoadAct((body: typeof draft, itemId) => call(raiseCouncilItem, { params: { itemId }, body }), onClose);
  const needed = (text: string): string | undefined => (missing && text.trim() === '' ? texts.state.required : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isMissing = draft.title.trim() === '' || draft.about.trim() === '';
    setMissing(isMissing);
    if (!isMissing) raising.send(draft);
  };
  return (
    <form className="outreach-form" onSubmit={submit} noValidate aria-label={councils.raise}>
      <Field label={councils.council}>
        {(ids) => <CouncilPicker ids={ids} view={view} value={draft.councilId} onChange={(councilId) => change({ councilId })} />}
      </Field>
      <Field label={councils.itemTitle} error={raising.faults.title ?? needed(draft.title)}>
        {(ids) => <Input {...ids} value={draft.title} maxLength={60} onChange={({ target }) => change({ title: target.value })} />}
      </Field>
      <Field label={councils.about} hint={councils.aboutHint} error={raising.faults.about ?? needed(draft.about)}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            rows={3}
            maxLength={2000}
            value={draft.about}
            onChange={({ target }) => change({ about: target.value })}
          />
        )}
      </Field>
      <div className="row">
        <Field label={councils.origin}>
          {(ids) => (
            <Select<ItemOrigin>
              {...ids}
              value={draft.origin}
              onChange={(origin) => change({ origin })}
              options={itemOrigins.map((value) => ({ value, label: councils.origins[value] }))}
            />
          )}
        </Field>
        <Field label={councils.raisedOn} error={raising.faults.raisedOn} className="short">
          {(ids) => (
            <Input {...ids} type="date" max={today} value={draft.raisedOn} onChange={({ target }) => change({ raisedOn: target.value })} />
          )}
        </Field>
      </div>
      <ProblemNote fault={raising.fault} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={raising.busy}>
          {councils.save}
        </Button>
        <Button onClick={onClose}>{councils.close}</Button>
      </div>
    </form>
  );
};
