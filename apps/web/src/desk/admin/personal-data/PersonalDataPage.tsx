import type { ResponseOf } from '@daiban/contract/endpoint';
import type { getPersonalDataState } from '@daiban/contract/personal-data';
import { useQuery } from '@tanstack/react-query';
import { LoadState, Waiting } from '../../parts/LoadState.tsx';
import { useMe } from '../../session/me.ts';
import { stamp } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import './personal-data.css';
import { PolicyPart } from './PolicyPart.tsx';
import { personalDataQuery } from './queries.ts';

type State = ResponseOf<typeof getPersonalDataState>;

const Keys = ({ keys, cipher }: Pick<State, 'keys' | 'cipher'>) => {
  const texts = useTexts();
  const { today } = useMe();
  const words = texts.adminPersonalData;
  const nameOf = (names: Readonly<Record<string, string>>, name: string) => names[name] ?? name;
  return (
    <section aria-labelledby="keys">
      <h2 id="keys" className="part">
        {words.keys}
      </h2>
      <p className="quiet">
        {words.keysHint} {words.cipher(nameOf(words.ciphers, cipher))}
      </p>
      <div className="table-scroll">
        <table className="keys-table">
          <thead>
            <tr>
              <th>{words.columns.key}</th>
              <th>{words.columns.usedFor}</th>
              <th>{words.columns.cipher}</th>
              <th>{words.columns.state}</th>
              <th className="number">{words.columns.values}</th>
              <th>{words.columns.created}</th>
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={`${key.purpose} ${key.id}`} className={key.state === 'retired' ? 'past' : ''}>
                <td className="mono">{key.id}</td>
                <td>
                  {nameOf(words.uses, key.usedFor)} {key.period}
                </td>
                <td>{nameOf(words.ciphers, key.cipher)}</td>
                <td>{words.states[key.state]}</td>
                <td className="number">{key.values ?? ''}</td>
                <td>{stamp(key.createdAt, today)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

const Rotations = ({ rotations }: Pick<State, 'rotations'>) => {
  const texts = useTexts();
  const { today } = useMe();
  const words = texts.adminPersonalData;
  return (
    <section aria-labelledby="rotations">
      <h2 id="rotations" className="part">
        {words.rotations}
      </h2>
      {rotations.length === 0 ? <p className="quiet">{words.noRotation}</p> : null}
      {rotations.map((rotation) => (
        <div key={rotation.id} className="rotation">
          <p>
            {words.rotation(stamp(rotation.startedAt, today))} ·{' '}
            {rotation.finishedAt !== undefined
              ? words.finished(stamp(rotation.finishedAt, today))
              : words.waits(stamp(rotation.beginsAt, today))}
          </p>
          {rotation.tables.map(({ table, done, total, unknown }) => (
            <div key={table} className="step">
              <span>{words.tables[table]}</span>
              <progress aria-label={words.tables[table]} value={Math.min(done, total)} max={Math.max(total, 1)} />
              <span className="quiet">{words.progress(done, Math.max(total, done))}</span>
              {unknown === 0 ? null : <span className="quiet">{words.unknown(unknown)}</span>}
            </div>
          ))}
        </div>
      ))}
    </section>
  );
};

/** Keys of personal data, how far their rotation is, and the limits for opening and exporting names. */
export const PersonalDataPage = () => {
  const texts = useTexts();
  const found = useQuery(personalDataQuery);
  return (
    <div className="page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{texts.adminPersonalData.title}</h1>
      </div>
      {found.data === undefined ? (
        found.error === null ? (
          <Waiting lines={8} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : (
        <>
          <PolicyPart policy={found.data.policy} />
          <Keys keys={found.data.keys} cipher={found.data.cipher} />
          <Rotations rotations={found.data.rotations} />
        </>
      )}
    </div>
  );
};
