import { says } from './definition.ts';

/** Refusals of hearings, mediations, holds and recalculated clocks. */
export const waitingTexts = {
  'hearing-already-requested': says(
    ['您已经申请过听证，正在等待答复', '办理单位会定下听证的时间，或者告诉您不听证的理由。'],
    ['A hearing has been asked for already', 'The unit will name a date, or say why there is none.'],
  ),
  'hearing-announced': says(
    ['听证已经定好，还没有举行', '请等听证举行；不再举行的，先取消并说明理由。'],
    ['A hearing is announced and has not taken place', 'Hold it first, or call it off with a reason.'],
  ),
  'hearing-request-open': says(
    ['信访人申请了听证，还没有答复', '先定听证时间，或者书面说明不听证的理由，再出具意见。'],
    ['The petitioner has asked for a hearing and waits for an answer', 'Announce the hearing or say why there is none before answering.'],
  ),
  'hearing-too-soon': says(
    ['听证通知的时间不够', '最早可以在 {earliestOn} 听证，好让信访人准备。'],
    ['The notice of the hearing is too short', 'The hearing can be on {earliestOn} at the earliest, so that the petitioner can prepare.'],
  ),
  'hearing-too-late': says(
    ['听证定得太晚', '请定在 {latestOn} 之前。'],
    ['The hearing is too far ahead', 'Choose a day up to {latestOn}.'],
  ),
  'no-hearing-requested': says(
    ['没有待答复的听证申请', '请刷新页面查看最新情况。'],
    ['No request for a hearing waits for an answer', 'Reload the page to see how the matter stands.'],
  ),
  'no-hearing-announced': says(
    ['没有定下的听证', '先定听证的时间和地点，通知信访人。'],
    ['No hearing is announced', 'Announce the hearing with time and place first.'],
  ),
  'mediation-running': says(
    ['正在调解', '调解结束后再办这一步；信访人随时可以停止调解。'],
    ['A mediation is running', 'Take this step when it has ended; the petitioner may stop it at any time.'],
  ),
  'mediation-not-for-kind': says(
    ['这类事项不能调解', '检举控告和建议意见不调解。'],
    ['Matters of this kind are not mediated', 'Accusations and suggestions are not mediated.'],
  ),
  'no-mediation': says(
    ['没有正在进行的调解', '请刷新页面查看最新情况。'],
    ['No mediation is running', 'Reload the page to see how the matter stands.'],
  ),
  'no-agreement': says(
    ['没有待确认的调解协议', '请刷新页面查看最新情况。'],
    ['There is no agreement to confirm', 'Reload the page to see how the matter stands.'],
  ),
  'proof-missing': says(
    ['缺少受理的证明', '请附上法院、仲裁机构或者复议机关的受理材料；信访人选择在此等候的，一并附上书面材料。'],
    ['The proof is missing', 'Attach what shows that it was really filed there, and the written choice of the petitioner to wait here.'],
  ),
  'claim-waits': says(
    ['有诉求正在等候其他程序或者已经转出', '先恢复办理，或者确认由其他程序解决，再办这一步。'],
    [
      'A claim waits for another procedure or has gone there',
      'Resume it, or record that the other procedure decides it, before this step.',
    ],
  ),
  'unknown-hold': says(
    ['没有这项中止', '请刷新页面查看最新情况。'],
    ['There is no such hold', 'Reload the page to see how the matter stands.'],
  ),
  'no-clock-moves': says(
    ['没有期限需要调整', '按现在的日历，这件事的期限不变。'],
    ['No clock moves', 'The dates of this matter are the same under the calendar in force.'],
  ),
} as const;
