import { type CaseView, identityProofs, renewQueryCode } from '@daiban/contract/cases';
import { useMutation } from '@tanstack/react-query';
import { Button, Modal, Radio } from 'antd';
import { useEffect, useState } from 'react';
import { call } from '../api.ts';
import { FieldGroup } from '../parts/Field.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useTexts } from '../texts/language.tsx';

type Proof = (typeof identityProofs)[number];

/** While the new code is open it is all that is printed. */
const usePrintsAlone = (open: boolean) => {
  useEffect(() => {
    document.body.classList.toggle('printing-code', open);
    return () => document.body.classList.remove('printing-code');
  }, [open]);
};

/** A new query code for whoever lost theirs: first how identity was checked, then the code, once. */
export const RenewQueryCode = ({ view }: { readonly view: CaseView }) => {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  const [proof, setProof] = useState<Proof>();
  const renewing = useMutation({
    mutationFn: (checked: Proof) => call(renewQueryCode, { params: { caseId: view.caseId }, body: { proof: checked } }),
  });
  const code = renewing.data?.queryCode;
  usePrintsAlone(open && code !== undefined);
  const close = () => {
    setOpen(false);
    setProof(undefined);
    renewing.reset();
  };
  return (
    <>
      <Button size="small" className="renew" onClick={() => setOpen(true)}>
        {texts.case.renewCode}
      </Button>
      <Modal title={texts.case.renewCode} open={open} onCancel={close} footer={null} width={440} mask={{ closable: code === undefined }}>
        {code === undefined ? (
          <>
            <p>{texts.case.renewCodeHint}</p>
            <FieldGroup label={texts.case.proof}>
              <Radio.Group
                vertical
                value={proof}
                onChange={(event) => setProof(event.target.value)}
                options={identityProofs.map((one) => ({ value: one, label: texts.case.proofs[one] }))}
              />
            </FieldGroup>
            <ProblemNote fault={renewing.error} />
            <Button
              type="primary"
              disabled={proof === undefined}
              loading={renewing.isPending}
              onClick={() => {
                if (proof !== undefined) renewing.mutate(proof);
              }}
            >
              {texts.case.renew}
            </Button>
          </>
        ) : (
          <div className="renewed" role="status">
            <p className="quiet">
              {texts.case.newCode} · {view.caseNumber}
            </p>
            <p className="query-code" translate="no">
              {code}
            </p>
            <p className="print-only">
              {texts.register.track} {location.origin}/track
            </p>
            <p className="no-print">{texts.case.newCodeHint}</p>
            <div className="form-end no-print">
              <Button type="primary" onClick={() => window.print()}>
                {texts.case.printCode}
              </Button>
              <Button onClick={close}>{texts.case.close}</Button>
            </div>
          </div>
        )}
      </Modal>
    </>
  );
};
