import { appealDispositions, suggestionDispositions } from '@daiban/domain/case/vocabulary';
import { Button, Input, Radio } from 'antd';
import { Field, FieldGroup } from '../parts/Field.tsx';
import { useTexts } from '../texts/language.tsx';
import type { DraftAnswer } from './reply-draft.ts';

const fields = ['facts', 'decision', 'basis'] as const;

interface AnswerFieldsProps {
  readonly place: number;
  readonly claim: string;
  readonly answer: DraftAnswer;
  readonly suggestion: boolean;
  readonly faults: Readonly<Record<string, string>>;
  readonly onChange: (answer: DraftAnswer) => void;
  readonly onSameBasis: (() => void) | undefined;
}

/** The answer to one claim: what comes of it, the facts, the decision and the basis. */
export const AnswerFields = ({ place, claim, answer, suggestion, faults, onChange, onSameBasis }: AnswerFieldsProps) => {
  const texts = useTexts();
  const choices = suggestion ? suggestionDispositions : appealDispositions;
  return (
    <fieldset className="answer">
      <legend>
        <span className="quiet">{texts.form.answerClaim(place + 1)}</span> {claim}
      </legend>
      <FieldGroup label={texts.form.disposition} error={faults[`answers.${place}.disposition`]}>
        <Radio.Group
          optionType="button"
          value={answer.disposition}
          onChange={(event) => onChange({ ...answer, disposition: event.target.value })}
          options={choices.map((choice) => ({ value: choice, label: texts.dispositions[choice] }))}
        />
      </FieldGroup>
      {fields.map((name) => (
        <Field key={name} label={texts.case[name]} error={faults[`answers.${place}.${name}`]}>
          {(ids) => (
            <Input.TextArea
              {...ids}
              className="grows"
              rows={name === 'basis' ? 1 : 2}
              value={answer[name]}
              onChange={(event) => onChange({ ...answer, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      {onSameBasis === undefined || answer.basis.trim() === '' ? null : (
        <Button type="link" size="small" onClick={onSameBasis}>
          {texts.form.sameBasis}
        </Button>
      )}
    </fieldset>
  );
};
