import { useState } from 'react';
import { Message } from '../../ui/Message.tsx';
import { goTo } from '../../ui/navigation.tsx';
import { Button, Status } from '../../ui/parts.tsx';
import { Confirm } from './Confirm.tsx';
import { caseOf, isUnsent, type OutboxEntry } from './device/outbox.ts';
import { timeOf, useFieldTexts } from './field-language.tsx';
import { PageHead } from './PageHead.tsx';
import { draftKey } from './use-draft.ts';
import { useIsOnline, useOpenDevice } from './use-field-device.ts';

/** Answers that mean that the matter is not the agent's any more. */
const endedCodes: readonly string[] = ['case-unknown', 'not-permitted', 'action-not-permitted', 'no-mandate-in-force'];

/** The page on which an entry was written, which is the name of its draft too. */
const pageOf = ({ kind, caseId, after }: OutboxEntry): string => (kind === 'registration' ? 'register' : `${kind}/${caseId ?? after}`);

const EntryState = ({ entry }: { readonly entry: OutboxEntry }) => {
  const texts = useFieldTexts();
  const { outbox } = useOpenDevice();
  const { state } = entry;
  if (outbox.sending === entry.id) return <b>{texts.outbox.sending}</b>;
  switch (state.is) {
    case 'waiting':
      if (entry.after !== undefined && caseOf(entry, outbox.entries) === undefined) return <b>{texts.outbox.waitingFor}</b>;
      return <b>{state.tries > 0 ? texts.outbox.retryAt(timeOf(state.notBefore, texts)) : texts.outbox.waiting}</b>;
    case 'arrived':
      return <span>{texts.outbox.arrived(timeOf(state.at, texts))}</span>;
    case 'refused':
      return <b className="field-late">{texts.outbox.refused}</b>;
    case 'conflict':
      return <b className="field-late">{texts.outbox.conflict}</b>;
  }
};

/** Why the server did not take it, and what can be done with the words. */
const Refused = ({ entry }: { readonly entry: OutboxEntry }) => {
  const texts = useFieldTexts();
  const { kept, sender } = useOpenDevice();
  const [copied, setCopied] = useState<boolean>();
  if (entry.state.is !== 'refused') return null;
  const { problem } = entry.state;
  const ended = entry.kind !== 'registration' && endedCodes.includes(problem.code);
  const received = entry.kind === 'registration' && entry.done > 0;
  const page = entry.done > 0 || entry.form === undefined ? undefined : pageOf(entry);
  const putRight = async (form: string) => {
    await sender.reopen(entry.id, draftKey(form));
    goTo(`#${form}`);
  };
  const copy = () =>
    navigator.clipboard.writeText(entry.words).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <>
      {received ? <p>{texts.outbox.received}</p> : null}
      <p>{ended ? texts.outbox.ended : problem.title}</p>
      <p>{ended ? texts.outbox.endedNext : (problem.detail ?? problem.nextStep)}</p>
      {ended || problem.detail === undefined ? null : <p>{problem.nextStep}</p>}
      {ended
        ? kept?.list.coordinators.map(({ name, unitName, phone }) => (
            <p key={name + unitName}>
              {texts.outbox.coordinator(unitName, name)} {phone === undefined ? null : <a href={`tel:${phone}`}>{phone}</a>}
            </p>
          ))
        : null}
      <p className="words field-words">{entry.words}</p>
      <div className="button-row">
        <Button onClick={() => void copy()}>{texts.outbox.copy}</Button>
        {page === undefined || ended ? null : <Button onClick={() => void putRight(page)}>{texts.outbox.putRight}</Button>}
        <Button onClick={() => void sender.retry(entry.id)}>{texts.outbox.retry}</Button>
      </div>
      <Status>{copied === undefined ? '' : copied ? texts.outbox.copied : texts.outbox.copyFailed}</Status>
    </>
  );
};

const Entry = ({ entry }: { readonly entry: OutboxEntry }) => {
  const texts = useFieldTexts();
  const { outbox, sender } = useOpenDevice();
  const matter = caseOf(entry, outbox.entries) ?? entry.after ?? entry.id;
  return (
    <li className="field-card" aria-label={`${texts.outbox.kinds[entry.kind]} ${entry.title}`}>
      <span className="quiet">
        {texts.outbox.kinds[entry.kind]} · {timeOf(entry.madeAt, texts)}
        {entry.files.length === 0 ? '' : ` · ${texts.outbox.files(entry.files.length)}`}
      </span>
      <a href={`#matter/${matter}`}>{entry.title}</a>
      <EntryState entry={entry} />
      {entry.answer.caseNumber === undefined ? null : <span>{texts.outbox.number(entry.answer.caseNumber)}</span>}
      {entry.answer.queryCode === undefined ? null : <span>{texts.outbox.queryCode(entry.answer.queryCode)}</span>}
      {entry.answer.queryCode === undefined && entry.kind === 'registration' && entry.answer.caseNumber !== undefined ? (
        <span>{texts.outbox.queryCodeSent}</span>
      ) : null}
      <Refused entry={entry} />
      {entry.state.is === 'conflict' ? (
        <a className="button button-primary" href={`#plan/${matter}`}>
          {texts.outbox.decide}
        </a>
      ) : null}
      {isUnsent(entry) && outbox.sending !== entry.id ? (
        <Confirm
          ask={texts.outbox.discard}
          title={texts.outbox.discardTitle}
          hint={texts.outbox.discardHint}
          confirm={texts.outbox.discard}
          onConfirm={() => void sender.discard(entry.id)}
        />
      ) : null}
    </li>
  );
};

/** Everything that was written here: what waits, what arrived, what was refused and why. */
export const OutboxPage = () => {
  const texts = useFieldTexts();
  const { outbox, sender } = useOpenDevice();
  const online = useIsOnline();
  const unsent = outbox.entries.filter(isUnsent).length;
  const shown = outbox.entries.toSorted((left, right) => Number(isUnsent(right)) - Number(isUnsent(left)) || right.madeAt - left.madeAt);
  return (
    <>
      <PageHead title={texts.outbox.title} back="" />
      <Status className="field-unsent">{unsent === 0 ? texts.bar.allSent : texts.bar.unsent(unsent)}</Status>
      <p className="quiet">{texts.outbox.hint}</p>
      {shown.length === 0 ? <Message>{texts.outbox.empty}</Message> : null}
      <ul className="field-list">
        {shown.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
      {unsent > 0 && online ? (
        <div className="field-actions">
          <Button look="primary" busy={outbox.sending !== undefined} onClick={() => void sender.wake(true)}>
            {texts.outbox.sendNow}
          </Button>
        </div>
      ) : null}
    </>
  );
};
