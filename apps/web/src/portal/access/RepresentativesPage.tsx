import '../intake/filing.css';
import type { TrackView } from '@daiban/contract/submissions';
import {
  type RepresentativeRelation,
  type RepresentativeScope,
  representativeRelations,
  representativeScopes,
} from '@daiban/domain/case/vocabulary';
import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { fetchRepresentatives, giveCommand, type Representative, sendRepresentative } from '../../api/portal.ts';
import type { RequestFault } from '../../api/request.ts';
import { ChoiceGroup, TextField } from '../../ui/Field.tsx';
import { ErrorSummary, type FieldFault, Message } from '../../ui/Message.tsx';
import { Button } from '../../ui/parts.tsx';
import { newCommandId } from '../device/new-command-id.ts';
import { groupQueryCode } from '../device/query-code.ts';
import { FaultMessage } from '../FaultMessage.tsx';
import { useToday } from '../insight/office-context.ts';
import type { DraftFile } from '../intake/draft.ts';
import { FilePicker } from '../intake/FilePicker.tsx';
import { isPhone, toPhone } from '../intake/phone.ts';
import { useUploads } from '../intake/use-uploads.ts';
import { useTexts } from '../texts/texts-context.ts';
import { OpenedMatter } from './OpenedMatter.tsx';

interface PartProps {
  readonly matter: TrackView;
  readonly matterKey: string;
  readonly onChanged: (said: string) => void;
}

/** One more representative: who, how they stand to the petitioner, what they may do. */
const NameForm = ({
  matter,
  matterKey,
  onNamed,
}: Omit<PartProps, 'onChanged'> & { readonly onNamed: (name: string, code: string) => void }) => {
  const { residents, faults: faultTexts } = useTexts();
  const [commandId] = useState(newCommandId);
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [relation, setRelation] = useState<RepresentativeRelation>('kin');
  const [scope, setScope] = useState<RepresentativeScope>('act');
  const [files, setFiles] = useState<readonly DraftFile[]>([]);
  const uploads = useUploads((file) => setFiles((now) => [...now, file]));
  const [wrong, setWrong] = useState<readonly FieldFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [fault, setFault] = useState<RequestFault>();
  const [isBusy, setBusy] = useState(false);
  const errorOf = (field: string): string | undefined => wrong.find((entry) => entry.field === field)?.message;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const found: FieldFault[] = [
      ...(name.trim() === '' ? [{ field: 'representative-name', message: residents.representatives.nameMissing }] : []),
      ...(phone.trim() !== '' && !isPhone(phone) ? [{ field: 'representative-phone', message: residents.representatives.phoneWrong }] : []),
      ...(uploads.pending.length > 0 ? [{ field: 'representative-files', message: residents.representatives.filesWaiting }] : []),
    ];
    setWrong(found);
    setAttempt((count) => count + 1);
    if (found.length > 0 || isBusy) return;
    setBusy(true);
    const answer = await sendRepresentative({
      params: { caseId: matter.caseId },
      queryCode: matterKey,
      body: {
        commandId,
        name: name.trim(),
        ...(phone.trim() === '' ? {} : { phone: toPhone(phone) }),
        relation,
        scope,
        attachments: files.map((file) => file.fileId),
      },
    });
    setBusy(false);
    if (answer.ok) onNamed(name.trim(), answer.value.queryCode);
    else setFault(answer.refusal);
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="panel">
      <h3>{residents.representatives.add}</h3>
      <ErrorSummary title={faultTexts.summary(wrong.length)} faults={wrong} attempt={attempt} />
      <TextField
        id="representative-name"
        label={residents.representatives.name}
        error={errorOf('representative-name')}
        value={name}
        onValue={setName}
        maxLength={40}
      />
      <TextField
        id="representative-phone"
        label={residents.representatives.phone}
        hint={residents.representatives.phoneHint}
        error={errorOf('representative-phone')}
        value={phone}
        onValue={setPhone}
        type="tel"
        inputMode="tel"
      />
      <ChoiceGroup
        legend={residents.representatives.relation}
        value={relation}
        onValue={setRelation}
        choices={representativeRelations.map((value) => ({ value, label: residents.relations[value] }))}
      />
      <ChoiceGroup
        legend={residents.representatives.scope}
        value={scope}
        onValue={setScope}
        choices={representativeScopes.map((value) => ({ value, label: residents.scopes[value] }))}
      />
      <p className="strong">{residents.representatives.proof}</p>
      <p className="field-hint">{residents.representatives.proofHint}</p>
      <FilePicker
        id="representative-files"
        files={files}
        uploads={uploads}
        onRemove={(fileId) => setFiles((now) => now.filter((file) => file.fileId !== fileId))}
      />
      {fault === undefined ? null : <FaultMessage fault={fault} takesFocus />}
      <Button look="primary" type="submit" busy={isBusy} className="button-wide">
        {residents.representatives.send}
      </Button>
    </form>
  );
};

