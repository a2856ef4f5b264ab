import { downloadSealedFile, type SealedCaseView as View } from '@daiban/contract/sealed';
import type { SealedPurpose } from '@daiban/domain/sealed/vocabulary';
import { type ReactNode, useState } from 'react';
import { fillPath } from '../../api/request.ts';
import { toQueryString } from '../api.ts';
import { Due, HowCounted } from '../parts/Due.tsx';
import { useMe } from '../session/me.ts';
import { longDate, stamp } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { OrderForm } from './OrderForm.tsx';

interface SealedCaseViewProps {
  readonly view: View;
  readonly purpose: SealedPurpose;
  readonly onChanged: (view: View) => void;
}

const Part = ({ title, hint, children }: { readonly title: string; readonly hint?: string; readonly children: ReactNode }) => (
  <section>
    <h2>{title}</h2>
    {hint === undefined ? null : <p className="quiet">{hint}</p>}
    {children}
  </section>
);

const Files = ({ view, files, purpose }: Pick<SealedCaseViewProps, 'view' | 'purpose'> & { readonly files: View['attachments'] }) => {
  const { sealed } = useTexts();
  if (files.length === 0) return null;
  return (
    <ul className="sealed-lines" aria-label={sealed.files}>
      {files.map((file) => (
        <li key={file.fileId}>
          <a
            href={fillPath(downloadSealedFile.path, { caseId: view.caseId, fileId: file.fileId }) + toQueryString({ purpose })}
            download={file.name}
          >
            {file.name}
          </a>
        </li>
      ))}
    </ul>
  );
};

const People = ({ view }: { readonly view: View }) => {
  const { sealed } = useTexts();
  const { units, persons } = view.conflicts;
  return (
    <>
      <Part title={sealed.accuser}>
        {view.accuser === undefined ? (
          <p>{sealed.anonymous}</p>
        ) : (
          <dl className="sealed-facts">
            <dt>{sealed.named}</dt>
            <dd>{view.accuser.name}</dd>
            {view.accuser.phone === undefined ? null : (
              <>
                <dt>{sealed.phone}</dt>
                <dd>
                  <a href={`tel:${view.accuser.phone}`}>{view.accuser.phone}</a>
                </dd>
              </>
            )}
            {view.accuser.address === undefined ? null : (
              <>
                <dt>{sealed.address}</dt>
                <dd>{view.accuser.address}</dd>
              </>
            )}
          </dl>
        )}
      </Part>
      <Part title={sealed.conflicts} hint={sealed.conflictsHint}>
        {units.length + persons.length === 0 ? (
          <p>{sealed.conflictsEmpty}</p>
        ) : (
          <p>
            {units.map(({ unitId, name }) => (
              <span key={unitId} className="tag">
                {name}
              </span>
            ))}{' '}
            {persons.map(({ name, unitName, post }) => (
              <span key={`${name}-${unitName}-${post}`} className="tag">
                {[unitName, post, name].filter((part) => part !== undefined).join(' ')}
              </span>
            ))}
          </p>
        )}
      </Part>
    </>
  );
};

const TakenOver = ({ taken }: { readonly taken: NonNullable<View['takenOver']> }) => {
  const texts = useTexts();
  const { today } = useMe();
  const { sealed } = texts;
  return (
    <Part title={sealed.takenOver}>
      <p>
        {taken.caseNumber} {taken.title} · {sealed.takenOverBy(taken.by, longDate(taken.receivedOn, texts, today))}
      </p>
      <p className="quiet">{taken.reason}</p>
      <h3>{sealed.seenBy}</h3>
      {taken.seenBy.length === 0 ? (
        <p className="quiet">{sealed.seenByNobody}</p>
      ) : (
        <ul className="sealed-lines">
          {taken.seenBy.map(({ name, at, what }) => (
            <li key={`${name}-${at}-${what}`}>
              {name} <span className="quiet">{stamp(at, today)}</span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
};

const Done = ({ view, purpose }: Pick<SealedCaseViewProps, 'view' | 'purpose'>) => {
  const texts = useTexts();
  const { today } = useMe();
  const { sealed } = texts;
  return (
    <>
      {view.words.length === 0 ? null : (
        <Part title={sealed.words}>
          {view.words.map((said) => (
            <div key={said.at}>
              <p className="sealed-words">{said.text}</p>
              <Files view={view} files={said.attachments} purpose={purpose} />
              <p className="quiet">{stamp(said.at, today)}</p>
            </div>
          ))}
        </Part>
      )}
      {view.questions.length === 0 ? null : (
        <Part title={sealed.questions}>
          <ul className="sealed-lines">
            {view.questions.map((asked) => (
              <li key={asked.id}>
                <b>{asked.unitName}</b>
                <p className="sealed-words">{asked.text}</p>
                <p className={asked.answer === undefined ? 'quiet' : 'sealed-words'}>
                  {asked.answer ?? sealed.waitingFor(longDate(asked.dueOn, texts, today))}
                </p>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {view.informed.length === 0 ? null : (
        <Part title={sealed.informed}>
          {view.informed.map((told) => (
            <p key={told.at} className="sealed-words">
              {told.text} <span className="quiet">{stamp(told.at, today)}</span>
            </p>
          ))}
        </Part>
      )}
      {view.result === undefined ? null : (
        <Part title={`${sealed.result}：${sealed.outcomes[view.result.outcome]}`}>
          <p className="sealed-words">{view.result.text}</p>
        </Part>
      )}
      {view.feedback === undefined ? null : (
        <Part title={sealed.feedback}>
          <p className="sealed-words">{view.feedback.text}</p>
        </Part>
      )}
    </>
  );
};

/** One sealed case as the officer reads it, with the orders that are open. */
export const SealedCaseView = ({ view, purpose, onChanged }: SealedCaseViewProps) => {
  const texts = useTexts();
  const { today } = useMe();
  const { sealed } = texts;
  const [given, setGiven] = useState(0);
  return (
    <>
      <p>
        <b className="number">{view.number}</b> <span className="tag">{sealed.statuses[view.status]}</span>{' '}
        <span className="quiet">
          {sealed.received} {longDate(view.receivedOn, texts, today)}
          {view.referredTo === undefined ? '' : ` · ${sealed.referredTo} ${view.referredTo.body}`}
        </span>
      </p>
      <Part title={sealed.duties}>
        {view.duties.length === 0 ? (
          <p className="quiet">{sealed.noDuties}</p>
        ) : (
          <ul className="sealed-lines">
            {view.duties.map((duty) => (
              <li key={duty.kind}>
                {duty.title} <Due duty={duty} />
                <HowCounted duty={duty} />
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part title={sealed.text}>
        <p className="sealed-words">{view.text}</p>
        <Files view={view} files={view.attachments} purpose={purpose} />
      </Part>
      <People view={view} />
      {view.orders.length === 0 ? null : (
        <OrderForm
          key={given}
          view={view}
          purpose={purpose}
          onDone={(fresh) => {
            setGiven((count) => count + 1);
            onChanged(fresh);
          }}
          onReread={onChanged}
        />
      )}
      <Done view={view} purpose={purpose} />
      {view.takenOver === undefined ? null : <TakenOver taken={view.takenOver} />}
      <Part title={sealed.timeline}>
        <ul className="sealed-lines">
          {view.timeline.map((entry) => (
            <li key={entry.sequence}>
              <time dateTime={entry.at} className="quiet">
                {stamp(entry.at, today)}
              </time>{' '}
              {sealed.events[entry.kind] ?? entry.kind}{' '}
              <span className="quiet">{entry.actor === '' ? sealed.accuserDid : entry.actor}</span>
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
};
