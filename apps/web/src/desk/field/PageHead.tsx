import { Heading } from '../../ui/Heading.tsx';
import { useFieldTexts } from './field-language.tsx';

/** Heading of a page, with the way back. */
export const PageHead = ({ title, back }: { readonly title: string; readonly back: string }) => {
  const texts = useFieldTexts();
  return (
    <header className="field-head">
      {/* The browser writes titles of pages into its history: none of a matter stands there. */}
      <Heading documentTitle={texts.title} screen={title}>
        {title}
      </Heading>
      <a className="button button-quiet" href={`#${back}`}>
        {texts.common.back}
      </a>
    </header>
  );
};
