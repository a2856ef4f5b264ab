import { Heading } from '../../ui/Heading.tsx';
import { useFieldTexts } from './field-language.tsx';

/** Heading of a page, with the way back. */
export const PageHead = ({ title, back }: { readonly title: string; readonly back: string }) => {
  const texts = useFieldTexts();
  return (
    <header className="field-head">
      <Heading documentTitle={`${title} · ${texts.title}`} screen={title}>
        {title}
      </Heading>
      <a className="button button-quiet" href={`#${back}`}>
        {texts.common.back}
      </a>
    </header>
  );
};
