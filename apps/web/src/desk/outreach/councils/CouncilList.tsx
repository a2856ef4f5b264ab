import { type CouncilsView, setUpCouncil } from '@daiban/contract/councils';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../api.ts';
import { UnitPicker } from '../../commands/pickers.tsx';
import { Field } from '../../parts/Field.tsx';
import { Empty } from '../../parts/LoadState.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useUnitName } from '../../parts/use-unit-name.ts';
import { useMe } from '../../session/me.ts';
import { shortDate } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { useRoadAct } from '../roads/use-road-act.ts';

const SetUpForm = ({ view, onClose }: { readonly view: CouncilsView; readonly onClose: () => void }) => {
  const { councils } = useTexts();
  const { today } = useMe();
  const [code, setCode] = useState(view.types[0]?.code ?? '');
  const [unitId, setUnitId] = useState('');
  const [beganOn, setBeganOn] = useState(today);
  const setting = useRoadAct(
    (_: null, councilId) => call(setUpCouncil, { params: { councilId }, body: { code, unitId, beganOn } }),
    onClose,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setting.send(null);
  };
  return (
    <form className="outreach-form" onSubmit={submit} noValidate aria-label={councils.setUp}>
      <Field label={councils.type}>
        {(ids) => (
          <Select
            {...ids}
            value={code}
            onChange={setCode}
            options={view.types.map((type) => ({ value: type.code, label: `${type.code} ${type.title}` }))}
          />
        )}
      </Field>
      <Field label={councils.unit} error={setting.faults.unitId}>
        {(ids) => <UnitPicker ids={ids} first={['villageCommittee']} value={unitId} onChange={(next) => setUnitId(next ?? '')} />}
      </Field>
      <Field label={councils.beganOn} className="short">
        {(ids) => <Input {...ids} type="date" value={beganOn} onChange={({ target }) => setBeganOn(target.value)} />}
      </Field>
      <ProblemNote fault={setting.fault} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={setting.busy}>
          {councils.save}
        </Button>
        <Button onClick={onClose}>{councils.close}</Button>
      </div>
    </form>
  );
};

/** The councils with their sessions; one whose session is missing says so. */
export const CouncilList = ({ view }: { readonly view: CouncilsView }) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const [setting, setSetting] = useState(false);
  const { councils } = texts;
  return (
    <section>
      <h2 className="part">{councils.councils}</h2>
      {view.councils.length === 0 ? (
        <Empty title={councils.empty} hint={councils.emptyHint} />
      ) : (
        <ul className="council-list">
          {view.councils.map((council) => {
            const { councilId, code, lastHeldOn, dueOn, missing } = council;
            const type = view.types.find((one) => one.code === code);
            const held = view.sessions.filter((session) => session.councilId === councilId);
            return (
              <li key={councilId}>
                <p className="finding-head">
                  <b>{unitName(council.unitName)}</b>
                  <span className="tag">{code}</span>
                  <span>{type?.title}</span>
                  {council.demo ? <span className="tag">{councils.demo}</span> : null}
                </p>
                <p className={missing ? 'fault' : 'quiet'}>
                  {lastHeldOn === undefined ? councils.never : councils.last(shortDate(lastHeldOn, texts))}
                  {' · '}
                  {dueOn === undefined
                    ? councils.noRhythm
                    : missing
                      ? councils.missing(shortDate(dueOn, texts))
                      : councils.due(shortDate(dueOn, texts))}
                </p>
                {held.length === 0 ? null : (
                  <details className="finding-history">
                    <summary>
                      {councils.sessions} {held.length}
                    </summary>
                    <ol>
                      {held.map((session) => (
                        <li key={session.sessionId}>
                          {shortDate(session.heldOn, texts)} {session.place} <span className="quiet">{session.chair}</span>
                          <p className="quiet">
                            {session.attendance
                              .map((present) => councils.persons(councils.attendees[present.function], present.persons))
                              .join(texts.state.listSeparator)}
                          </p>
                          <p className="finding-note">{session.minutes}</p>
                        </li>
                      ))}
                    </ol>
                  </details>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {!view.maySetUp ? null : setting ? (
        <SetUpForm view={view} onClose={() => setSetting(false)} />
      ) : (
        <p className="segment-new">
          <Button onClick={() => setSetting(true)}>{councils.setUp}</Button>
        </p>
      )}
    </section>
  );
};
