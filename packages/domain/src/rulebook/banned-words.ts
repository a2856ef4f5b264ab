export interface BannedWord {
  readonly word: string;
  /** Point of care that it offends. */
  readonly against: string;
}

const wordsByPoint: Readonly<Record<string, readonly string[]>> = {
  G1: ['劝返', '接返', '截访', '拦卡', '拦截', '堵截', 'intercept', 'persuadeToReturn'],
  G2: ['训戒', '训诫', '法制谈话', '侦办', 'admonish', 'admonition'],
  G3: ['稳控', '盯防', '蹲守', '轨迹', '盯人', 'stabilityControl', 'surveillance'],
  G4: ['息访', '息诉', '罢访', '不再上访', '放弃信访'],
  G5: ['缠访', '闹访', '老户', '重点人员', '黑名单', 'blacklist', 'keyPerson'],
};

/** The first word in a text that makes the person and not the matter the object (points of care G1–G5). */
export const findBannedWord = (text: string): BannedWord | undefined => {
  const folded = text.toLowerCase();
  for (const [against, words] of Object.entries(wordsByPoint)) {
    const word = words.find((candidate) => folded.includes(candidate.toLowerCase()));
    if (word !== undefined) return { word, against };
  }
  return undefined;
};
