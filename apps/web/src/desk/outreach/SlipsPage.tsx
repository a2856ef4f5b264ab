import { exportHotlineResults, listHotlineSlips, resultPurposes } from '@daiban/contract/outreach';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { toQueryString } from '../api.ts';
import { Empty, LoadState, Waiting } from '../parts/LoadState.tsx';
import { useUnitName } from '../parts/use-unit-name.ts';
import { holdsRoleOf } from '../sealed/queries.ts';
import { mayTakeIn } from '../session/may-do.ts';
import { useMe } from '../session/me.ts';
import { shortDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { OutreachPage } from './OutreachPage.tsx';
import { slipsQuery } from './queries.ts';
import { SlipForm } from './SlipForm.tsx';

/** Slips of the hotline (S4.15): taken by hand or by the table, listed by number, answered back by number. */
export const SlipsPage = () => {
  const texts = useTexts();
  const me = useMe();
  const unitName = useUnitName();
  const { slips } = texts;
  const [words, setWords] = useState('');
  const [writing, setWriting] = useState(false);
  const [purpose, setPurpose] = useState<(typeof resultPurposes)[number]>();
  const isAllowed = holdsRoleOf(me, listHotlineSlips);
  const found = useQuery({ ...slipsQuery(useDeferredValue(words.trim())), enabled: isAllowed });
  if (!isAllowed) return <Empty title={texts.state.forbidden} hint={texts.state.forbiddenHint} />;
  const { data } = found;
  return (
    <OutreachPage
      part="slips"
      end={
        writing ? null : (
          <Button type="primary" onClick={() => setWriting(true)}>
            {slips.byHand}
          </Button>
        )
      }
    >
      {writing ? <SlipForm onClose={() => setWriting(false)} /> : null}
      <div className="trip-actions">
        <Input
          aria-label={slips.search}
          placeholder={slips.search}
          value={words}
          allowClear
          maxLength={80}
          className="slip-search"
          onChange={({ target }) => setWords(target.value)}
        />
        <Select
          aria-label={slips.purpose}
          placeholder={slips.purpose}
          {...(purpose === undefined ? {} : { value: purpose })}
          onChange={setPurpose}
          options={resultPurposes.map((value) => ({ value, label: texts.exporting.purposes[value] }))}
        />
        <Button
          disabled={purpose === undefined}
          {...(purpose === undefined ? {} : { href: `${exportHotlineResults.path}${toQueryString({ purpose })}`, download: true })}
        >
          {slips.results}
        </Button>
        {mayTakeIn(me) ? <Link to="/import">{slips.importMany}</Link> : null}
      </div>
      {mayTakeIn(me) ? <p className="quiet">{slips.importHint}</p> : null}
      {data === undefined ? (
        found.error === null ? (
          <Waiting lines={8} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : data.rows.length === 0 ? (
        <Empty title={slips.empty} hint={slips.emptyHint} />
      ) : (
        <div className="scroll-x">
          <table className="list outreach-table">
            <thead>
              <tr>
                {(['slip', 'matter', 'received', 'unit', 'state', 'answered'] as const).map((column) => (
                  <th key={column}>{slips.columns[column]}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.caseId}>
                  <td className="number">{row.slipNumber}</td>
                  <td>
                    <Link to="/cases/$caseId" params={{ caseId: row.caseId }}>
                      {row.title}
                    </Link>
                  </td>
                  <td>{shortDate(row.receivedOn, texts)}</td>
                  <td>{unitName(row.unitName)}</td>
                  <td>{texts.procedures[row.procedure]}</td>
                  <td>
                    {row.answeredOn === undefined ? '' : shortDate(row.answeredOn, texts)}{' '}
                    {row.grade === undefined ? null : <span className="quiet">{texts.grades[row.grade]}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </OutreachPage>
  );
};
