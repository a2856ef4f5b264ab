import { refuse } from '../kernel/result.ts';

export interface WordingRefusal {
  readonly code: 'wording-not-allowed';
  /** The words found. */
  readonly word: string;
}

/**
 * Words that no paper of the office may carry: waivers of the right to petition and payment for silence (care G4), the label 无理
 * (G18), stopping and watching people (G1–G3), names for people who petition (G5).
 */
const forbidden: readonly RegExp[] = [
  /不再(?:越级|重复|进京|赴省)?(?:上访|信访|走访|缠访)/u,
  /(?:承诺|保证|自愿)(?:今后|以后)?(?:不|停止)再?(?:上访|信访|投诉|举报|反映)/u,
  /息诉(?:罢访|息访|承诺|协议|保证)|罢访|息访(?:承诺|协议|保证)/u,
  /放弃(?:一切)?(?:信访|上访|申诉|复查|复核)/u,
  /无理(?![由据会睬])/u,
  /稳控|盯防|蹲守|劝返|截访|拦访/u,
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
