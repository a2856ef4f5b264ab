import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../../texts/language.tsx';

interface OpenFormProps {
  readonly label: string;
  readonly small?: boolean;
  readonly children: (close: () => void) => ReactNode;
}

/** A button in whose place a form opens; closed again when it is done or put off. */
export const OpenForm = ({ label, small = false, children }: OpenFormProps) => {
  const { team } = useTexts();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <Button {...(small ? { size: 'small' } : {})} onClick={() => setOpen(true)}>
        {label}
      </Button>
    );
  return (
    <section className="team-form" aria-label={label}>
      <h3>{label}</h3>
      {children(() => setOpen(false))}
      <Button type="link" onClick={() => setOpen(false)}>
        {team.cancel}
      </Button>
    </section>
  );
};
