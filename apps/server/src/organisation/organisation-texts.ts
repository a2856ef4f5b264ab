import { type OrganisationProblemCode, problemStatuses } from '@daiban/contract/problem-statuses';
import { type ProblemDefinitions, registerTexts } from '../platform/http/problem.ts';

const says = (
  [title, nextStep]: readonly [string, string],
  [titleInEnglish, nextStepInEnglish]: readonly [string, string],
): ProblemDefinitions[string]['texts'] => ({
  'zh-CN': { title, nextStep },
  en: { title: titleInEnglish, nextStep: nextStepInEnglish },
});

const texts: Readonly<Record<OrganisationProblemCode, ProblemDefinitions[string]['texts']>> = {
  'person-unknown': says(['没有这个人', '请先在“人员”中登记，再任命。'], ['There is no such person', 'Add them under People first.']),
  'org-unit-unknown': says(['没有这个单位', '请刷新页面后重新选择。'], ['There is no such unit', 'Reload the page and choose again.']),
  'appointment-unknown': says(
    ['没有这项任职，或者已经结束', '请刷新页面查看现任人员。'],
    ['There is no such appointment, or it has ended', 'Reload the page to see who holds the post.'],
  ),
  'role-not-appointable': says(
    ['这个角色不能任命', '信访人一方的角色和只属于一件事项的角色，不在这里任命。'],
    ['Nobody is appointed to this role', 'Roles of the petitioner’s side and roles on one case are not appointments.'],
  ),
  'role-does-not-fit-unit': says(
    ['这个角色不设在这类单位', '请换一个单位，或者选择这类单位设有的角色。'],
    ['This kind of unit does not have this role', 'Choose another unit, or a role that this kind of unit has.'],
  ),
  'unit-not-in-force': says(
    ['这个单位那天还没有设立，或者已经撤并', '请选择那天存在的单位，或者改日期。'],
    ['The unit does not exist on that day', 'Choose a unit that does, or another day.'],
  ),
  'term-ends-before-it-begins': says(
    ['结束日期要晚于开始日期', '请改正日期。'],
    ['The end has to come after the beginning', 'Correct the dates.'],
  ),
  'appointed-already': says(
    ['这个人在这段时间已经担任这个职务', '不必重复任命；要改任期的，先结束原来的任职。'],
    ['The person holds this post in that time already', 'There is nothing to do; to change the term, end the present one first.'],
  ),
  'roles-never-combined': says(
    ['{why}', '请改由别人担任，或者先结束另一项任职（{other}）。'],
    ['{whyInEnglish}', 'Appoint somebody else, or end the other appointment first ({otherInEnglish}).'],
  ),
  'substitute-is-oneself': says(['本人不能代理本人', '请另选一位代理人。'], ['Nobody stands in for themselves', 'Choose somebody else.']),
  'substitute-can-not-stand-in': says(
    ['这位代理人不能代行这个职务：{why}', '请另选一位代理人。'],
    ['This person can not stand in: {whyInEnglish}', 'Choose somebody else.'],
  ),
  'unit-exists': says(['这个单位已经有了', '请刷新页面查看。'], ['This unit is there already', 'Reload the page.']),
  'kind-not-at-tier': says(
    ['这类单位不设在这一级', '请改选层级或者单位类型。'],
    ['This kind of unit does not stand at this tier', 'Choose another tier or kind.'],
  ),
  'parent-below-unit': says(
    ['上级单位的层级比它低', '请选择同级或者更高一级的上级单位。'],
    ['The unit above stands at a lower tier', 'Choose one at the same tier or above.'],
  ),
  'successor-is-the-unit': says(['单位不能承接自己', '请选择另一个单位承接。'], ['A unit does not follow itself', 'Choose another unit.']),
  'successor-below-unit': says(
    ['承接单位是它的下级，撤并后会没有上级', '请先调整隶属，或者换一个承接单位。'],
    ['The successor hangs below the unit that ends', 'Choose another successor.'],
  ),
  'successor-of-another-kind': says(
    ['信访部门、纪检监察机关只能由同类单位承接', '请先新设同类单位，再办撤并。'],
    ['A petition office or discipline body is followed by one of its kind only', 'Make the new one first.'],
  ),
  'successor-has-no-post': says(
    ['接手人在那个单位没有任职', '请先任命，再办这一步。'],
    ['Who takes over holds no post in that unit', 'Appoint them there first.'],
  ),
  'successor-needed': says(
    ['这个人名下还有在办事项，要写明由谁接手', '请选择同一单位的在职人员接手。'],
    ['The person has open matters: say who takes them over', 'Choose somebody appointed in the same unit.'],
  ),
  'last-of-administrators': says(
    ['这样一来会没有两位管理员可以签批', '请先任命新的系统管理员或者安全管理员。'],
    ['Then nobody could propose and sign changes any more', 'Appoint a new system or security administrator first.'],
  ),
  'unit-file-unreadable': says(
    ['这个文件读不出单位名单', '请用“名称、层级、类型、上级、区划代码”为表头的 .xlsx 文件，或者区划 .json 文件。'],
    [
      'No list of units can be read from this file',
      'Use an .xlsx file with a heading row (name, tier, kind, parent, code) or a .json file of divisions.',
    ],
  ),
  'set-up-is-over': says(
    ['单位搭建已经结束，变更要两人签批', '请提出变更，由另一位管理员签批。'],
    ['The set-up is over: changes need two signatures', 'Propose the change; another administrator signs it.'],
  ),
  'not-in-training': says(
    ['这里办的是真实事项，时间不能拨', '要演练，请用 npm start -- --training 另开一个环境。'],
    ['This office handles real matters; its clock can not be moved', 'For a rehearsal start another one with npm start -- --training.'],
  ),
  'set-up-not-complete': says(
    ['还不能结束搭建：{missing}', '请先任命，再提出结束搭建。'],
    ['The set-up can not end yet: {missingInEnglish}', 'Appoint them first, then propose to end it.'],
  ),
};

const definitions: ProblemDefinitions = Object.fromEntries(
  (Object.keys(texts) as OrganisationProblemCode[]).map((code) => [code, { status: problemStatuses[code], texts: texts[code] }]),
);

/** Adds the refusals of units and appointments to the catalogue of problems; harmless when called again. */
export const registerOrganisationTexts = (): void => registerTexts(definitions);
