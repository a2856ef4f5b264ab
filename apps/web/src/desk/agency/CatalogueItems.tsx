import { type AgencyItem, compareItems, type ItemChange, tierOfItem } from '@daiban/domain/agency/catalogue';
import { agencyTiers } from '@daiban/domain/agency/vocabulary-of-agency';
import { useTexts } from '../texts/language.tsx';

const ItemLine = ({ item, change, before }: ItemChange) => {
  const texts = useTexts();
  const words = texts.agencyCatalogue;
  const read = ({ title, description, needs, usualDays, tier }: AgencyItem): readonly string[] => [
    title,
    description,
    needs === '' ? words.needsNothing : `${words.needs}：${needs}`,
    usualDays === undefined ? words.openDays : words.usualDays(usualDays),
    words.tiers[tierOfItem({ tier })],
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
  /** What the office's document calls the tiers (S4.4). */
  readonly tierTitles?: readonly string[] | undefined;
}

/** The items of one version, tier by tier (S4.5); beside those before it, what was added, changed and taken out. */
export const CatalogueItems = ({ items, before, tierTitles }: CatalogueItemsProps) => {
  const texts = useTexts();
  const words = texts.agencyCatalogue;
  const lines = compareItems(before ?? items, items);
  return (
    <>
      <p className="quiet">{words.tierHint}</p>
      {agencyTiers.map((tier, index) => {
        const own = lines.filter(({ item }) => tierOfItem(item) === tier);
        const title = tierTitles?.[index];
        return own.length === 0 && title === undefined ? null : (
          <section key={tier}>
            <h2 className="part">
              {words.tiers[tier]} {own.filter(({ change }) => change !== 'removed').length}
            </h2>
            {title === undefined ? null : <p className="quiet">{title}</p>}
            <ul className="side-list">
              {own.map((line) => (
                <ItemLine key={line.item.id} {...line} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
};
