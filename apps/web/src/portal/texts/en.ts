import { bounty } from './en/bounty.ts';
import { complaint } from './en/complaint.ts';
import { dates } from './en/dates.ts';
import { filing, receipt } from './en/filing.ts';
import { faults, frame } from './en/frame.ts';
import { cadrePage, dissatisfiedPage, home, howLong, officePage } from './en/home.ts';
import { loop } from './en/loop.ts';
import { remedy } from './en/remedy.ts';
import { residents } from './en/residents.ts';
import { sendingOn } from './en/sending-on.ts';
import { stand } from './en/stand.ts';
import { timeline } from './en/timeline.ts';
import { tracking, words } from './en/tracking.ts';
import { waiting } from './en/waiting.ts';
import type { Texts } from './zh-CN.ts';

/** The portal in English. A missing text is a compile error. */
export const en: Texts = {
  language: 'en',
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
