import { Button, Input } from 'antd';
import { generate } from 'lean-qr';
import { toSvgSource } from 'lean-qr/extras/svg';
import { type FormEvent, useState } from 'react';
import { Field } from '../parts/Field.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useTexts } from '../texts/language.tsx';
import './sign-in.css';

interface EnrolmentCodeProps {
  readonly enrolment: { readonly secret: string; readonly uri: string };
  readonly fault: unknown;
  readonly busy: boolean;
  readonly onConfirm: (code: string) => void;
}

/** The picture for the authenticator app, its key for typing, and the first code as proof that the app has it. */
export const EnrolmentCode = ({ enrolment, fault, busy, onConfirm }: EnrolmentCodeProps) => {
  const texts = useTexts();
  const [code, setCode] = useState('');
  const picture = `data:image/svg+xml;utf8,${encodeURIComponent(toSvgSource(generate(enrolment.uri), { on: '#1d2129' }))}`;
  const send = (event: FormEvent) => {
    event.preventDefault();
    onConfirm(code.trim());
    setCode('');
  };
  return (
    <form className="enrolment" onSubmit={send} noValidate>
      <img src={picture} alt={texts.signInSteps.qr} width={184} height={184} />
      <details className="how">
        <summary>{texts.signInSteps.bySecret}</summary>
        <code className="secret">{enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </details>
      <p className="quiet">{texts.signInSteps.apps}</p>
      <ProblemNote fault={fault} />
      <Field label={texts.signInSteps.confirmCode} className="short">
        {(ids) => (
          <Input
            {...ids}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <Button type="primary" htmlType="submit" loading={busy} disabled={code.trim() === ''}>
        {texts.signInSteps.confirm}
      </Button>
    </form>
  );
};
