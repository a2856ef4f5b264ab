import { says } from './definition.ts';

/** Refusals of the running of a matter for its principal (D60, D70), and of its work list (S3.20). */
export const agencyRunTexts = {
  'catalogue-effective-too-early': says(
    ['新清单不能从过去的日子起用', '请选今天或以后的一天。'],
    ['A new list cannot take effect in the past', 'Choose today or a later day.'],
  ),
  'note-holds-number': says(
    ['记录里不能写电话、证件号码或者银行卡号', '请删去号码：要联系谁，事项页上查得到。'],
    ['A note holds no phone, identity or card number', 'Take the number out: who is to be reached stands on the page of the matter.'],
  ),
  'plan-changed-since': says(
    ['计划已经有人改过', '请看看新的计划，再决定用哪一份。'],
    ['The plan was changed meanwhile', 'Look at the new one, then decide which to keep.'],
  ),
  'run-before-mandate': says(
    ['跑腿的日子早于接单太多', '最早可以记接单前七天的。'],
    ['The run was made too long before the mandate', 'Runs of the seven days before it was accepted can be logged.'],
  ),
  'step-not-next': says(
    ['不能这样上交', '按社区、街道、部门、区级的次序往上交；上交以后不能收回。'],
    ['It cannot be handed up like this', 'The order is community, street, department, district; what was handed up is not taken back.'],
  ),
  'step-unit-missing': says(
    ['没有找到接手的单位', '交给部门的，请选定单位；街道没有协调员的，请联系信访部门。'],
    ['There is no unit to take it', 'Choose the department; where the street has no coordinator, ask the petition office.'],
  ),
  'no-step-to-take': says(
    ['现在没有要接手的', '可能已经有人接手，请刷新页面。'],
    ['There is nothing to take over', 'Somebody may have taken it already; reload the page.'],
  ),
  'member-does-not-fit': says(
    ['这个人不能担任这一员', '请按区领导、乡镇街道干部、两代表一委员、特聘调解员、网格员分别选人。'],
    ['This person cannot be a member of that kind', 'Choose by kind: leader, official, delegate, invited mediator, grid worker.'],
  ),
  'member-already-bound': says(
    ['这个人已经在这件事的五员里', '要改分工，先让其退出。'],
    ['This person is a member already', 'To change the task, release them first.'],
  ),
  'not-a-member': says(['这个人不在这件事的五员里', '请刷新页面。'], ['This person is no member of the matter', 'Reload the page.']),
  'answer-not-served': says(
    ['答复还没有送到委托人手里', '先由承办单位书面答复并送达，再向委托人说明。'],
    ['The principal does not have the answer yet', 'The answer comes first, in writing; then it is explained.'],
  ),
  'result-already-explained': says(
    ['结果已经说明过了', '委托人说没听明白的，可以再说明一次。'],
    ['The result was explained already', 'When the principal says that it was not understood, explain it again.'],
  ),
  'nothing-to-confirm': says(
    ['现在没有要确认的', '代办员向您说明结果以后再确认。'],
    ['There is nothing to confirm now', 'Confirm once your agent has explained the result.'],
  ),
} as const;
