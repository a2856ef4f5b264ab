import { type OutreachProblemCode, problemStatuses } from '@daiban/contract/problem-statuses';
import { type ProblemDefinitions, registerTexts } from '../platform/http/problem.ts';

type Text = ProblemDefinitions[string]['texts'];

const says = (zh: readonly [title: string, nextStep: string], en: readonly [title: string, nextStep: string]): Text => ({
  'zh-CN': { title: zh[0], nextStep: zh[1] },
  en: { title: en[0], nextStep: en[1] },
});

const texts: Readonly<Record<OutreachProblemCode, Text>> = {
  'trip-unknown': says(['没有这个班次', '请回到班次表重新选。'], ['There is no such trip', 'Go back to the timetable and choose again.']),
  'trip-not-bookable': says(
    ['这个时段不能再约或者改了', '请看看班次表上别的时段，急事请打电话。'],
    ['This slot can no longer be booked or changed', 'Look at other slots of the timetable; if it is urgent, phone us.'],
  ),
  'slot-unknown': says(['没有这个时段', '请从班次表里选一个时段。'], ['There is no such slot', 'Choose a slot of the timetable.']),
  'slot-full': says(
    ['这个时段刚刚约满了', '请换一个时段，或者换一个停靠点。'],
    ['This slot has just been taken', 'Choose another slot or another stop.'],
  ),
  'home-not-offered': says(
    ['这一班不上门', '请到停靠点来，或者选可以上门的班次。'],
    ['This trip does not come to homes', 'Come to the stop, or choose a trip that does.'],
  ),
  'home-address-missing': says(
    ['请写上门的地址', '写清楚村、门牌就行；不想写的，可以到停靠点来。'],
    ['The address is missing', 'Village and house number are enough; or come to the stop.'],
  ),
  'booked-already': says(
    ['这个电话在这一班已经约过了', '一个电话一班约一次；要换时段，请先取消原来的。'],
    ['This phone has a slot on this trip already', 'One slot a phone and trip; to change it, cancel the first one.'],
  ),
  'booking-unknown': says(
    ['没有找到这个预约', '请对照预约码和留的电话后四位再填一次；取消的和办完的预约不再保留。'],
    ['There is no such booking', 'Compare the code and the last four digits of the phone; cancelled and finished bookings are not kept.'],
  ),
  'trip-in-the-past': says(['出车日期已经过了', '请改成今天或者以后的日期。'], ['The day of the trip is past', 'Choose today or later.']),
  'stop-too-short': says(
    ['“{place}”停的时间不够一个时段', '把停靠时间改长，或者把每个时段改短。'],
    ['{place} is too short for one slot', 'Make the stop longer or the slots shorter.'],
  ),
  'stops-overlap': says(
    ['“{place}”和前一个停靠点时间重叠', '一班车不能同时停两个地方，请改时间。'],
    ['{place} overlaps the stop before it', 'A crew cannot be at two places; change the times.'],
  ),
  'trip-published': says(
    ['已经公布的班次，时间、地点和名额不能改', '可以换人、改备注；要改别的，请取消这一班（会通知约好的人），另排一班。'],
    [
      'Time, places and slots of a published trip stand',
      'Crew and note can change; for anything else cancel it (those who booked are told) and plan another.',
    ],
  ),
  'trip-over': says(['这一班已经结束或者取消了', '请另排一班。'], ['This trip is over or cancelled', 'Plan another one.']),
  'trip-has-no-stop': says(['还没有停靠点', '加上停靠点再公布。'], ['The trip has no stop', 'Add a stop before publishing it.']),
  'trip-has-no-crew': says(['还没有安排人', '写上谁去再公布。'], ['The trip has no crew', 'Say who goes before publishing it.']),
  'trip-not-yet': says(
    ['还没到出车的日子', '出车当天起可以办。'],
    ['The day of the trip has not come', 'This can be done from that day on.'],
  ),
  'bookings-not-answered': says(
    ['还有 {count} 个预约没有写结果', '每个预约写上见到了、没见到，或者登记成事项，再结束这一班。'],
    ['{count} bookings have no result yet', 'Note each as met, not met or taken as a matter, then close the trip.'],
  ),
  'ticket-unknown': says(['没有这张急件单', '请回到急件单列表。'], ['There is no such urgent ticket', 'Go back to the list of tickets.']),
  'ticket-closed': says(
    ['这张急件单已经办结', '情况有变化的，另开一张。'],
    ['This ticket is closed', 'Open another one if things changed.'],
  ),
  'units-not-acknowledged': says(
    ['还有单位没有接单：{units}', '请打电话催；对方口头接了的，替他记下接单，再办结。'],
    ['Not taken yet by: {units}', 'Phone them; if they took it by word of mouth, note it for them, then close.'],
  ),
  'call-back-missing': says(
    ['来电人留了电话，还没有回电', '请回电后选“已回电”或者“没打通”。'],
    ['The caller left a phone and was not called back', 'Call back, then choose reached or not reached.'],
  ),
};

/** The answers of outreach, added to the catalogue of problems. */
export const registerOutreachTexts = (): void => {
  const codes = Object.keys(texts) as OutreachProblemCode[];
  registerTexts(Object.fromEntries(codes.map((code) => [code, { status: problemStatuses[code], texts: texts[code] }])));
};
