import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { Dropdown } from 'antd';
import { useWide } from '../parts/use-wide.ts';
import { useTexts } from '../texts/language.tsx';
import { type Place, usePlaces } from './use-places.ts';

/** So many buttons have room at the foot of a phone; where there are more pages, the last one opens the others. */
const atTheFoot = 5;

/** The figure is for the eye; the link says it as its description, so that its name stays the name of the page. */
const Count = ({ of }: { readonly of: number | undefined }) =>
  of === undefined || of === 0 ? null : (
    <span className="count" aria-hidden="true">
      {of}
    </span>
  );

const useWaiting = (): ((count: number | undefined) => string | undefined) => {
  const texts = useTexts();
  return (count) => (count === undefined || count === 0 ? undefined : texts.frame.waiting(count));
};

const PlaceLink = ({ place }: { readonly place: Place }) => {
  const waiting = useWaiting();
  return (
    <Link to={place.to} activeOptions={{ exact: place.to === '/', includeSearch: false }} title={place.title ?? waiting(place.count)}>
      {place.label}
      <Count of={place.count} />
    </Link>
  );
};

const MorePlaces = ({ places }: { readonly places: readonly Place[] }) => {
  const texts = useTexts();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const current = places.find(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  const say = useWaiting();
  const waiting = places.reduce((sum, { count = 0 }) => sum + count, 0);
  return (
    <Dropdown
      trigger={['click']}
      placement="topRight"
      menu={{
        selectedKeys: current === undefined ? [] : [current.to],
        items: places.map(({ to, label, count }) => ({
          key: to,
          label: (
            <span className="place">
              {label} <Count of={count} />
            </span>
          ),
          onClick: () => void navigate({ to }),
        })),
      }}
    >
      <button
        type="button"
        className={current === undefined ? 'more-places' : 'more-places active'}
        title={say(current === undefined ? waiting : current.count)}
      >
        {current?.label ?? texts.frame.morePlaces}
        <Count of={current === undefined ? waiting : current.count} />
      </button>
    </Dropdown>
  );
};

/** The pages of the workbench in groups; at the foot of a phone the daily ones, the others behind one button. */
export const Navigation = () => {
  const texts = useTexts();
  const wide = useWide(720);
  const groups = usePlaces();
  const places = groups.flat();
  const shown = places.length <= atTheFoot ? places : places.slice(0, atTheFoot - 1);
  const rest = places.slice(shown.length);
  return (
    <nav className="frame-nav" aria-label={texts.frame.navigation}>
      {wide ? (
        groups.map((group) => (
          <div key={group[0]?.to} className="places">
            {group.map((place) => (
              <PlaceLink key={place.to} place={place} />
            ))}
          </div>
        ))
      ) : (
        <>
          {shown.map((place) => (
            <PlaceLink key={place.to} place={place} />
          ))}
          {rest.length === 0 ? null : <MorePlaces places={rest} />}
        </>
      )}
    </nav>
  );
};
