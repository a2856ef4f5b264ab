import { says } from './definition.ts';

/** Refusals of a matter that is posted for teams to bid (D43). */
export const bountyTexts = {
  'retrospective-missing': says(
    ['还没有复盘建档', '先写清来源、主要事实和教训，再张榜。'],
    ['There is no retrospective file yet', 'File source, key facts and lessons first.'],
  ),
  'summary-gives-away': says(
    ['摘要会让人认出信访人', '请删去姓名、电话、证件号码和门牌，只写事情本身。'],
    ['The summary would lead to a person', 'Leave out names, phones, identity numbers and house numbers; say only what the matter is.'],
  ),
  'bounty-already-proposed': says(
    ['这件事已经提出张榜', '请等信访人答复；要改摘要，先收榜再重新提出。'],
    ['A posting has been proposed already', 'Wait for the petitioner; to change the summary, take it back and propose it anew.'],
  ),
  'no-bounty': says(['这件事没有张榜', '请刷新页面。'], ['The matter is not posted', 'Reload the page.']),
  'bounty-already-agreed': says(
    ['您已经同意过了', '想改主意，可以选“不同意”。'],
    ['You have agreed already', 'You may change your mind and object.'],
  ),
  'bidding-over': says(
    ['现在不能报名', '报名时间已过，或者没有张榜。'],
    ['Bids are not taken now', 'The time is over, or the matter is not posted.'],
  ),
  'bidding-open': says(
    ['还没有到评审的时候', '报名截止以后再评审。'],
    ['It is not the time to judge', 'Bids are judged when the time for them is over.'],
  ),
  'handling-unit-may-not-bid': says(
    ['承办单位不参加揭榜', '承办单位本来就负责化解；可以派人加入别的团队。'],
    ['The handling unit does not bid', 'It owes the resolution already; its people may join another team.'],
  ),
  'bid-already-submitted': says(['本单位已经报名', '每个单位报一次。'], ['Your unit has bid already', 'One bid a unit.']),
  'done-in-the-past': says(['完成日期要在今天以后', '请改日期。'], ['The day must lie ahead', 'Choose a later day.']),
  'judge-not-impartial': says(
    ['您或者您的单位参加了报名', '请由没有参加报名的人评审。'],
    ['You or your unit have part in a bid', 'Somebody without part in any bid has to judge.'],
  ),
  'judges-missing': says(
    ['评审人不够', '每份方案都由至少三位没有利害关系的人评分。'],
    ['Too few judges', 'At least three people without an interest have to score every bid.'],
  ),
  'no-bid-reaches': says(
    ['没有方案达到六十分', '可以收榜，由原来的专班继续办理。'],
    ['No bid reaches sixty points', 'Take the posting back; the team before goes on.'],
  ),
  'lot-missing': says(
    ['有方案完全同分', '请公开抽签，再选抽中的方案。'],
    ['Bids are equal', 'Draw a public lot and name the bid that was drawn.'],
  ),
  'not-the-winner': says(
    ['这份方案不是得分最高的', '按评分确定；只有同分时才抽签。'],
    ['This is not the best bid', 'The scores decide; a lot only among equal bids.'],
  ),
  'unknown-bid': says(['没有这份方案', '请刷新页面。'], ['There is no such bid', 'Reload the page.']),
} as const;
