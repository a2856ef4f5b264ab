import { type AssistedCommand, listAssistedActs, prepareAssistedAct } from '@daiban/contract/assisted-acts';
import type { CaseView } from '@daiban/contract/cases';
import type { BodyInputOf, ResponseOf } from '@daiban/contract/endpoint';
import {
  type DataRight,
  dataRights,
  type EvaluationGrade,
  type EvaluationSubject,
  evaluationGrades,
  evaluationSubjects,
} from '@daiban/domain/case/vocabulary';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { call } from '../api.ts';
import { FilesField } from '../commands/FilesField.tsx';
import type { StoredFile } from '../intake/registration.ts';
import { Field, FieldGroup } from '../parts/Field.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useMe } from '../session/me.ts';
import { stamp } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import './assisted-acts.css';

type Prepared = ResponseOf<typeof listAssistedActs>['rows'][number];
type Body = BodyInputOf<typeof prepareAssistedAct>;
type Command = Exclude<AssistedCommand, 'revokeRepresentative'>;

const commands: readonly Command[] = ['evaluate', 'askQuestion', 'addEvidence', 'settle', 'requestRights', 'supply'];

interface Filled {
  readonly grades: Partial<Record<EvaluationSubject, EvaluationGrade>>;
  readonly words: string;
  readonly right: DataRight;
  readonly files: readonly StoredFile[];
}

const nothing: Filled = { grades: {}, words: '', right: 'correct', files: [] };

/** The act as it is sent; undefined while something is missing. */
const toAct = (command: Command, { grades, words, right, files }: Filled): Body['act'] | undefined => {
  const said = words.trim() === '' ? undefined : words.trim();
  const withWords = said === undefined ? {} : { words: said };
  switch (command) {
    case 'evaluate':
      return Object.keys(grades).length === 0 ? undefined : { command, input: { ...grades, ...withWords } };
    case 'askQuestion':
      return said === undefined ? undefined : { command, input: { words: said } };
    case 'addEvidence':
      if (said === undefined && files.length === 0) return undefined;
      return { command, input: { attachments: files.map(({ fileId }) => fileId), ...withWords } };
    case 'supply':
      if (said === undefined && files.length === 0) return undefined;
      return { command, input: { response: 'supplied', attachments: files.map(({ fileId }) => fileId), ...withWords } };
    case 'settle':
      return { command, input: { reason: 'petitionerEndsTalks' } };
    case 'requestRights':
      return said === undefined ? undefined : { command, input: { right, words: said } };
  }
};

const Earlier = ({ rows }: { readonly rows: readonly Prepared[] }) => {
  const texts = useTexts();
  const words = texts.assisted;
  const { today } = useMe();
  if (rows.length === 0) return null;
  const stateOf = (row: Prepared): string => {
    if (row.decision !== undefined) return words.decisions[row.decision];
    return Date.parse(row.expiresAt) < Date.now() ? words.expired : words.waiting;
  };
  return (
    <>
      <h3>{words.earlier}</h3>
      <ul className="plain">
        {rows.map((row) => (
          <li key={row.id}>
            {texts.commands[row.command]} <span className="quiet">{stamp(row.preparedAt, today)}</span> {stateOf(row)}
          </li>
        ))}
      </ul>
    </>
  );
};

/** Assisted entry at the window (G4): filled in here, done by the petitioner's own confirmation. */
export const AssistedActs = ({ view }: { readonly view: CaseView }) => {
  const texts = useTexts();
  const words = texts.assisted;
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Command>('askQuestion');
  const [filled, setFilled] = useState<Filled>(nothing);
  const [statement, setStatement] = useState<readonly StoredFile[]>([]);
  const [missing, setMissing] = useState<string>();
  const queryKey = ['assisted-acts', view.caseId];
  const earlier = useQuery({
    queryKey,
    queryFn: ({ signal }) => call(listAssistedActs, { params: { caseId: view.caseId }, signal }),
    enabled: open,
  });
  const sending = useMutation({
    mutationFn: (body: Body) => call(prepareAssistedAct, { params: { caseId: view.caseId }, body }),
    onSuccess: () => {
      setFilled(nothing);
      setStatement([]);
      void client.invalidateQueries({ queryKey });
    },
  });
  const offered = commands.filter((name) => earlier.data?.open.includes(name) === true);
  const command = offered.includes(chosen) ? chosen : (offered[0] ?? chosen);
  const change = (part: Partial<Filled>): void => setFilled((now) => ({ ...now, ...part }));
  const send = (): void => {
    const act = toAct(command, filled);
    const [statementId] = statement.map(({ fileId }) => fileId);
    setMissing(act === undefined ? words.incomplete : statementId === undefined ? words.statementMissing : undefined);
    if (act !== undefined && statementId !== undefined) sending.mutate({ statementId, act });
  };
  return (
    <>
      <Button size="small" className="renew" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      <Modal title={words.title} open={open} onCancel={() => setOpen(false)} footer={null} width={560} destroyOnHidden>
        <p>{words.hint}</p>
        {earlier.data?.reachable === false ? (
          <p className="fault" role="alert">
            {words.unreachable}
          </p>
        ) : null}
        <Field label={words.act}>
          {(ids) => (
            <Select {...ids} value={command} onChange={setChosen} options={offered.map((value) => ({ value, label: words.acts[value] }))} />
          )}
        </Field>
        {command === 'evaluate'
          ? evaluationSubjects.map((subject) => (
              <FieldGroup key={subject} label={words[subject]}>
                <Radio.Group
                  value={filled.grades[subject] ?? ''}
                  onChange={(event) => {
                    const { [subject]: _left, ...others } = filled.grades;
                    change({
                      grades: event.target.value === '' ? others : { ...others, [subject]: event.target.value as EvaluationGrade },
                    });
                  }}
                  options={[
                    { value: '', label: words.notJudged },
                    ...evaluationGrades.map((value) => ({ value, label: texts.grades[value] })),
                  ]}
                />
              </FieldGroup>
            ))
          : null}
        {command === 'requestRights' ? (
          <FieldGroup label={words.right}>
            <Radio.Group
              value={filled.right}
              onChange={(event) => change({ right: event.target.value as DataRight })}
              options={dataRights.map((value) => ({ value, label: words.rightNames[value] }))}
            />
          </FieldGroup>
        ) : null}
        {command === 'settle' ? null : (
          <Field label={words.words}>
            {(ids) => (
              <Input.TextArea
                {...ids}
                rows={3}
                maxLength={1000}
                value={filled.words}
                onChange={(event) => change({ words: event.target.value })}
              />
            )}
          </Field>
        )}
        {command === 'addEvidence' || command === 'supply' ? (
          <FilesField label={words.files} files={filled.files} onChange={(files) => change({ files })} />
        ) : null}
        <FilesField needed label={words.statement} files={statement} onChange={(files) => setStatement(files.slice(-1))} />
        {missing === undefined ? null : (
          <p className="fault" role="alert">
            {missing}
          </p>
        )}
        <ProblemNote fault={sending.error} />
        {sending.data === undefined ? null : <p role="status">{words.sent(sending.data.sentTo)}</p>}
        <Button
          type="primary"
          loading={sending.isPending}
          disabled={earlier.data?.reachable !== true || offered.length === 0}
          onClick={send}
        >
          {words.send}
        </Button>
        <Earlier rows={earlier.data?.rows ?? []} />
      </Modal>
    </>
  );
};
