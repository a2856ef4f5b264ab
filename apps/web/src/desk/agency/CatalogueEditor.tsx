import { publishAgencyCatalogue } from '@daiban/contract/agency-catalogue';
import { type AgencyItem, compareItems, tierOfItem } from '@daiban/domain/agency/catalogue';
import { agencyTiers } from '@daiban/domain/agency/vocabulary-of-agency';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, InputNumber, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { call, ProblemError } from '../api.ts';
import { newCommandId } from '../commands/command-id.ts';
import { type FieldFaults, faultsOfIssues, faultsOfProblem } from '../commands/field-faults.ts';
import { Field } from '../parts/Field.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useMe } from '../session/me.ts';
import { useTexts } from '../texts/language.tsx';
import type { Texts } from '../texts/zh-CN.ts';

/** A new item gets an id of its own, which it keeps in later versions. */
const newItem = (): AgencyItem => ({ id: `item-${newCommandId().slice(-12)}`, title: '', description: '', needs: '' });

interface ItemFieldsProps {
  readonly item: AgencyItem;
  readonly index: number;
  readonly faults: FieldFaults;
  readonly onChange: (item: AgencyItem) => void;
  readonly onRemove: () => void;
}

const ItemFields = ({ item, index, faults, onChange, onRemove }: ItemFieldsProps) => {
  const texts = useTexts();
  const words = texts.agencyCatalogue;
  const fault = (name: string) => faults[`items.${index}.${name}`];
  return (
    <li>
      <div className="row">
        <Field label={words.itemTitle} error={fault('title')}>
          {(ids) => (
            <Input {...ids} maxLength={60} value={item.title} onChange={(event) => onChange({ ...item, title: event.target.value })} />
          )}
        </Field>
        <Field label={words.itemDays} optional error={fault('usualDays')} className="short">
          {(ids) => (
            <InputNumber
              {...ids}
              min={1}
              max={365}
              precision={0}
              value={item.usualDays ?? null}
              onChange={(days) => {
                const { usualDays: _before, ...rest } = item;
                onChange(days === null ? rest : { ...rest, usualDays: days });
              }}
            />
          )}
        </Field>
        <Field label={words.itemTier} className="short">
          {(ids) => (
            <Select
              {...ids}
              value={tierOfItem(item)}
              onChange={(tier) => onChange({ ...item, tier })}
              options={agencyTiers.map((tier) => ({ value: tier, label: texts.agencyPart.tiers[tier] }))}
            />
          )}
        </Field>
      </div>
      <Field label={words.itemDescription} error={fault('description')}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            className="grows"
            rows={2}
            maxLength={400}
            value={item.description}
            onChange={(event) => onChange({ ...item, description: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.itemNeeds} optional error={fault('needs')}>
        {(ids) => (
          <Input {...ids} maxLength={200} value={item.needs} onChange={(event) => onChange({ ...item, needs: event.target.value })} />
        )}
      </Field>
      <Button size="small" onClick={onRemove} aria-label={words.remove(item.title)}>
        {words.removeItem}
      </Button>
    </li>
  );
};

const sayChanges = (before: readonly AgencyItem[], after: readonly AgencyItem[], texts: Texts): string => {
  const changes = compareItems(before, after);
  const count = (kind: string): number => changes.filter(({ change }) => change === kind).length;
  return texts.agencyCatalogue.changes(count('added'), count('changed'), count('removed'));
};

interface CatalogueEditorProps {
  /** The newest version and its items; 0 and none before the first. */
  readonly basedOn: number;
  readonly items: readonly AgencyItem[];
  readonly onDone: () => void;
}

/** A copy of the newest list to be edited and published as the next version; the old one stays readable. */
export const CatalogueEditor = ({ basedOn, items, onDone }: CatalogueEditorProps) => {
  const texts = useTexts();
  const words = texts.agencyCatalogue;
  const { today } = useMe();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [id] = useState(newCommandId);
  const [draft, setDraft] = useState<readonly AgencyItem[]>(items.length === 0 ? [newItem()] : items);
  const [effectiveOn, setEffectiveOn] = useState(today);
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<FieldFaults>({});
  const publishing = useMutation({
    mutationFn: (body: Parameters<typeof publish>[0]) => publish(body),
    onSuccess: async ({ version }) => {
      void message.success(words.publishedNow(version));
      await queryClient.invalidateQueries({ queryKey: ['agency-catalogue'] });
      onDone();
    },
    onError: (fault) => {
      if (fault instanceof ProblemError) setFaults(faultsOfProblem(fault.problem));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = publishAgencyCatalogue.body?.safeParse({ id, basedOn, effectiveOn, reason, items: draft });
    if (checked === undefined) return;
    if (!checked.success) {
      setFaults(faultsOfIssues(checked.error.issues, texts));
      return;
    }
    setFaults({});
    publishing.mutate({ id, basedOn, effectiveOn, reason, items: [...draft] });
  };
  return (
    <form className="command-form catalogue-editor" onSubmit={submit} noValidate>
      <ul className="side-list">
        {draft.map((item, index) => (
          <ItemFields
            key={item.id}
            item={item}
            index={index}
            faults={faults}
            onChange={(next) => setDraft(draft.map((one) => (one.id === item.id ? next : one)))}
            onRemove={() => setDraft(draft.filter((one) => one.id !== item.id))}
          />
        ))}
      </ul>
      <Button onClick={() => setDraft([...draft, newItem()])}>{words.add}</Button>
      <Field label={words.effectiveOn} error={faults.effectiveOn} className="short">
        {(ids) => <Input {...ids} type="date" min={today} value={effectiveOn} onChange={(event) => setEffectiveOn(event.target.value)} />}
      </Field>
      <Field label={words.reason} error={faults.reason}>
        {(ids) => <Input {...ids} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <p className="quiet">{sayChanges(items, draft, texts)}</p>
      <ProblemNote fault={publishing.error} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={publishing.isPending}>
          {words.publish}
        </Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </form>
  );
};

const publish = (body: {
  readonly id: string;
  readonly basedOn: number;
  readonly effectiveOn: string;
  readonly reason: string;
  readonly items: AgencyItem[];
}) => call(publishAgencyCatalogue, { body });
