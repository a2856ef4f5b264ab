import { Button, Input } from 'antd';
import { Field } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useTexts } from '../../texts/language.tsx';

interface ChangeEndProps {
  readonly isMadeAtOnce: boolean;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly isReady: boolean;
  readonly isPending: boolean;
  readonly fault: unknown;
  readonly onSend: () => void;
  readonly onCancel?: () => void;
}

/** The end of every form of a change: the reason for whoever signs, what went wrong, and the button. */
export const ChangeEnd = ({ isMadeAtOnce, reason, onReason, isReady, isPending, fault, onSend, onCancel }: ChangeEndProps) => {
  const texts = useTexts();
  return (
    <>
      {isMadeAtOnce ? null : (
        <Field label={texts.adminOrganisation.reason} hint={texts.adminOrganisation.reasonHint}>
          {(ids) => <Input.TextArea {...ids} rows={2} maxLength={500} value={reason} onChange={(event) => onReason(event.target.value)} />}
        </Field>
      )}
      <ProblemNote fault={fault} />
      <div className="change-buttons">
        <Button type="primary" loading={isPending} disabled={!isReady || (!isMadeAtOnce && reason.trim() === '')} onClick={onSend}>
          {isMadeAtOnce ? texts.adminOrganisation.make : texts.adminOrganisation.propose}
        </Button>
        {onCancel === undefined ? null : (
          <Button disabled={isPending} onClick={onCancel}>
            {texts.adminOrganisation.cancel}
          </Button>
        )}
      </div>
    </>
  );
};
