import './sealed.css';
import type { CaseView } from '@daiban/contract/cases';
import { sealMatter } from '@daiban/contract/sealed';
import { endedProcedures, type Procedure } from '@daiban/domain/case/vocabulary';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../api.ts';
import { newCommandId } from '../commands/command-id.ts';
import { UnitPicker } from '../commands/pickers.tsx';
import { Field } from '../parts/Field.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useMe } from '../session/me.ts';
import { useTexts } from '../texts/language.tsx';
import { holdsRoleOf } from './queries.ts';
import { toNames } from './to-names.ts';

const SealDialog = ({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) => {
  const { sealMatter: texts } = useTexts();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [unitId, setUnitId] = useState('');
  const [persons, setPersons] = useState('');
  const [reason, setReason] = useState('');
  const [commandId] = useState(newCommandId);
  const [tried, setTried] = useState(false);
  const names = toNames(persons);
  const isNobody = unitId === '' && names.length === 0;
  const sealing = useMutation({
    mutationFn: () =>
      call(sealMatter, {
        params: { caseId: view.caseId },
        body: {
          commandId,
          expectedVersion: view.version,
          accused: { unitIds: unitId === '' ? [] : [unitId], persons: names.map((name) => ({ name })) },
          reason: reason.trim(),
        },
      }),
    onSuccess: async () => {
      await navigate({ to: '/' });
      queryClient.removeQueries({ queryKey: ['case', view.caseId] });
      void queryClient.invalidateQueries();
      message.success(texts.done);
    },
  });
  const send = () => {
    setTried(true);
    if (!isNobody && reason.trim() !== '') sealing.mutate();
  };
  return (
    <Modal
      open
      title={texts.title}
      okText={texts.send}
      onOk={send}
      onCancel={onClose}
      confirmLoading={sealing.isPending}
      className="seal-matter"
    >
      <p>{texts.lead}</p>
      <Field label={texts.units} {...(tried && isNobody ? { error: texts.missing } : {})}>
        {({ status: _status, ...ids }) => <UnitPicker ids={ids} value={unitId} onChange={(next) => setUnitId(next ?? '')} clearable />}
      </Field>
      <Field label={texts.persons} hint={texts.personsHint}>
        {(ids) => <Input {...ids} value={persons} onChange={({ target }) => setPersons(target.value)} />}
      </Field>
      <Field label={texts.reason} {...(tried && reason.trim() === '' ? { error: texts.reasonMissing } : {})}>
        {(ids) => <Input {...ids} value={reason} onChange={({ target }) => setReason(target.value)} maxLength={200} />}
      </Field>
      <ProblemNote fault={sealing.error} />
    </Modal>
  );
};

/** For whoever receives matters: hands one that accuses somebody to the discipline body, whole (D6). */
export const SealMatter = ({ view }: { readonly view: CaseView }) => {
  const me = useMe();
  const { sealMatter: texts } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const isEnded = (endedProcedures as readonly Procedure[]).includes(view.procedure);
  if (isEnded || !holdsRoleOf(me, sealMatter)) return null;
  return (
    <section>
      <Button size="small" onClick={() => setOpen(true)}>
        {texts.button}
      </Button>
      {isOpen ? <SealDialog view={view} onClose={() => setOpen(false)} /> : null}
    </section>
  );
};
