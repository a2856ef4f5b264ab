import { says } from './definition.ts';

/** Refusals of moving a matter to another version of the rules. */
export const versionTexts = {
  'unknown-rulebook-version': says(
    ['没有已经生效的规则版本 {version}', '请在规则页面查看各版本和生效日期，再选一个。'],
    ['No version {version} of the rules is in force', 'See the versions and their dates on the page of the rules and choose one.'],
  ),
  'already-under-version': says(
    ['这件事已经按 {version} 办理', '不用再改。'],
    ['The matter goes by {version} already', 'Nothing needs to be moved.'],
  ),
  'version-lacks-duties': says(
    ['那一版规则里没有这件事正在办的某些期限', '先办完这些，再改按那一版办理。'],
    ['That version has no rule for something that is owed in this matter now', 'Do these first; the matter can be moved afterwards.'],
  ),
} as const;
