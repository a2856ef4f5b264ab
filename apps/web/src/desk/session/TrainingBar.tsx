import { advanceTraining } from '@daiban/contract/training';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../api.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { longDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { useMe } from './me.ts';
import './training-bar.css';

const steps = [{ hours: 1 }, { days: 1 }, { days: 7 }, { days: 30 }] as const;
type Step = (typeof steps)[number];

/** In a rehearsal: says so on every page, and moves the office's clock on. */
export const TrainingBar = () => {
  const me = useMe();
  const texts = useTexts();
  const queryClient = useQueryClient();
  const [said, setSaid] = useState('');
  const advance = useMutation({
    mutationFn: (step: Step) => call(advanceTraining, { body: step }),
    onSuccess: async ({ today, orders }) => {
      setSaid(texts.training.moved(longDate(today, texts), orders));
      await queryClient.invalidateQueries();
    },
  });
  return (
    <section className="training-bar" aria-label={texts.training.title}>
      <p>
        <b>{texts.training.title}</b> {texts.training.today(longDate(me.today, texts))}
        <span role="status"> {advance.isPending ? texts.training.moving : said}</span>
      </p>
      <div className="training-steps">
        {steps.map((step) => (
          <Button key={JSON.stringify(step)} size="small" disabled={advance.isPending} onClick={() => advance.mutate(step)}>
            {'hours' in step ? texts.training.hours(step.hours) : texts.training.days(step.days)}
          </Button>
        ))}
      </div>
      {advance.error === null ? null : <ProblemNote fault={advance.error} />}
    </section>
  );
};
