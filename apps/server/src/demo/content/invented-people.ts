/** Parts of names with their spelling in letters, for sign-in names. Whoever is called so by chance is not meant. */
const surnames =
  '王wang 李li 张zhang 刘liu 陈chen 杨yang 黄huang 周zhou 吴wu 徐xu 孙sun 马ma 朱zhu 胡hu 郭guo 何he 林lin 高gao 罗luo 郑zheng 梁liang 谢xie 宋song 唐tang 许xu 韩han 邓deng 冯feng 曹cao 彭peng 曾zeng 肖xiao 田tian 董dong 潘pan 袁yuan 蔡cai 蒋jiang 余yu 于yu 杜du 叶ye 程cheng 魏wei 苏su 吕lv 丁ding 任ren 沈shen 姚yao 卢lu';
const firsts =
  '建jian 国guo 晓xiao 文wen 志zhi 丽li 海hai 春chun 秀xiu 美mei 永yong 雪xue 明ming 思si 佳jia 一yi 子zi 云yun 清qing 立li 宏hong 慧hui 金jin 水shui 素su 梦meng 家jia 月yue 学xue';
const seconds =
  '华hua 芳fang 平ping 娟juan 强qiang 英ying 根gen 琴qin 峰feng 萍ping 林lin 红hong 伟wei 霞xia 良liang 珍zhen 军jun 燕yan 波bo 玲ling 生sheng 洁jie 涛tao 凤feng 松song 瑶yao 飞fei 芬fen 亮liang 莲lian 宁ning';

interface NamePart {
  readonly word: string;
  readonly letters: string;
}
const toParts = (text: string): readonly NamePart[] => text.split(' ').map((part) => ({ word: part.slice(0, 1), letters: part.slice(1) }));
const parts = [toParts(surnames), toParts(firsts), toParts(seconds)] as const;

export interface InventedPerson {
  readonly name: string;
  /** Name in letters, with a figure where two would be the same. */
  readonly userName: string;
}

/** A list of invented people, always the same, no two of one name. */
export const inventPeople = (count: number): readonly InventedPerson[] => {
  const names = new Set<string>();
  const letters = new Map<string, number>();
  const people: InventedPerson[] = [];
  for (let index = 0; people.length < count; index += 1) {
    const chosen = parts.map((list, place) => list[(index * (7 + 4 * place) + place) % list.length] ?? { word: '', letters: '' });
    const name = chosen.map(({ word }) => word).join('');
    if (names.has(name)) continue;
    names.add(name);
    const spelled = chosen.map((part) => part.letters).join('');
    const times = (letters.get(spelled) ?? 0) + 1;
    letters.set(spelled, times);
    people.push({ name, userName: times === 1 ? spelled : `${spelled}${times}` });
  }
  return people;
};
