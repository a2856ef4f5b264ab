import type { CouncilItemView, CouncilsView } from '@daiban/contract/councils';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useUnitName } from '../../parts/use-unit-name.ts';
import { useMe } from '../../session/me.ts';
import { shortDate } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { DecideItemForm } from './DecideItemForm.tsx';
import { FileItemForm } from './FileItemForm.tsx';
import { FinishTaskForm } from './FinishTaskForm.tsx';

interface CouncilItemRowProps {
  readonly item: CouncilItemView;
  readonly view: CouncilsView;
}

/** One item: what it is about, what a session decided, who does what until when, and what can be done now. */
export const CouncilItemRow = ({ item, view }: CouncilItemRowProps) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const { today } = useMe();
  const [form, setForm] = useState<'decide' | 'turn' | { readonly taskId: string }>();
  const [filed, setFiled] = useState<string>();
  const { councils } = texts;
  const council = view.councils.find(({ councilId }) => councilId === item.councilId);
  const isOpen = item.stage === 'early' || item.stage === 'decided';
  const close = () => setForm(undefined);
  const sessions = view.sessions.filter(({ councilId, heldOn }) => councilId === item.councilId && heldOn >= item.raisedOn);
  return (
    <li className="finding">
      <p className="finding-head">
        <b>{item.title}</b>
        <span>{councils.stages[item.stage]}</span>
      </p>
      <p className="finding-note">{item.about}</p>
      <p className="quiet">
        {[
          council === undefined ? undefined : unitName(council.unitName),
          councils.origins[item.origin],
          councils.raised(shortDate(item.raisedOn, texts)),
          item.daysToCase === undefined ? undefined : councils.daysToCase(item.daysToCase),
        ]
          .filter((fact) => fact !== undefined)
          .join(' · ')}
      </p>
      {item.result === undefined ? null : (
        <p>
          <span className="quiet">{councils.result}</span> {item.result}
        </p>
      )}
      {item.tasks.length === 0 ? null : (
        <ul className="council-tasks">
          {item.tasks.map((task) => {
            const isLate = task.doneOn === undefined && task.untilOn < today;
            return (
              <li key={task.id}>
                <span>
                  {task.what} <span className="quiet">{task.who}</span>
                </span>
                {task.doneOn === undefined ? (
                  <span className={isLate ? 'fault' : 'quiet'}>
                    {councils.until(shortDate(task.untilOn, texts))}
                    {isLate ? ` · ${councils.late}` : null}
                  </span>
                ) : (
                  <span className="quiet">
                    {councils.done(shortDate(task.doneOn, texts))} {task.result}
                  </span>
                )}
                {task.doneOn === undefined && view.mayKeep && item.stage === 'decided' ? (
                  <Button size="small" onClick={() => setForm({ taskId: task.id })}>
                    {councils.finish}
                  </Button>
                ) : null}
                {typeof form === 'object' && form.taskId === task.id ? (
                  <FinishTaskForm itemId={item.itemId} taskId={task.id} onClose={close} />
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
      {filed === undefined ? null : (
        <p role="status">
          <b>{filed}</b>
        </p>
      )}
      {item.caseId === undefined ? null : (
        <Link to="/cases/$caseId" params={{ caseId: item.caseId }}>
          {councils.case}
        </Link>
      )}
      {form === 'decide' ? <DecideItemForm itemId={item.itemId} sessions={sessions} onClose={close} /> : null}
      {form === 'turn' ? (
        <FileItemForm
          itemId={item.itemId}
          onFiled={(said) => {
            setFiled(said);
            close();
          }}
          onClose={close}
        />
      ) : null}
      {!isOpen || form !== undefined ? null : (
        <div className="finding-orders">
          {view.mayKeep && sessions.length > 0 ? (
            <Button type={item.stage === 'early' ? 'primary' : 'default'} onClick={() => setForm('decide')}>
              {item.stage === 'early' ? councils.decide : councils.decideAgain}
            </Button>
          ) : null}
          {view.mayKeep && sessions.length === 0 ? <span className="quiet">{councils.sessionFirst}</span> : null}
          {view.mayFile ? <Button onClick={() => setForm('turn')}>{councils.turn}</Button> : null}
        </div>
      )}
    </li>
  );
};
