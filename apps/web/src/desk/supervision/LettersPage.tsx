import './letters.css';
import { seeLetters } from '@daiban/contract/letters';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useEffect } from 'react';
import { call } from '../api.ts';
import { organisationQuery } from '../queries.ts';
import { useTexts } from '../texts/language.tsx';
import { LetterBoard } from './LetterBoard.tsx';
import { LetterList } from './LetterList.tsx';
import { readLetterSearch } from './letter-filter.ts';
import { letterCountQuery } from './queries.ts';

const route = getRouteApi('/frame/letters');

/** 提醒与督办: what is addressed to me, what went to every unit, and what waits for an answer. */
export const LettersPage = () => {
  const { letters } = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const queryClient = useQueryClient();
  const organisation = useQuery(organisationQuery);
  const { view = 'mine', ...filter } = search;
  // Looked at when the page is left: until then what is new stays marked.
  useEffect(
    () => () => {
      void call(seeLetters).then(() => queryClient.invalidateQueries({ queryKey: letterCountQuery.queryKey }));
    },
    [queryClient],
  );
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <div className="page letters-page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{letters.title}</h1>
        <Segmented
          value={view}
          onChange={(next) => void navigate({ search: readLetterSearch({ view: next }) })}
          options={[
            { value: 'mine', label: letters.mine },
            { value: 'all', label: letters.all },
            { value: 'board', label: letters.board },
          ]}
        />
        <span className="quiet">{letters.hint}</span>
      </div>
      {isFiltered && view !== 'board' ? (
        <p className="letter-filter">
          <span className="quiet">{letters.filters}</span>
          {filter.form === undefined ? null : <span className="tag">{letters.forms[filter.form]}</span>}
          {filter.state === undefined ? null : <span className="tag">{letters.states[filter.state]}</span>}
          {filter.unitId === undefined ? null : (
            <span className="tag">{organisation.data?.units.find(({ id }) => id === filter.unitId)?.shortName ?? filter.unitId}</span>
          )}
          <Button type="link" onClick={() => void navigate({ search: { view } })}>
            {letters.clear}
          </Button>
        </p>
      ) : null}
      {view === 'board' ? <LetterBoard /> : <LetterList filter={{ scope: view, ...filter }} />}
    </div>
  );
};
