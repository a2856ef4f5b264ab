import { App, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTexts } from '../texts/language.tsx';
import './sign-in.css';

/** The recovery codes, shown this once: to be copied or printed. */
export const RecoveryCodes = ({ codes, onSaved }: { readonly codes: readonly string[]; readonly onSaved: () => void }) => {
  const texts = useTexts();
  const { message } = App.useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    void message.success(texts.signInSteps.copied);
  };
  return (
    <section className="recovery">
      <h2 ref={heading} tabIndex={-1}>
        {texts.signInSteps.recoveryTitle}
      </h2>
      <p>{texts.signInSteps.recoveryWhy}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="form-end no-print">
        <Button type="primary" onClick={onSaved}>
          {texts.signInSteps.saved}
        </Button>
        {navigator.clipboard === undefined ? null : <Button onClick={() => void copy()}>{texts.signInSteps.copy}</Button>}
        <Button onClick={() => window.print()}>{texts.signInSteps.print}</Button>
      </div>
    </section>
  );
};
