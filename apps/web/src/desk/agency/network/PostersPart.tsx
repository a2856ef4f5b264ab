import { makePoster, type Poster, retirePoster } from '@daiban/contract/agency-network';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button, Input, Popconfirm, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api.ts';
import { newCommandId } from '../../commands/command-id.ts';
import { Field } from '../../parts/Field.tsx';
import { Empty, LoadState, Waiting } from '../../parts/LoadState.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { shortDate } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { postersQuery } from './queries.ts';

const MakePoster = ({ units }: { readonly units: readonly { readonly id: string; readonly name: string }[] }) => {
  const { posters: words } = useTexts();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const [requestId, setRequestId] = useState(newCommandId);
  const [unitId, setUnitId] = useState<string | undefined>(units.length === 1 ? units[0]?.id : undefined);
  const [label, setLabel] = useState('');
  const [isTried, setTried] = useState(false);
  const making = useMutation({
    mutationFn: (chosen: string) => call(makePoster, { body: { requestId, unitId: chosen, label } }),
    onSuccess: () => {
      void message.success(words.made);
      setRequestId(newCommandId());
      setLabel('');
      setTried(false);
      void queryClient.invalidateQueries({ queryKey: postersQuery.queryKey });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (unitId !== undefined && label.trim() !== '') making.mutate(unitId);
  };
  return (
    <form className="poster-form" onSubmit={send} noValidate>
      <Field label={words.unit} error={isTried && unitId === undefined ? words.unitMissing : undefined}>
        {({ id, ...ids }) => (
          <Select
            {...ids}
            id={id}
            showSearch={{ optionFilterProp: 'label' }}
            value={unitId}
            onChange={setUnitId}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          />
        )}
      </Field>
      <Field label={words.label} hint={words.labelHint} error={isTried && label.trim() === '' ? words.labelMissing : undefined}>
        {(ids) => <Input {...ids} value={label} maxLength={40} onChange={({ target }) => setLabel(target.value)} />}
      </Field>
      <ProblemNote fault={making.error} />
      <Button type="primary" htmlType="submit" loading={making.isPending}>
        {words.make}
      </Button>
    </form>
  );
};

const PosterRow = ({ poster }: { readonly poster: Poster }) => {
  const texts = useTexts();
  const { posters: words } = texts;
  const queryClient = useQueryClient();
  const retiring = useMutation({
    mutationFn: () => call(retirePoster, { params: { placeId: poster.placeId } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: postersQuery.queryKey }),
  });
  const { total, days } = poster.scans;
  const last = days.at(-1);
  return (
    <tr>
      <th scope="row">{poster.unitName}</th>
      <td>{poster.label}</td>
      <td className="nowrap">{poster.placeId}</td>
      <td className="nowrap">{shortDate(poster.madeOn, texts)}</td>
      <td className="figure">{total}</td>
      <td className="figure">{days.reduce((sum, { scans }) => sum + scans, 0)}</td>
      <td className="nowrap quiet">{last === undefined ? words.never : words.onDay(shortDate(last.day, texts), last.scans)}</td>
      <td className="nowrap">
        <Link
          to="/agency/posters/$placeId"
          params={{ placeId: poster.placeId }}
          aria-label={`${words.open} ${poster.unitName} ${poster.label}`}
        >
          {words.print}
        </Link>{' '}
        {poster.retiredAt === undefined ? null : <span className="quiet">{words.retired}</span>}
        {poster.mayRetire ? (
          <Popconfirm title={words.retireSure} okText={words.retire} onConfirm={() => retiring.mutate()}>
            <Button type="link" size="small" loading={retiring.isPending}>
              {words.retire}
            </Button>
          </Popconfirm>
        ) : null}
        <ProblemNote fault={retiring.error} />
      </td>
    </tr>
  );
};

/** Posters with their counts, and the making of new ones (S0.30). */
export const PostersPart = () => {
  const { posters: words } = useTexts();
  const found = useQuery(postersQuery);
  if (found.data === undefined)
    return found.error === null ? <Waiting lines={6} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />;
  const { rows, units } = found.data;
  const { columns } = words;
  return (
    <div className="network">
      <p className="quiet">{words.hint}</p>
      {units.length === 0 ? null : <MakePoster units={units} />}
      {rows.length === 0 ? (
        <Empty title={words.empty} hint={words.emptyHint} />
      ) : (
        <div className="scroll-x">
          <table className="list">
            <thead>
              <tr>
                <th>{columns.unit}</th>
                <th>{columns.label}</th>
                <th>{columns.code}</th>
                <th>{columns.madeOn}</th>
                <th className="figure">{columns.total}</th>
                <th className="figure">{columns.month}</th>
                <th>{columns.today}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map((poster) => (
                <PosterRow key={poster.placeId} poster={poster} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
};
