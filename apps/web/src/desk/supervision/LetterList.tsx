import type { Letter } from '@daiban/contract/letters';
import type { LetterForm } from '@daiban/domain/supervision/vocabulary';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { CommandDrawer } from '../commands/CommandDrawer.tsx';
import type { DeskCommand } from '../commands/desk-commands.ts';
import { Empty, LoadState, Waiting } from '../parts/LoadState.tsx';
import { useUnitName } from '../parts/use-unit-name.ts';
import { useMe } from '../session/me.ts';
import { shortDate } from '../texts/dates.ts';
import { dutyName } from '../texts/duty-name.ts';
import { useTexts } from '../texts/language.tsx';
import { type LetterFilter, lettersQuery } from './queries.ts';

/** The order that answers a letter of each form, and the field that names the letter. */
const answers: Partial<Record<LetterForm, { readonly command: DeskCommand; readonly field?: string }>> = {
  copyNotice: { command: 'answerCopyNotice', field: 'letterId' },
  supervisionLetter: { command: 'answerSupervision', field: 'supervisionId' },
  redCardProposal: { command: 'replyRedCard', field: 'redCardId' },
  warningNotice: { command: 'answerWarning' },
};

interface RowProps {
  readonly letter: Letter;
  /** Whether the letters are the reader's own. */
  readonly own: boolean;
  readonly onAnswer: () => void;
}

const AnswerCell = ({ letter }: Pick<RowProps, 'letter'>) => {
  const texts = useTexts();
  const { today } = useMe();
  const { letters } = texts;
  if (letter.answeredAt !== undefined)
    return <span className="quiet">{letters.answered(shortDate(letter.answeredAt.slice(0, 10), texts))}</span>;
  if (!letter.wantsAnswer || letter.isCopy || letter.dueOn === undefined) return null;
  const date = shortDate(letter.dueOn, texts);
  return letter.dueOn < today ? <span className="late">{letters.late(date)}</span> : <span>{letters.dueBy(date)}</span>;
};

const LetterRow = ({ letter, own, onAnswer }: RowProps) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const { letters } = texts;
  const isOpen = own && letter.wantsAnswer && !letter.isCopy && letter.answeredAt === undefined && answers[letter.form] !== undefined;
  return (
    <tr>
      <td className="letter-form">
        {letters.forms[letter.form]}
        {letter.isNew ? <span className="tag strong">{letters.isNew}</span> : null}
        {letter.level === undefined ? null : <span className="tag">{letters.level(letter.level)}</span>}
        {letter.isCopy ? <span className="tag">{letters.copy}</span> : null}
      </td>
      <td className="col-title">
        <Link to="/cases/$caseId" params={{ caseId: letter.caseId }}>
          {letter.caseTitle}
        </Link>{' '}
        <span className="quiet number">{letter.caseNumber}</span>
      </td>
      <td>{letter.duty === undefined ? null : dutyName(letter.duty, texts)}</td>
      <td className="quiet">{unitName(letter.unit.name)}</td>
      <td className="letter-day">{shortDate(letter.issuedAt.slice(0, 10), texts)}</td>
      <td>
        <AnswerCell letter={letter} />{' '}
        {isOpen ? (
          <Button size="small" type="primary" onClick={onAnswer}>
            {letters.answer}
          </Button>
        ) : null}
      </td>
    </tr>
  );
};

/** Letters, newest first; those to oneself are answered in place. */
export const LetterList = ({ filter }: { readonly filter: LetterFilter }) => {
  const texts = useTexts();
  const found = useInfiniteQuery(lettersQuery(filter));
  const [answering, setAnswering] = useState<Letter>();
  const { letters } = texts;
  if (found.data === undefined)
    return found.error === null ? <Waiting lines={10} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />;
  const rows = found.data.pages.flatMap((page) => page.rows);
  const way = answering === undefined ? undefined : answers[answering.form];
  if (rows.length === 0) return <Empty title={letters.none} hint={letters.noneHint} />;
  return (
    <>
      <table className="list letter-table" aria-label={letters.title}>
        <thead>
          <tr>
            {letters.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((letter) => (
            <LetterRow
              key={`${letter.caseId} ${letter.letterId} ${letter.isCopy}`}
              letter={letter}
              own={filter.scope === 'mine'}
              onAnswer={() => setAnswering(letter)}
            />
          ))}
        </tbody>
      </table>
      {found.hasNextPage ? (
        <p>
          <Button onClick={() => void found.fetchNextPage()} loading={found.isFetchingNextPage}>
            {letters.more}
          </Button>
        </p>
      ) : null}
      {answering === undefined || way === undefined ? null : (
        <CommandDrawer
          caseId={answering.caseId}
          command={way.command}
          {...(way.field === undefined ? {} : { preset: { [way.field]: answering.letterId } })}
          onClose={() => setAnswering(undefined)}
          onDone={() => {
            setAnswering(undefined);
            void found.refetch();
          }}
        />
      )}
    </>
  );
};
