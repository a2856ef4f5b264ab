import { Button } from 'antd';
import type { ReactNode } from 'react';
import { isRefusedAs, ProblemNote } from '../parts/ProblemNote.tsx';
import { useTexts } from '../texts/language.tsx';
import type { GivingCommand } from './use-give-command.ts';

interface FormEndProps {
  readonly giving: GivingCommand;
  readonly label: string;
  readonly children?: ReactNode;
}

/** The foot of a command's form: what was refused and why, and the button that gives the command. */
export const FormEnd = ({ giving, label, children }: FormEndProps) => {
  const texts = useTexts();
  const stale = isRefusedAs(giving.fault, 'stale-version');
  return (
    <>
      {Object.keys(giving.faults).length > 0 && giving.fault === null ? (
        <p className="fault" role="alert">
          {texts.state.checkFields}
        </p>
      ) : null}
      <ProblemNote
        fault={giving.fault}
        {...(stale
          ? {
              action: (
                <Button size="small" onClick={giving.reload}>
                  {texts.form.reload}
                </Button>
              ),
            }
          : {})}
      />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={giving.busy}>
          {label}
        </Button>
        {children}
      </div>
    </>
  );
};

/** Ctrl+Enter anywhere in a form sends it. */
export const sendOnCtrlEnter = (event: React.KeyboardEvent<HTMLFormElement>): void => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }
};
