import { type AgencyTeamProblemCode, problemStatuses } from '@daiban/contract/problem-statuses';
import { says } from '../../case-file/refusal-texts/definition.ts';
import { type ProblemDefinitions, registerTexts } from '../../platform/http/problem.ts';

const texts: Readonly<Record<AgencyTeamProblemCode, ReturnType<typeof says>>> = {
  'not-an-agent': says(
    ['这个人现在不是代办员', '只能选现在任职的代办员；刚任命的，请等任命生效以后再办。'],
    ['This person is no agent at present', 'Choose somebody who is appointed as an agent now.'],
  ),
  'certificate-not-earned': says(
    ['发证的条件还没有满足', '请对照名册里列出的各项，还差的补齐以后再发。'],
    ['The conditions of a certificate are not met yet', 'Compare the list in the roster; issue it when nothing is missing.'],
  ),
  'certificate-in-force': says(
    ['这名代办员已有有效的证书', '证书快到期时可以再发；要换的，请先注销原来的。'],
    ['This agent has a certificate in force', 'Issue the next when it runs out; to replace it, revoke the present one first.'],
  ),
  'grade-not-earned': says(
    ['没有这一级的晋级建议', '等级按条件逐级提出建议，由人决定；条件不满足的，不能越级。'],
    ['This grade was not proposed', 'Grades are proposed one by one when their conditions are met; a person decides then.'],
  ),
  'question-without-right-choice': says(
    ['有一道题没有标出正确选项', '请检查每道题的正确选项，它应该在列出的选项里，选项也不能重复。'],
    [
      'A question has no right choice',
      'Check that the right choice of every question is among its choices, and that no choice stands twice.',
    ],
  ),
  'cohort-full': says(
    ['这一期的名额不够', '请少报几名，或者另开一期。'],
    ['This cohort has not enough places', 'Enrol fewer, or open another cohort.'],
  ),
  'cohort-dates': says(['结束日期早于开始日期', '请把两个日期核对一下。'], ['The last day is before the first', 'Compare the two dates.']),
  'mentor-is-learner': says(
    ['导师和学员不能是同一个人', '请另选一名导师。'],
    ['Mentor and agent are the same person', 'Choose another mentor.'],
  ),
  'mentoring-over': says(
    ['这一对帮带已经结束', '结束以后不能再记实践；需要继续帮带的，请学院重新结对。'],
    ['This mentoring is over', 'Nothing can be added to it; ask the academy for another pair.'],
  ),
  'course-without-test': says(['这门课没有测试', '读完课文就可以了。'], ['This course has no test', 'Reading its lessons is enough.']),
  'lessons-unread': says(
    ['还有课文没有读完', '请先把这门课的每一课读完，再来测试。'],
    ['Some lessons are not read yet', 'Read every lesson of the course, then begin the test.'],
  ),
  'call-over': says(
    ['这次招募已经结束，或者名额满了', '请看看其他招募，或者打电话问问。'],
    ['This call is over, or has no place left', 'See the other calls, or phone us.'],
  ),
  'volunteer-code-unknown': says(
    ['没有找到这个志愿者编号', '请对照报名后给您的16位编号再填一次；找不到的，请打电话给我们。'],
    ['This volunteer code is not known', 'Compare it with the 16 characters that you got when you applied, or phone us.'],
  ),
  'volunteer-not-active': says(
    ['现在不能办这一步', '这名志愿者还没有上岗，或者已经不再服务。'],
    ['This is not possible now', 'The volunteer has not begun yet, or no longer helps.'],
  ),
  'volunteer-not-trained': says(
    ['还没有通过志愿者课程', '志愿者通过课程测试以后才能上岗。'],
    ['The course for volunteers is not passed yet', 'A volunteer begins once the test of the course is passed.'],
  ),
  'volunteer-decided': says(
    ['这份报名已经处理过', '请刷新页面看现在的情况。'],
    ['This application has been decided', 'Reload the page to see how it stands.'],
  ),
  'reason-missing': says(
    ['请写明原因', '报名的人会看到这段话，请写得客气、具体。'],
    ['A reason is needed', 'The applicant reads it: be kind and plain.'],
  ),
  'task-says-who': says(
    ['任务里有能认出人的字样：“{word}”', '志愿者不接触事项。请只写做什么、在哪里、什么时候，姓名、称呼、电话、门牌都不要写。'],
    [
      'The task has words by which somebody could be known: “{word}”',
      'A volunteer knows nothing of the matter. Say what, where and when; no names, phones or doors.',
    ],
  ),
  'task-answered': says(
    ['这个任务已经处理过', '请刷新页面看现在的情况。'],
    ['This task has been dealt with', 'Reload the page to see how it stands.'],
  ),
};

const teamProblems: ProblemDefinitions = Object.fromEntries(
  (Object.keys(texts) as AgencyTeamProblemCode[]).map((code) => [code, { status: problemStatuses[code], texts: texts[code] }]),
);

/** Adds the refusals of team, academy and volunteers to the catalogue of problems; harmless when called again. */
export const registerTeamTexts = (): void => registerTexts(teamProblems);
