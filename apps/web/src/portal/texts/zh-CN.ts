import { bounty } from './zh-CN/bounty.ts';
import { complaint } from './zh-CN/complaint.ts';
import { dates } from './zh-CN/dates.ts';
import { filing, receipt } from './zh-CN/filing.ts';
import { faults, frame } from './zh-CN/frame.ts';
import { cadrePage, dissatisfiedPage, home, howLong, officePage } from './zh-CN/home.ts';
import { loop } from './zh-CN/loop.ts';
import { remedy } from './zh-CN/remedy.ts';
import { residents } from './zh-CN/residents.ts';
import { sendingOn } from './zh-CN/sending-on.ts';
import { stand } from './zh-CN/stand.ts';
import { timeline } from './zh-CN/timeline.ts';
import { tracking, words } from './zh-CN/tracking.ts';
import { waiting } from './zh-CN/waiting.ts';

/** The wording of every screen of the portal. Its shape is the shape of every other language. */
export const zhCN = {
  language: 'zh-CN',
  complaint,
  dates,
  frame,
  faults,
  home,
  howLong,
  officePage,
  cadrePage,
  dissatisfiedPage,
  filing,
  receipt,
  remedy,
  residents,
  sendingOn,
  loop,
  bounty,
  stand,
  words,
  tracking,
  timeline,
  waiting,
};

export type Texts = typeof zhCN;
