import { says } from './definition.ts';

/** Refusals of the doors and of the write path, before any rule is asked. */
export const writePathTexts = {
  'case-unknown': says(
    ['没有找到这件信访事项', '请核对编号或查询码；属于其他单位办理的，请向信访办询问。', '编号不对，或者您无权查看。'],
    [
      'This matter was not found',
      'Check the number or the query code; if another unit handles it, ask the petition office.',
      'The number is wrong, or you may not see it.',
    ],
  ),
  'command-id-taken': says(
    ['这个操作编号已经用过', '请刷新页面后重新操作。', '同一个操作编号（commandId）已用于另一项操作，这一次没有保存。'],
    [
      'This command id has been used already',
      'Reload the page and do it again.',
      'The same commandId belongs to another action, so nothing was saved this time.',
    ],
  ),
  'channel-not-open': says(
    ['这个渠道要由工作人员登记', '请直接在网上提交；也可以到窗口、写信或者打电话提出，由工作人员为您登记。'],
    [
      'Matters from this channel are recorded by staff',
      'File it online yourself, or visit, write or call, and staff will record it for you.',
    ],
  ),
  'unknown-attachment': says(
    ['有附件没有上传成功', '请重新上传附件后再提交。', '附件不存在，或者已经用在另一件事项中。'],
    [
      'An attachment is missing',
      'Upload the attachments again and resubmit.',
      'It was not uploaded, or it already belongs to another matter.',
    ],
  ),
  'query-code-unknown': says(
    ['没有找到这个查询码', '请对照回执核对查询码；遗失的，可以凭登记的电话到窗口查询。'],
    ['This query code was not found', 'Compare it with your receipt; if it is lost, ask at the window with the phone number you gave.'],
  ),
  'out-of-turn': says(
    ['这一事项现在还不能进行这一步', '请刷新页面，按页面列出的下一步操作。', '办理要按步骤进行，现在的办理阶段没有这项操作。'],
    [
      'This step is not possible now',
      'Reload the page and choose from the next steps shown there.',
      'A matter is handled step by step, and this step does not belong to where it stands.',
    ],
  ),
  'petitioner-act-only': says(
    [
      '这一步只能由信访人本人进行',
      '请由信访人凭查询码自己操作；不便上网的，在窗口用“协助办理”填好，由信访人在手机上确认。',
      '评价、提问和结束沟通由信访人自己决定，工作人员不能代替。',
    ],
    [
      'Only the petitioner can do this',
      'Let the petitioner do it with the query code, or fill it in at the window for them to confirm on their phone.',
      'Judging, asking and ending the talks are the petitioner’s own acts; staff can not do them in their place.',
    ],
  ),
  'batch-unknown': says(['没有找到这一批', '请回到批次列表，重新打开。'], ['This batch was not found', 'Go back to the list of batches.']),
} as const;
