/** A choice question of a course. */
export interface CourseQuestion {
  readonly id: string;
  readonly text: string;
  readonly choices: readonly string[];
  /** Place of the right choice, from 0. */
  readonly right: number;
}

/** A question as it is put to a learner: without the right answer. */
export interface PutQuestion {
  readonly id: string;
  readonly text: string;
  readonly choices: readonly string[];
}

export interface TestMark {
  readonly right: number;
  readonly asked: number;
  /** Of 100, cut to whole points. */
  readonly points: number;
  readonly passed: boolean;
}

/**
 * Puts things into the order that the numbers draw (Fisher–Yates).
 * @param draws numbers from 0 to below 1, one for each thing but the last.
 */
export const inDrawnOrder = <Item>(items: readonly Item[], draws: readonly number[]): readonly Item[] => {
  const rest = [...items];
  const drawn = draws.slice(0, Math.max(0, items.length - 1)).flatMap((draw) => rest.splice(Math.floor(draw * rest.length), 1));
  return [...drawn, ...rest];
};

/** Marks the answers to the questions that were asked; whoever leaves one out has it wrong. Passed is compared in whole numbers. */
export const markTest = (questions: readonly CourseQuestion[], answers: Readonly<Record<string, string>>, passMark: number): TestMark => {
  const right = questions.filter((question) => question.choices[question.right] === answers[question.id]).length;
  const asked = questions.length;
  return {
    right,
    asked,
    points: asked === 0 ? 0 : Math.floor((right * 100) / asked),
    passed: asked > 0 && right * 100 >= passMark * asked,
  };
};
