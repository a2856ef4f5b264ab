import { type AgencyItem, compareItems, type ItemChange } from '@daiban/domain/agency/catalogue';
import { useTexts } from '../texts/language.tsx';

const ItemLine = ({ item, change, before }: ItemChange) => {
  const texts = useTexts();
  const words = texts.agencyCatalogue;
  const read = ({ title, description, needs, usualDays }: AgencyItem): readonly string[] => [
    title,
    description,
    needs === '' ? words.needsNothing : `${words.needs}：${needs}`,
    usualDays === undefined ? words.openDays : words.usualDays(usualDays),
  ];
  const now = read(item);
  // What stayed the same says nothing of the change.
  const replaced = before === undefined ? [] : read(before).filter((part, index) => part !== now[index]);
  return (
    <li className={`catalogue-item ${change}`}>
      <p className="line">
        <b>{change === 'removed' ? <del>{item.title}</del> : item.title}</b>
        <span className={change === 'same' ? 'quiet' : 'soon'}>{change === 'same' ? '' : words.changeNames[change]}</span>
      </p>
      {change === 'removed' ? null : (
        <>
          <p>{item.description}</p>
          <p className="quiet">
            {item.needs === '' ? words.needsNothing : `${words.needs}：${item.needs}`} ·{' '}
            {item.usualDays === undefined ? words.openDays : words.usualDays(item.usualDays)}
          </p>
          {replaced.length === 0 ? null : (
            <p className="quiet">
              {words.before}：<del>{replaced.join(' · ')}</del>
            </p>
          )}
        </>
      )}
    </li>
  );
};

interface CatalogueItemsProps {
  readonly items: readonly AgencyItem[];
  /** The version before it; left out: nothing is compared. */
  readonly before?: readonly AgencyItem[] | undefined;
}

/** The items of one version; beside those before it, what was added, changed and taken out. */
export const CatalogueItems = ({ items, before }: CatalogueItemsProps) => (
  <ul className="side-list">
    {compareItems(before ?? items, items).map((line) => (
      <ItemLine key={line.item.id} {...line} />
    ))}
  </ul>
);