const Row = ({ entry, matter, matterKey, onChanged }: PartProps & { readonly entry: Representative }) => {
  const { residents, dates } = useTexts();
  const today = useToday();
  const [commandId] = useState(newCommandId);
  const [fault, setFault] = useState<RequestFault>();
  const [isBusy, setBusy] = useState(false);
  const revoke = async (): Promise<void> => {
    setBusy(true);
    const answer = await giveCommand({
      caseId: matter.caseId,
      queryCode: matterKey,
      commandId,
      name: 'revokeRepresentative',
      input: { representativeId: entry.id },
    });
    setBusy(false);
    if (answer.ok) onChanged(residents.representatives.revoked);
    else setFault(answer.refusal);
  };
  const named = dates.day(entry.namedAt.slice(0, 10), today);
  return (
    <li className="saved-code">
      <p>
        <span className="strong">{entry.name}</span> {residents.relations[entry.relation]}
        {entry.mine ? ` · ${residents.representatives.mine}` : ''}
        <br />
        <span className="quiet">
          {[
            residents.scopes[entry.scope],
            ...(entry.maskedPhone === undefined ? [] : [entry.maskedPhone]),
            residents.representatives.namedOn(named),
          ].join(' · ')}
        </span>
      </p>
      {matter.as === 'petitioner' || entry.mine ? (
        <Button look="quiet" busy={isBusy} aria-label={residents.representatives.revokeNamed(entry.name)} onClick={() => void revoke()}>
          {entry.mine ? residents.representatives.layDown : residents.representatives.revoke}
        </Button>
      ) : null}
      {fault === undefined ? null : <FaultMessage fault={fault} takesFocus />}
    </li>
  );
};

const Representatives = ({ matter, matterKey }: Omit<PartProps, 'onChanged'>) => {
  const { residents } = useTexts();
  const [rows, setRows] = useState<readonly Representative[]>();
  const [fault, setFault] = useState<RequestFault>();
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState<{ readonly text: string; readonly code?: string; readonly count: number }>();
  const load = useCallback(async (): Promise<void> => {
    const answer = await fetchRepresentatives({ params: { caseId: matter.caseId }, queryCode: matterKey });
    setFault(answer.ok ? undefined : answer.refusal);
    if (answer.ok) setRows(answer.value.rows);
  }, [matter.caseId, matterKey]);
  useEffect(() => {
    void load();
  }, [load]);
  const say = (text: string, code?: string): void => {
    setSaid((last) => ({ text, count: (last?.count ?? 0) + 1, ...(code === undefined ? {} : { code }) }));
    void load();
  };
  return (
    <>
      <p className="lead">{residents.representatives.lead}</p>
      {said === undefined ? null : (
        <Message key={said.count} takesFocus>
          <p>{said.text}</p>
          {said.code === undefined ? null : <p className="strong nowrap">{said.code}</p>}
        </Message>
      )}
      {fault === undefined ? null : <FaultMessage fault={fault} onRetry={() => void load()} />}
      {rows?.length === 0 ? <p>{residents.representatives.none}</p> : null}
      <ul className="rows">
        {rows?.map((entry) => (
          <Row key={entry.id} entry={entry} matter={matter} matterKey={matterKey} onChanged={say} />
        ))}
      </ul>
      {matter.as === 'representative' ? (
        <p className="quiet">{residents.representatives.onlyOwner}</p>
      ) : isOpen ? (
        <NameForm
          matter={matter}
          matterKey={matterKey}
          onNamed={(name, code) => {
            setOpen(false);
            say(residents.representatives.added(name), groupQueryCode(code.replaceAll('-', '')));
          }}
        />
      ) : matter.actions.includes('nameRepresentative') ? (
        <Button look="primary" onClick={() => setOpen(true)}>
          {residents.representatives.add}
        </Button>
      ) : null}
    </>
  );
};

const RepresentativesPage = () => {
  const { residents } = useTexts();
  return (
    <OpenedMatter title={residents.representatives.title}>
      {(matter, matterKey) => <Representatives matter={matter} matterKey={matterKey} />}
    </OpenedMatter>
  );
};

export default RepresentativesPage;
