import type { CaseView } from '@daiban/contract/cases';
import type { LoopView } from '@daiban/contract/loop';
import { fiveOnes } from '@daiban/domain/case/loop-state';
import { redoLimits } from '@daiban/domain/case/vocabulary';
import { useUnitName } from '../parts/use-unit-name.ts';
import { shortDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { BountyPart } from './BountyPart.tsx';
import './backlog.css';

const Marks = ({ names, have }: { readonly names: readonly (readonly [string, string])[]; readonly have: readonly string[] }) => {
  const texts = useTexts();
  return (
    <ul className="marks">
      {names.map(([key, name]) => (
        <li key={key} className={have.includes(key) ? '' : 'quiet'}>
          <span aria-hidden="true">{have.includes(key) ? '✓' : '○'}</span> {name}
          <span className="unseen">{have.includes(key) ? texts.loop.there : texts.loop.missing}</span>
        </li>
      ))}
    </ul>
  );
};

const Redo = ({ redo, followup }: { readonly redo: NonNullable<LoopView['redo']>; readonly followup: CaseView['followup'] }) => {
  const texts = useTexts();
  return (
    <section>
      <h2 className="part">
        {texts.loop.redo} · {texts.followups[followup]}
      </h2>
      <p className="quiet">
        {texts.loop.assignedOn(shortDate(redo.assignedOn, texts))}
        {redo.repliedOn === undefined ? null : ` · ${texts.loop.repliedOn(shortDate(redo.repliedOn, texts), redo.changed === true)}`}
      </p>
      <Marks names={redoLimits.map((limit) => [limit, texts.choices.limit[limit] ?? limit])} have={redo.met} />
    </section>
  );
};

const Invitations = ({ invitations }: { readonly invitations: LoopView['invitations'] }) => {
  const texts = useTexts();
  if (invitations.length === 0) return null;
  return (
    <section>
      <h2 className="part">{texts.loop.invitations}</h2>
      <ul className="side-list">
        {invitations.map(({ id, meetOn, time, place, answer }) => (
          <li key={id} className="line">
            <span>
              {shortDate(meetOn, texts)} {time} {place}
            </span>
            <span className="quiet">{texts.loop.invitationAnswers[answer ?? 'none']}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Entry = ({ entry, backlog }: { readonly entry: NonNullable<LoopView['entry']>; readonly backlog: CaseView['backlog'] }) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const words = texts.loop;
  return (
    <section>
      <h2 className="part">
        {words.backlogTitle} · {texts.backlogs[backlog]}
      </h2>
      <p className="quiet">
        {texts.choices.backlogGround[entry.ground]} · {words.listedOn(shortDate(entry.listedOn, texts))}
        {entry.clearedOn === undefined ? null : ` · ${words.clearedOn(shortDate(entry.clearedOn, texts))}`}
      </p>
      <Marks names={fiveOnes.map((one) => [one, words.ones[one]])} have={entry.present} />
      {entry.sponsor === undefined ? null : (
        <p>
          {words.sponsor}：{entry.sponsor.name} <span className="quiet">{unitName(entry.sponsor.unitName)}</span>
        </p>
      )}
      {entry.taskForce === undefined ? null : (
        <p>
          {words.ones.force}：{entry.taskForce.join(texts.state.listSeparator)}
        </p>
      )}
      {entry.lastWorkOn === undefined ? null : (
        <p className="quiet">{words.lastWork(shortDate(entry.lastWorkOn, texts), entry.meetings)}</p>
      )}
      {entry.tasks.length === 0 ? null : (
        <ul className="side-list">
          {entry.tasks.map((task) => (
            <li key={task.id}>
              <p>
                <b>{unitName(task.unitName)}</b> {task.task}
              </p>
              {task.report === undefined ? <p className="soon">{words.notReported}</p> : <p className="quiet">{task.report}</p>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** Handling again, offered meetings and the leaders' list, in a quiet place of their own. */
export const LoopPart = ({ view }: { readonly view: CaseView }) => {
  const texts = useTexts();
  const { loop } = view;
  if (loop === undefined) return null;
  return (
    <>
      {loop.proposal === undefined ? null : (
        <section>
          <h2 className="part">{texts.loop.waitsForLeader}</h2>
          <p>
            {texts.choices.backlogGround[loop.proposal.ground]}：{loop.proposal.reason}
          </p>
        </section>
      )}
      {loop.entry === undefined ? null : <Entry entry={loop.entry} backlog={view.backlog} />}
      {loop.entry?.bounty === undefined ? null : <BountyPart bounty={loop.entry.bounty} />}
      {loop.redo === undefined ? null : <Redo redo={loop.redo} followup={view.followup} />}
      <Invitations invitations={loop.invitations} />
    </>
  );
};
