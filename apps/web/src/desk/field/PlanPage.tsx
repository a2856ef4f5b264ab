import { type FormEvent, useState } from 'react';
import { TextArea, TextField } from '../../ui/Field.tsx';
import { ErrorSummary, type FieldFault, Message } from '../../ui/Message.tsx';
import { goTo } from '../../ui/navigation.tsx';
import { Button } from '../../ui/parts.tsx';
import type { OutboxEntry } from './device/outbox.ts';
import { type Plan, planOf, toPlanEntry } from './entries.ts';
import { dayOf, useFieldTexts } from './field-language.tsx';
import { findPlanFaults } from './find-faults.ts';
import { PageHead } from './PageHead.tsx';
import { draftKey, useDraft } from './use-draft.ts';
import { useOpenDevice } from './use-field-device.ts';
import { type FoundMatter, useMatter } from './use-matter.ts';
import { VoiceButton } from './VoiceButton.tsx';

interface PlanFieldsProps {
  readonly plan: Plan;
  readonly label: string;
  readonly save: string;
  readonly onChange: (part: Partial<Plan>) => void;
  readonly onSave: () => Promise<void>;
}

const PlanFields = ({ plan, label, save, onChange, onSave }: PlanFieldsProps) => {
  const texts = useFieldTexts();
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = findPlanFaults(plan.plan, texts);
    setFaults(missing);
    setAttempt(attempt + 1);
    if (missing.length === 0) void onSave();
  };
  return (
    <form onSubmit={submit} noValidate autoComplete="off">
      <ErrorSummary title={texts.faults.title} faults={faults} attempt={attempt} />
      <TextArea
        id="plan"
        label={label}
        hint={texts.plan.planHint}
        value={plan.plan}
        onValue={(value) => onChange({ plan: value })}
        error={faults[0]?.message}
      />
      <VoiceButton onWords={(words) => onChange({ plan: plan.plan + words })} />
      <TextField
        id="reviewOn"
        type="date"
        label={texts.plan.review}
        remark={texts.common.optional}
        value={plan.reviewOn}
        onValue={(reviewOn) => onChange({ reviewOn })}
      />
      <div className="field-actions">
        <Button type="submit" look="primary">
          {save}
        </Button>
      </div>
    </form>
  );
};

/** The plan as the office has it; nothing written yet on a matter that is not there. */
const officePlan = ({ matter }: FoundMatter): Plan & { readonly version: number } => ({
  plan: matter?.plan?.text ?? '',
  reviewOn: matter?.plan?.reviewOn ?? '',
  version: matter?.plan?.version ?? 0,
});

/** A plan that was changed on both sides meanwhile: both texts, and which one holds is the agent's to say. */
const Conflict = ({ id, found, entry }: { readonly id: string; readonly found: FoundMatter; readonly entry: OutboxEntry }) => {
  const texts = useFieldTexts();
  const { sender, listState } = useOpenDevice();
  const mine = planOf(entry);
  const theirs = officePlan(found);
  const [merged, setMerged] = useState<Plan>();
  const settle = async (plan: Plan | undefined) => {
    if (plan !== undefined) await sender.add(toPlanEntry(plan, theirs.version, found.of, Date.now()));
    await sender.discard(entry.id);
    goTo(`#matter/${id}`, 'replace');
  };
  const words = (plan: Plan) => (
    <blockquote className="words">
      {plan.plan}
      {plan.reviewOn === '' ? null : <p className="quiet">{texts.matter.review(dayOf(plan.reviewOn, texts))}</p>}
    </blockquote>
  );
  return (
    <>
      <Message title={texts.plan.conflictTitle}>{texts.plan.conflictHint}</Message>
      <h2>{texts.plan.mine}</h2>
      {words(mine)}
      <h2>{texts.plan.theirs}</h2>
      {listState === 'fresh' ? words(theirs) : <p>{texts.plan.theirsUnread}</p>}
      {listState !== 'fresh' ? null : merged === undefined ? (
        <div className="button-row">
          <Button look="primary" onClick={() => void settle(mine)}>
            {texts.plan.useMine}
          </Button>
          <Button onClick={() => void settle(undefined)}>{texts.plan.useTheirs}</Button>
          <Button onClick={() => setMerged({ plan: `${theirs.plan}\n${mine.plan}`, reviewOn: mine.reviewOn || theirs.reviewOn })}>
            {texts.plan.merge}
          </Button>
        </div>
      ) : (
        <PlanFields
          plan={merged}
          label={texts.plan.merged}
          save={texts.plan.saveMerged}
          onChange={(part) => setMerged({ ...merged, ...part })}
          onSave={() => settle(merged)}
        />
      )}
    </>
  );
};

/** What is edited, and on which plan of the office it is based. */
interface PlanDraft extends Plan {
  readonly basedOn: number;
}

const PlanForm = ({ id, found }: { readonly id: string; readonly found: FoundMatter }) => {
  const texts = useFieldTexts();
  const { sender, outbox } = useOpenDevice();
  const name = `plan/${id}`;
  // A plan that has not left yet is edited in its place.
  const waiting = found.unsent.find(({ kind, id: entryId }) => kind === 'plan' && entryId !== outbox.sending);
  const draft = useDraft<PlanDraft>(name, () => {
    const { version, ...office } = officePlan(found);
    return { ...office, basedOn: version, ...(waiting === undefined ? {} : planOf(waiting)) };
  });
  const plan = draft.value;
  if (plan === undefined) return null;
  const save = async () => {
    await draft.settle();
    await sender.add(toPlanEntry(plan, plan.basedOn, found.of, Date.now()), draftKey(name));
    if (waiting !== undefined) await sender.discard(waiting.id);
    goTo(`#matter/${id}`, 'replace');
  };
  return <PlanFields plan={plan} label={texts.plan.plan} save={texts.plan.save} onChange={draft.change} onSave={save} />;
};

/** What the agent means to do. The edit names the plan that it was made on, so that nobody's words are overwritten unseen. */
export const PlanPage = ({ id }: { readonly id: string }) => {
  const texts = useFieldTexts();
  const found = useMatter(id);
  const conflict = found?.unsent.find(({ kind, state }) => kind === 'plan' && state.is === 'conflict');
  return (
    <>
      <PageHead title={texts.plan.title} back={`matter/${id}`} />
      {found === undefined ? (
        <Message>{texts.matter.gone}</Message>
      ) : (
        <>
          <p>{found.of.title}</p>
          {conflict === undefined ? <PlanForm id={id} found={found} /> : <Conflict id={id} found={found} entry={conflict} />}
        </>
      )}
    </>
  );
};
