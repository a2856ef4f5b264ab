import { exportAudit } from '@daiban/contract/audit-log';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { toQueryString } from '../../api.ts';
import { Field } from '../../parts/Field.tsx';
import { useTexts } from '../../texts/language.tsx';
import type { AuditFilter } from './audit-filter.ts';

/** Takes the selected entries out as a workbook, for a stated purpose. */
export const ExportAudit = ({ filter }: { readonly filter: AuditFilter }) => {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  const [purpose, setPurpose] = useState('');
  const ready = purpose.trim() !== '';
  return (
    <>
      <Button onClick={() => setOpen(true)}>{texts.adminAudit.export}</Button>
      <Modal title={texts.adminAudit.exportTitle} open={open} onCancel={() => setOpen(false)} footer={null} width={440}>
        <Field label={texts.adminAudit.purpose} hint={texts.adminAudit.exportHint}>
          {(ids) => <Input {...ids} value={purpose} maxLength={200} onChange={(event) => setPurpose(event.target.value)} />}
        </Field>
        <Button
          type="primary"
          disabled={!ready}
          download
          {...(ready ? { href: `${exportAudit.path}${toQueryString({ ...filter, purpose: purpose.trim() })}` } : {})}
          onClick={() => setOpen(false)}
        >
          {texts.adminAudit.download}
        </Button>
      </Modal>
    </>
  );
};
