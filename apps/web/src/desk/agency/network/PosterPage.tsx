import './poster.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { generate } from 'lean-qr';
import { toSvgSource } from 'lean-qr/extras/svg';
import { LoadState, Waiting } from '../../parts/LoadState.tsx';
import { useTexts } from '../../texts/language.tsx';
import { posterQuery } from './queries.ts';

const route = getRouteApi('/frame/agency/posters/$placeId');

/** A poster for one side of A4: big plain words, the code, and a way without it (S0.30). */
export const PosterPage = () => {
  const texts = useTexts();
  const { posters: words } = texts;
  const { placeId } = route.useParams();
  const found = useQuery(posterQuery(placeId));
  const poster = found.data;
  if (poster === undefined)
    return (
      <div className="page">
        {found.error === null ? <Waiting lines={12} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />}
      </div>
    );
  const address = poster.address ?? `${location.origin}/agent?place=${poster.placeId}`;
  const picture = `data:image/svg+xml;utf8,${encodeURIComponent(toSvgSource(generate(address), { on: '#000' }))}`;
  const { unit } = poster;
  const phone = unit.phone === '' ? poster.phone : unit.phone;
  return (
    <div className="poster-page">
      <div className="poster-bar no-print">
        <Link to="/agency/network" search={{ part: 'posters' }}>
          {words.back}
        </Link>
        <Button type="primary" onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
      {poster.address === undefined ? <p className="quiet no-print">{words.ownAddress}</p> : null}
      <article className="poster">
        <p className="poster-office">{unit.name}</p>
        <h1 tabIndex={-1}>
          {words.lines.big}
          <br />
          {words.lines.bigger}
        </h1>
        <img src={picture} alt={words.qr(address)} />
        <p className="poster-scan">{words.scan}</p>
        {poster.agents.length === 0 ? null : (
          <p className="poster-agent">{words.agent(poster.agents.map(({ name }) => name).join(texts.state.listSeparator))}</p>
        )}
        {phone === '' ? null : (
          <p className="poster-phone">
            {words.noPhone}
            <b>{phone}</b>
          </p>
        )}
        {unit.address === '' ? null : (
          <p>
            {words.orCome}
            {unit.address} {unit.hours}
          </p>
        )}
        <p>{words.free}</p>
        <p className="poster-place">
          {poster.officeName} · {poster.label} · {words.place(poster.placeId)}
        </p>
      </article>
    </div>
  );
};
