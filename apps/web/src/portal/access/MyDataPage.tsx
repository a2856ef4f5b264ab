import '../intake/filing.css';
import type { TrackView } from '@daiban/contract/submissions';
import { useCallback, useEffect, useState } from 'react';
import { fetchMyData, type MyData } from '../../api/portal.ts';
import type { RequestFault } from '../../api/request.ts';
import { Message } from '../../ui/Message.tsx';
import { Button, Skeleton } from '../../ui/parts.tsx';
import { FaultMessage } from '../FaultMessage.tsx';
import { useToday } from '../insight/office-context.ts';
import { useTexts } from '../texts/texts-context.ts';
import { ContactForm } from './ContactForm.tsx';
import { OpenedMatter } from './OpenedMatter.tsx';
import { RequestForm } from './RequestForm.tsx';

interface MineProps {
  readonly matter: TrackView;
  readonly matterKey: string;
}

const saveFile = (data: MyData, matter: TrackView): void => {
  const { access: _access, ...file } = matter;
  const address = URL.createObjectURL(new Blob([JSON.stringify({ ...data, file }, undefined, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${data.caseNumber}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

const Stored = ({ data }: { readonly data: MyData }) => {
  const { residents } = useTexts();
  return (
    <section className="part">
      <h2>{residents.myData.stored}</h2>
      <ul className="rows facts-list">
        {data.stored.map(({ kind, count }) => (
          <li key={kind}>
            <p>
              <span className="strong">{residents.myData.kinds[kind]?.[0]}</span>{' '}
              <span className="quiet">{residents.myData.count(count)}</span>
              <br />
              {residents.myData.kinds[kind]?.[1]}
            </p>
          </li>
        ))}
      </ul>
      <p>{data.retention === undefined ? residents.myData.retentionOpen : residents.myData.retention[data.retention]}</p>
      <p className="quiet">{residents.myData.basis}</p>
    </section>
  );
};

const Looks = ({ data }: { readonly data: MyData }) => {
  const { residents, dates } = useTexts();
  const today = useToday();
  return (
    <section className="part">
      <h2>{residents.myData.looks}</h2>
      <p className="quiet">{residents.myData.looksHint}</p>
      {data.looks.length === 0 ? <p>{residents.myData.looksNone}</p> : null}
      <ul className="rows facts-list">
        {data.looks.map((look) => {
          const own = look.role === undefined ? undefined : residents.myData.ownSide[look.role];
          const role = look.role === undefined ? undefined : (residents.roleNames[look.role] ?? residents.myData.roleOtherwise);
          return (
            <li key={`${look.on}-${look.kind}-${look.unitName ?? ''}-${look.role ?? ''}`}>
              <p>
                <span className="quiet">{dates.day(look.on, today)}</span>{' '}
                {own === undefined
                  ? residents.myData.look(look.unitName, role, residents.lookNames[look.kind], look.count)
                  : residents.myData.ownLook(own, residents.lookNames[look.kind], look.count)}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const Requests = ({ data }: { readonly data: MyData }) => {
  const { residents, dates } = useTexts();
  const today = useToday();
  return (
    <ul className="rows facts-list">
      {data.requests.map((request) => (
        <li key={request.id}>
          <p className="strong">{residents.rightNames[request.right]}</p>
          <p className="words">{request.words}</p>
          {request.answer === undefined ? (
            <p className="quiet">{request.dueOn === undefined ? null : residents.myData.due(dates.day(request.dueOn, today))}</p>
          ) : (
            <>
              <p className="strong">{residents.myData.decisions[request.answer.decision]}</p>
              <p className="words">{request.answer.text}</p>
              <p className="quiet">{request.answer.basis}</p>
            </>
          )}
        </li>
      ))}
    </ul>
  );
};

const Mine = ({ matter, matterKey }: MineProps) => {
  const { residents, frame } = useTexts();
  const [data, setData] = useState<MyData>();
  const [fault, setFault] = useState<RequestFault>();
  const [open, setOpen] = useState<'contact' | 'request'>();
  const [said, setSaid] = useState<{ readonly text: string; readonly count: number }>();
  const load = useCallback(async (): Promise<void> => {
    const answer = await fetchMyData({ params: { caseId: matter.caseId }, queryCode: matterKey });
    setFault(answer.ok ? undefined : answer.refusal);
    if (answer.ok) setData(answer.value);
  }, [matter.caseId, matterKey]);
  useEffect(() => {
    void load();
  }, [load]);
  const done = (text: string): void => {
    setOpen(undefined);
    setSaid((last) => ({ text, count: (last?.count ?? 0) + 1 }));
    void load();
  };
  if (data === undefined) {
    return fault === undefined ? (
      <Skeleton label={frame.loading} lines={[6, 9, 8]} />
    ) : (
      <FaultMessage fault={fault} onRetry={() => void load()} />
    );
  }
  const { person } = data;
  const toggle = (form: 'contact' | 'request'): void => setOpen(open === form ? undefined : form);
  return (
    <>
      <p className="lead">{residents.myData.lead}</p>
      {said === undefined ? null : (
        <Message key={said.count} takesFocus>
          <p>{said.text}</p>
        </Message>
      )}
      <section className="part">
        <h2>{residents.myData.person}</h2>
        <dl className="facts">
          <dt>{residents.myData.name}</dt>
          <dd>{person.name}</dd>
          <dt>{residents.myData.phone}</dt>
          <dd>{person.phone ?? residents.myData.none}</dd>
          <dt>{residents.myData.address}</dt>
          <dd>{person.address ?? residents.myData.none}</dd>
        </dl>
        {matter.as === 'petitioner' ? (
          <Button aria-expanded={open === 'contact'} onClick={() => toggle('contact')}>
            {residents.myData.correct}
          </Button>
        ) : null}
        {open === 'contact' ? (
          <ContactForm
            caseId={matter.caseId}
            matterKey={matterKey}
            hasPhone={person.phone !== undefined}
            needsCode={data.newPhoneNeedsCode}
            onSaved={(isOldPhoneTold) => done(`${residents.myData.saved}${isOldPhoneTold ? ` ${residents.myData.oldPhoneTold}` : ''}`)}
          />
        ) : null}
        <p className="quiet">{residents.myData.nameHint}</p>
      </section>
      <section className="part">
        <h2>{residents.myData.requests}</h2>
        <Requests data={data} />
        {matter.actions.includes('requestRights') ? (
          <Button aria-expanded={open === 'request'} onClick={() => toggle('request')}>
            {residents.myData.ask}
          </Button>
        ) : null}
        {open === 'request' ? (
          <RequestForm caseId={matter.caseId} matterKey={matterKey} onSent={() => done(residents.myData.sent)} />
        ) : null}
      </section>
      <Stored data={data} />
      <Looks data={data} />
      <section className="part screen-only">
        <div className="button-row">
          <Button onClick={() => saveFile(data, matter)}>{residents.myData.download}</Button>
          <Button onClick={() => print()}>{frame.print}</Button>
        </div>
        <p className="quiet">{residents.myData.downloadHint}</p>
      </section>
    </>
  );
};

const MyDataPage = () => {
  const { residents } = useTexts();
  return (
    <OpenedMatter title={residents.myData.title}>{(matter, matterKey) => <Mine matter={matter} matterKey={matterKey} />}</OpenedMatter>
  );
};

export default MyDataPage;
