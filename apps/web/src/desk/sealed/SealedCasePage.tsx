import './sealed.css';
import { listSealedCases, openSealedCase, type SealedCaseView as View } from '@daiban/contract/sealed';
import { type SealedPurpose, sealedPurposes } from '@daiban/domain/sealed/vocabulary';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../api.ts';
import { FieldGroup } from '../parts/Field.tsx';
import { Empty } from '../parts/LoadState.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useMe } from '../session/me.ts';
import { useTexts } from '../texts/language.tsx';
import { holdsRoleOf, sealedCasesQuery } from './queries.ts';
import { SealedCaseView } from './SealedCaseView.tsx';

const route = getRouteApi('/frame/sealed/$caseId');

/** Asks what the file is opened for; only then the server shows it, once it has written that down. */
const OpenFor = ({ caseId, onOpened }: { readonly caseId: string; readonly onOpened: (view: View, purpose: SealedPurpose) => void }) => {
  const { sealed } = useTexts();
  const [purpose, setPurpose] = useState<SealedPurpose>();
  const opening = useMutation({
    mutationFn: (stated: SealedPurpose) => call(openSealedCase, { params: { caseId }, body: { purpose: stated } }),
    onSuccess: (view, stated) => onOpened(view, stated),
  });
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (purpose !== undefined) opening.mutate(purpose);
  };
  return (
    <form onSubmit={open} className="sealed-purpose">
      <FieldGroup label={sealed.purposeTitle} hint={sealed.purposeHint}>
        <Radio.Group
          value={purpose}
          onChange={({ target }) => setPurpose(target.value as SealedPurpose)}
          options={sealedPurposes.map((value) => ({ value, label: sealed.purposes[value] }))}
        />
      </FieldGroup>
      <ProblemNote fault={opening.error} />
      <Button type="primary" htmlType="submit" disabled={purpose === undefined} loading={opening.isPending}>
        {sealed.open}
      </Button>
    </form>
  );
};

const Opened = ({ caseId }: { readonly caseId: string }) => {
  const queryClient = useQueryClient();
  const [opened, setOpened] = useState<{ readonly view: View; readonly purpose: SealedPurpose }>();
  if (opened === undefined) return <OpenFor caseId={caseId} onOpened={(view, purpose) => setOpened({ view, purpose })} />;
  return (
    <SealedCaseView
      view={opened.view}
      purpose={opened.purpose}
      onChanged={(view) => {
        setOpened({ ...opened, view });
        void queryClient.invalidateQueries({ queryKey: sealedCasesQuery.queryKey });
      }}
    />
  );
};

/** One sealed case. It is kept in this page alone: leaving it closes it, opening it again asks again. */
export const SealedCasePage = () => {
  const texts = useTexts();
  const me = useMe();
  const { caseId } = route.useParams();
  if (!holdsRoleOf(me, listSealedCases)) return <Empty title={texts.state.notFound} hint={texts.state.notFoundHint} />;
  return (
    <div className="page sealed-page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{texts.sealed.title}</h1>
        <Link to="/sealed">{texts.sealed.back}</Link>
      </div>
      <Opened key={caseId} caseId={caseId} />
    </div>
  );
};
