import { isUnsent } from './device/outbox.ts';
import { useFieldTexts } from './field-language.tsx';
import { useOpenDevice } from './use-field-device.ts';

const pages = ['', 'register', 'outbox', 'more'] as const;

/** The main pages, within reach of the thumb. */
export const FootBar = ({ page }: { readonly page: string }) => {
  const { foot, bar } = useFieldTexts();
  const { outbox } = useOpenDevice();
  const unsent = outbox.entries.filter(isUnsent).length;
  const labels = { '': foot.today, register: foot.register, outbox: foot.outbox, more: foot.more } as const;
  return (
    <nav className="field-foot" aria-label={foot.label}>
      {pages.map((name) => (
        <a
          key={name}
          href={`#${name}`}
          className={name === 'register' ? 'field-foot-main' : ''}
          aria-current={page === name ? 'page' : undefined}
          {...(name === 'outbox' && unsent > 0 ? { 'aria-label': bar.unsent(unsent) } : {})}
        >
          {labels[name]}
          {name === 'outbox' && unsent > 0 ? <span className="field-count">{unsent}</span> : null}
        </a>
      ))}
    </nav>
  );
};
