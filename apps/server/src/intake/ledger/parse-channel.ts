import { type Channel, channels } from '@daiban/domain/case/vocabulary';

/** What each channel is called in a ledger; the words that a fault offers. */
export const channelWords: Readonly<Record<Channel, string>> = {
  letter: '来信',
  visit: '来访',
  online: '网上信访',
  phone: '来电',
  hotlineTransfer: '12345热线',
  wechat: '微信',
  fax: '传真',
  superiorAssigned: '上级交办',
  leaderReception: '领导接访',
  outreachVisit: '下访',
  appointment: '约访',
  video: '视频接访',
  kiosk: '自助机',
  agency: '代办',
  nightService: '夜班车',
  mobileStation: '流动站',
  patrol: '巡查',
  council: '议事会',
};

/** Words by which a channel is known, the more telling first: a slip that the hotline passed on is the hotline's, whoever is named as well. */
const signs: readonly (readonly [RegExp, Channel])[] = [
  [/12345|热线|便民电话/, 'hotlineTransfer'],
  [/上级|交办|转办|转送|督办|市局|省局|区局|国家信访局/, 'superiorAssigned'],
  [/领导接|书记接|镇长接|区长接|市长接|县长接|主任接|接访日|包案接/, 'leaderReception'],
  [/下访/, 'outreachVisit'],
  [/约访|预约/, 'appointment'],
  [/视频/, 'video'],
  [/自助/, 'kiosk'],
  [/夜班|夜间/, 'nightService'],
  [/流动/, 'mobileStation'],
  [/代办|代理/, 'agency'],
  [/巡查|巡访|网格/, 'patrol'],
  [/议事/, 'council'],
  [/传真/, 'fax'],
  [/微信|小程序|公众号/, 'wechat'],
  [/网|信箱|邮箱|邮件|留言|平台|app/, 'online'],
  [/来电|电话|致电/, 'phone'],
];
const bySign = new Map<Channel, RegExp>([
  ['letter', /来信|信件|信函|书信|邮寄|挂号|^信$/],
  ['visit', /来访|走访|到访|个访|个体访|集体访|群访|接访|面访|^访$/],
]);

/** The channel that an office's word means; undefined when it means none, or a letter as well as a visit. */
export const parseChannel = (written: string): Channel | undefined => {
  const word = written.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  if (word === '') return undefined;
  const named = channels.find((channel) => channel.toLowerCase() === word || channelWords[channel] === word);
  if (named !== undefined) return named;
  const sign = signs.find(([pattern]) => pattern.test(word));
  if (sign !== undefined) return sign[1];
  const found = [...bySign].filter(([, pattern]) => pattern.test(word));
  return found.length === 1 ? found[0]?.[0] : undefined;
};
