import { auditQuestions, type listAuditQuestions } from '@daiban/contract/audit-log';
import type { ResponseOf } from '@daiban/contract/endpoint';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { FieldGroup } from '../../parts/Field.tsx';
import { LoadState, Waiting } from '../../parts/LoadState.tsx';
import { useMe } from '../../session/me.ts';
import { daysFrom, longDate, timeOf } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { auditQuestionsQuery } from '../queries.ts';
import { ActorPost } from './AuditTable.tsx';
import { type AuditSearch, withoutUnset } from './audit-filter.ts';

const daysBack = (today: string, days: number): string => new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);

interface AuditQuestionsProps {
  readonly search: AuditSearch;
  readonly onChange: (search: AuditSearch) => void;
}

type Asked = ResponseOf<typeof listAuditQuestions>['questions'];

/** So many of a kind at once, the newest first; the others on request. */
const atOnce = 10;

const QuestionList = ({ asked }: { readonly asked: Asked }) => {
  const texts = useTexts();
  const { today } = useMe();
  const [shown, setShown] = useState(atOnce);
  return (
    <>
      <ul>
        {asked
          .toSorted((left, right) => right.last.localeCompare(left.last))
          .slice(0, shown)
          .map(({ actor, on, cases, first, last }) => (
            <li key={`${actor.id} ${first}`}>
              <span>
                <b>{actor.name}</b> <ActorPost actor={actor} />
              </span>
              <span>
                {longDate(on, texts, today)} {texts.adminAudit.questionLine(cases, timeOf(first), timeOf(last))}
              </span>
              <Link to="/admin/audit" search={{ actorId: actor.id, from: on, to: on }}>
                {texts.adminAudit.seeLooks}
              </Link>
            </li>
          ))}
      </ul>
      {asked.length > shown ? (
        <Button size="small" onClick={() => setShown(shown + atOnce)}>
          {texts.adminAudit.moreQuestions(asked.length - shown)}
        </Button>
      ) : null}
    </>
  );
};

/** Looks that may be worth a question, by day; the newest first and never by who looked most. */
export const AuditQuestions = ({ search, onChange }: AuditQuestionsProps) => {
  const texts = useTexts();
  const { today } = useMe();
  const to = search.to ?? today;
  const from = search.from ?? daysBack(to, 6);
  const days = daysFrom(from, to);
  const fits = days >= 0 && days < 31;
  const found = useQuery({ ...auditQuestionsQuery({ from, to }), enabled: fits });
  const change = (part: { from?: string; to?: string }) => onChange(withoutUnset({ ...search, from, to, ...part }));
  const data = found.data;
  const titleOf = {
    manyCases: () => texts.adminAudit.questions.manyCases(data?.thresholds.casesInAnHour ?? 0),
    outsideHours: () => texts.adminAudit.questions.outsideHours(data?.dutyHours.from ?? '', data?.dutyHours.to ?? ''),
    outsideUnits: () => texts.adminAudit.questions.outsideUnits(data?.thresholds.casesOfOthersInADay ?? 0),
  };
  return (
    <>
      <p className="quiet">{texts.adminAudit.questionsHint}</p>
      <FieldGroup label={texts.adminAudit.period} error={fits ? undefined : texts.adminAudit.tooLong}>
        <span className="filter-dates">
          <Input
            type="date"
            aria-label={texts.adminAudit.from}
            value={from}
            max={today}
            onChange={(event) => change({ from: event.target.value })}
          />
          <span className="quiet">{texts.adminAudit.to}</span>
          <Input
            type="date"
            aria-label={texts.adminAudit.to}
            value={to}
            max={today}
            onChange={(event) => change({ to: event.target.value })}
          />
        </span>
      </FieldGroup>
      {!fits ? null : data === undefined ? (
        found.error === null ? (
          <Waiting lines={8} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : (
        auditQuestions.map((question) => {
          const own = data.questions.filter((one) => one.question === question);
          return (
            <section key={question} className="audit-question" aria-labelledby={question}>
              <h2 id={question}>{titleOf[question]()}</h2>
              {own.length === 0 ? <p className="quiet">{texts.adminAudit.noQuestions}</p> : <QuestionList asked={own} />}
            </section>
          );
        })
      )}
    </>
  );
};
