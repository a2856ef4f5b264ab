import { refuse } from '../kernel/result.ts';

export interface WordingRefusal {
  readonly code: 'wording-not-allowed';
  /** The words found. */
  readonly word: string;
}

/**
 * Words that no paper and no measure of the office may carry: waivers of the right to petition and payment for silence (care G4), the
 * label 无理 (G18), stopping, admonishing and watching people (G1–G3), names for people who petition (G5).
 */
const forbidden: readonly RegExp[] = [
  /不再(?:越级|重复|进京|赴省)?(?:上访|信访|走访|缠访)/u,
  /(?:承诺|保证|自愿)(?:今后|以后)?(?:不|停止)再?(?:上访|信访|投诉|举报|反映)/u,
  // Not 信息访问, 利息诉请, 作息诉求.
  /(?<![信消利作])息[诉访]|罢访/u,
  /放弃(?:一切)?(?:信访|上访|申诉|复查|复核)/u,
  /无理(?![由据会睬])/u,
  /稳控|盯防|盯人|蹲守|劝返|接返|截访|拦访|训诫|训戒|法制谈话/u,
  // The way of a lorry may be evidence; that of a person is never followed.
  /(?<!(?:车辆?|船舶?|渣土车)的?(?:行驶|运行|运输|行车|作业|航行)?)轨迹/u,
  /缠访|闹访|信访老户|老上访户|上访钉子户/u,
];

/** The first words in a text that may not stand there. */
export const findForbiddenWords = (text: string): string | undefined => {
  for (const pattern of forbidden) {
    const found = pattern.exec(text);
    if (found !== null) return found[0];
  }
  return undefined;
};

/** The refusal for the first of several texts that carries forbidden words; undefined when all may go out. */
export const refuseWording = (texts: readonly (string | undefined)[]): ReturnType<typeof refuse<WordingRefusal>> | undefined => {
  for (const text of texts) {
    const word = text === undefined ? undefined : findForbiddenWords(text);
    if (word !== undefined) return refuse({ code: 'wording-not-allowed', word });
  }
  return undefined;
};
