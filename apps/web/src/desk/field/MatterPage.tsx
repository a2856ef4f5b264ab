import type { FieldMatter } from '@daiban/contract/field';
import { Message } from '../../ui/Message.tsx';
import { dayOf, useFieldTexts } from './field-language.tsx';
import { PageHead } from './PageHead.tsx';
import { PrincipalPhone } from './PrincipalPhone.tsx';
import { type FoundMatter, useMatter } from './use-matter.ts';

type Duty = FieldMatter['duties'][number];

const Asked = ({ matter }: { readonly matter: FieldMatter }) => {
  const texts = useFieldTexts();
  const { scope, untilOn } = matter.mandate;
  return (
    <>
      <dl className="field-facts">
        <dt>{texts.matter.petitioner}</dt>
        <dd>
          {matter.petitioner}
          <PrincipalPhone caseId={matter.caseId} />
        </dd>
        <dt>{texts.matter.asked}</dt>
        <dd className="words">{matter.text}</dd>
        {matter.claims.length === 0 ? null : (
          <>
            <dt>{texts.matter.claims}</dt>
            <dd>
              <ul>
                {matter.claims.map((claim) => (
                  <li key={claim}>{claim}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>{texts.matter.mandate}</dt>
        <dd>
          {texts.common.list(scope.map((one) => texts.scopes[one]))}
          {untilOn === undefined ? '' : ` · ${texts.matter.until(dayOf(untilOn, texts))}`}
        </dd>
        {matter.step === undefined ? null : (
          <>
            <dt>{texts.matter.step}</dt>
            <dd>
              {texts.steps[matter.step.step]} · {texts.matter.since(matter.step.unitName, dayOf(matter.step.since, texts))}
            </dd>
          </>
        )}
      </dl>
    </>
  );
};

/** Where the agent does it: on this phone, or on the page of the matter in the workbench. */
const placeOf = ({ kind }: Duty, caseId: string): string =>
  kind === 'agentContact' ? `#run/${caseId}` : kind === 'agencyPlanTask' ? `#plan/${caseId}` : `/desk/cases/${caseId}`;

/** What the agent owes, first and to be pressed; below it what the office owes on the matter. */
const Owed = ({ matter }: { readonly matter: FieldMatter }) => {
  const texts = useFieldTexts();
  const mine = matter.duties.filter((duty) => duty.mine);
  const others = matter.duties.filter((duty) => !duty.mine);
  const day = (duty: Duty): string => dayOf(duty.dueOn, texts);
  return (
    <>
      {mine.length === 0 ? null : (
        <section>
          <h2>{texts.matter.next}</h2>
          <ul className="field-list">
            {mine.map((duty) => (
              <li key={`${duty.kind} ${duty.dueOn}`}>
                <a className="field-card" href={placeOf(duty, matter.caseId)}>
                  <b>{duty.title}</b>
                  <span className={duty.overdue ? 'field-late' : 'quiet'}>
                    {duty.overdue ? texts.today.overdue(day(duty)) : texts.today.due(day(duty))}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {others.length === 0 ? null : (
        <section>
          <h2>{texts.matter.others}</h2>
          <ul>
            {others.map((duty) => (
              <li key={`${duty.kind} ${duty.dueOn}`}>
                {duty.title} · {duty.overdue ? texts.today.late : texts.today.due(day(duty))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

const Work = ({ matter, unsent }: FoundMatter) => {
  const texts = useFieldTexts();
  const plans = unsent.filter(({ kind }) => kind === 'plan');
  const runs = unsent.filter(({ kind }) => kind === 'run');
  return (
    <>
      <section>
        <h2>{texts.matter.plan}</h2>
        {plans.map((entry) => (
          <p key={entry.id} className="words">
            {entry.words} <a href="#outbox">{entry.state.is === 'conflict' ? texts.outbox.conflict : texts.matter.waiting}</a>
          </p>
        ))}
        {plans.length > 0 ? null : <p className="words">{matter?.plan?.text ?? texts.matter.noPlan}</p>}
        {plans.length > 0 || matter?.plan?.reviewOn === undefined ? null : (
          <p className="quiet">{texts.matter.review(dayOf(matter.plan.reviewOn, texts))}</p>
        )}
      </section>
      <section>
        <h2>{texts.matter.runs}</h2>
        {matter === undefined || matter.tripsSaved === 0 ? null : <p className="quiet">{texts.matter.saved(matter.tripsSaved)}</p>}
        {runs.length === 0 && (matter?.runs.length ?? 0) === 0 ? <p className="quiet">{texts.matter.noRuns}</p> : null}
        <ul className="field-runs">
          {runs.map((entry) => (
            <li key={entry.id} className="words">
              {entry.words} <a href="#outbox">{texts.matter.waiting}</a>
            </li>
          ))}
          {matter?.runs.map((run) => (
            <li key={run.runId}>
              <b>{texts.matter.run(dayOf(run.ranOn, texts), run.place, run.minutes)}</b> {texts.purposes[run.purpose]}
              <p className="words">{run.note}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
};

/** One matter as far as it is needed on the way: what is asked, the plan, the runs, what is next. */
export const MatterPage = ({ id }: { readonly id: string }) => {
  const texts = useFieldTexts();
  const found = useMatter(id);
  if (found === undefined)
    return (
      <>
        <PageHead title={texts.title} back="" />
        <Message>{texts.matter.gone}</Message>
      </>
    );
  return (
    <>
      <PageHead title={found.of.title} back="" />
      {found.matter === undefined ? (
        <p className="words">{found.registration?.words}</p>
      ) : (
        <>
          <Owed matter={found.matter} />
          <Asked matter={found.matter} />
        </>
      )}
      <Work {...found} />
      {found.matter === undefined ? null : (
        <p>
          <a href={`/desk/cases/${found.matter.caseId}`}>{texts.matter.whole}</a> <span className="quiet">{found.matter.caseNumber}</span>
          <br />
          <span className="quiet">{texts.matter.wholeHint}</span>
        </p>
      )}
      <div className="field-actions">
        <a className="button button-primary" href={`#run/${id}`}>
          {texts.matter.logRun}
        </a>
        <a className="button" href={`#plan/${id}`}>
          {found.matter?.plan === undefined && !found.unsent.some(({ kind }) => kind === 'plan')
            ? texts.matter.writePlan
            : texts.matter.editPlan}
        </a>
      </div>
    </>
  );
};
