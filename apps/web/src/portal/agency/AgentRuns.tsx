import { useState } from 'react';
import { Message } from '../../ui/Message.tsx';
import type { MatterProps } from '../casework/MatterView.tsx';
import { useToday } from '../insight/office-context.ts';
import { useTexts } from '../texts/texts-context.ts';
import { ConfirmResult } from './ConfirmResult.tsx';
import { runTextsEn } from './run-texts.en.ts';
import { runTextsZhCN } from './run-texts.zh-CN.ts';
import './agent-runs.css';

/** What the agent did, in plain words: who has it now, the plan, each run, and the principal's word on the explanation (D60). */
export const AgentRuns = ({ matter, queryCode, onChanged }: MatterProps & { readonly onChanged: () => Promise<void> }) => {
  const { language, dates } = useTexts();
  const today = useToday();
  const texts = language === 'en' ? runTextsEn : runTextsZhCN;
  const [said, setSaid] = useState<string>();
  const { agencyRuns } = matter;
  if (agencyRuns === undefined) return null;
  const { step, plan, runs, tripsSaved, visits, explainedOn, confirmedOn } = agencyRuns;
  const day = (on: string): string => dates.day(on, today);
  const isUnderWay = step !== undefined && explainedOn === undefined;
  if (!isUnderWay && runs.length + visits === 0 && plan === undefined && explainedOn === undefined) return null;
  return (
    <section className="part agent-runs">
      <h2>{texts.title(runs.length)}</h2>
      {!isUnderWay ? null : (
        <p>
          <span className="strong">{texts.steps[step.step](step.unitName)}</span>
          {language === 'en' ? '. ' : '，'}
          {texts.since(day(step.since))}
        </p>
      )}
      {runs.length === 0 && visits === 0 ? null : (
        <p>
          {tripsSaved === 0 ? '' : texts.saved(tripsSaved)} {texts.own(visits)}
        </p>
      )}
      {confirmedOn !== undefined ? (
        said === undefined ? (
          <p>{texts.confirmed(day(confirmedOn))}</p>
        ) : null
      ) : explainedOn === undefined ? null : (
        <p>{texts.explained(day(explainedOn))}</p>
      )}
      {matter.actions.includes('confirmResult') ? (
        <ConfirmResult
          key={explainedOn}
          matter={matter}
          queryCode={queryCode}
          texts={texts}
          onSent={(text) => {
            setSaid(text);
            void onChanged();
          }}
        />
      ) : said === undefined ? null : (
        <Message takesFocus>
          <p>{said}</p>
        </Message>
      )}
      {plan === undefined ? null : (
        <>
          <h3>{texts.plan}</h3>
          <p className="words">{plan.text}</p>
        </>
      )}
      {runs.length === 0 ? (
        isUnderWay && <p className="quiet">{texts.noRuns}</p>
      ) : (
        <ol className="run-list">
          {runs.map((run) => (
            <li key={run.runId}>
              <p className="strong">{texts.run(day(run.ranOn), run.place, texts.purposes[run.purpose])}</p>
              <p className="words">{run.note}</p>
              <p className="quiet">{texts.minutes(run.minutes)}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
