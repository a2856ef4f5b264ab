import { describe, expect, it } from 'vitest';
import { checkRow, toFieldColumns } from './check-row.ts';
import { guessColumns } from './map-columns.ts';
import { parseChannel } from './parse-channel.ts';
import { parseMapping } from './parse-mapping.ts';
import { parseReceived } from './parse-received.ts';
import { faultMessage } from './row-faults.ts';

const now = new Date('2026-09-24T10:00:00+08:00');
const mapping = {
  编号: 'sourceNumber',
  日期: 'receivedOn',
  渠道: 'channel',
  标题: 'title',
  内容: 'text',
  姓名: 'name',
  电话: 'phone',
  地点: 'place',
} as const;
const good = {
  编号: 'L-7',
  日期: '2026-09-23',
  渠道: '来信',
  标题: '楼下噪音',
  内容: '夜里施工',
  姓名: '周某',
  电话: '13800000000',
  地点: '三里新村',
};
const check = (change: Partial<typeof good>, columns: Readonly<Record<string, keyof never | string>> = mapping) =>
  checkRow({ number: 5, cells: { ...good, ...change } }, toFieldColumns(columns as typeof mapping), now);
const matterOf = (change: Partial<typeof good>) => {
  const checked = check(change);
  if (!checked.ok) throw new Error(checked.faults.map(({ message }) => message).join());
  return checked.matter;
};
const codesOf = (change: Partial<typeof good>) => {
  const checked = check(change);
  return checked.ok ? [] : checked.faults.map(({ row, field, code }) => `${row} ${field} ${code}`);
};

describe('a row becomes a matter', () => {
  it('of the hotline, with its number kept, when the table has slips and no column of channels (S4.15)', () => {
    const columns = { 便民电话转办单号: 'sourceNumber', 日期: 'receivedOn', 内容: 'text', 姓名: 'name' } as const;
    const slip = { 便民电话转办单号: 'BM-7', 日期: '2026-09-23', 内容: '窨井盖松了', 姓名: '周某' };
    expect(checkRow({ number: 2, cells: slip }, toFieldColumns(columns), now)).toMatchObject({
      ok: true,
      matter: { sourceNumber: 'BM-7', channel: 'hotlineTransfer' },
    });
    expect(guessColumns(Object.keys(slip), []).便民电话转办单号).toBe('sourceNumber');
    expect(
      checkRow({ number: 2, cells: { ...slip, 编号: '7' } }, toFieldColumns({ 编号: 'sourceNumber', 内容: 'text' }), now),
    ).toMatchObject({
      ok: false,
      faults: [{ code: 'channel-missing' }],
    });
  });

  it('with its number, day, channel, words and person', () => {
    expect(matterOf({})).toMatchObject({
      row: 5,
      sourceNumber: 'L-7',
      received: { on: '2026-09-23' },
      channel: 'letter',
      title: '楼下噪音',
      text: '夜里施工',
      name: '周某',
      phone: '13800000000',
      place: '三里新村',
    });
  });

  it('with a title made from the text, and a text from the title', () => {
    expect(matterOf({ 标题: '', 内容: '电梯停了三天。老人上不了楼。' })).toMatchObject({
      title: '电梯停了三天',
      text: '电梯停了三天。老人上不了楼。',
    });
    expect(matterOf({ 标题: '电梯停了', 内容: ' ' })).toMatchObject({ title: '电梯停了', text: '电梯停了' });
    expect(codesOf({ 标题: '', 内容: '' })).toEqual(['5 text text-missing']);
  });

  it('loses nothing of a title that is too long for one', () => {
    const long = '很'.repeat(70);
    const matter = matterOf({ 标题: long });
    expect([...matter.title]).toHaveLength(60);
    expect(matter.text).toBe(`${long}\n夜里施工`);
  });

  it('unsigned when the ledger has nothing in place of a name, a phone or a number', () => {
    const matter = matterOf({ 姓名: '无', 电话: '-', 编号: 'N/A', 地点: '不详' });
    expect(Object.keys(matter)).not.toEqual(expect.arrayContaining(['name']));
    expect(matter).toEqual(expect.not.objectContaining({ name: '无', phone: '-', sourceNumber: 'N/A', place: '不详' }));
  });

  it('keeps several phone numbers as they were written', () => {
    expect(matterOf({ 电话: '13800000000 / 0574-8600000' }).phone).toBe('13800000000 / 0574-8600000');
  });

  it('takes today where the ledger has no column of dates, but not where a day is missing in it', () => {
    const { 日期: _left, ...withoutDates } = mapping;
    const checked = check({}, withoutDates);
    expect(checked.ok && checked.matter.received).toBe(undefined);
    expect(codesOf({ 日期: '' })).toEqual(['5 receivedOn date-missing']);
  });
});

describe('what is wrong with a row is said, all of it at once', () => {
  it.each([
    [{ 渠道: '' }, '5 channel channel-missing'],
    [{ 渠道: '飞鸽' }, '5 channel channel-unknown'],
    [{ 日期: '上个月' }, '5 receivedOn date-unclear'],
    [{ 日期: '2026-09-25' }, '5 receivedOn date-in-future'],
    [{ 日期: '2026-09-24 10:00:01' }, '5 receivedOn date-in-future'],
    [{ 日期: '1989-12-31' }, '5 receivedOn date-too-early'],
    [{ 内容: '一\u0000二' }, '5 text ill-formed'],
    [{ 内容: '一\uD800二' }, '5 text ill-formed'],
    [{ 内容: '长'.repeat(20_001) }, '5 text too-long'],
    [{ 标题: '长'.repeat(501) }, '5 title too-long'],
    [{ 编号: '9'.repeat(81) }, '5 sourceNumber too-long'],
    [{ 姓名: '名'.repeat(41) }, '5 name too-long'],
    [{ 地点: '地'.repeat(121) }, '5 place too-long'],
  ])('%o', (change, code) => expect(codesOf(change)).toEqual([code]));

  it('accepts what lies at the limits: now, the first day of 1990, 20,000 characters', () => {
    for (const change of [{ 日期: '2026-09-24 10:00:00' }, { 日期: '1990-01-01' }, { 内容: '长'.repeat(20_000) }])
      expect(codesOf(change)).toEqual([]);
  });

  it('names several faults, with what is allowed, in Chinese and English', () => {
    const checked = check({ 渠道: '飞鸽', 日期: '乱写' });
    if (checked.ok) throw new Error('this row has faults');
    expect(checked.faults.map(({ message }) => message)).toEqual([
      expect.stringContaining('来信、来访、网上信访'),
      '看不懂日期“乱写”；请写成 2024-09-30 这样',
    ]);
    expect(faultMessage(checked.faults[1] ?? { code: 'refused' }, 'en')).toBe('The date "乱写" is unclear; write it like 2024-09-30');
  });

  it('says why a row could not be told apart', () => {
    expect(checkRow({ number: 9, cells: {}, broken: 'row-not-json' }, toFieldColumns(mapping), now)).toMatchObject({
      ok: false,
      faults: [{ row: 9, code: 'row-not-json' }],
    });
  });
});

describe('a second run knows a matter again', () => {
  it('by its number and day, whatever else was corrected', () => {
    expect(matterOf({ 内容: '改过的内容', 电话: '' }).commandId).toBe(matterOf({}).commandId);
    expect(matterOf({}).commandId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('as another one when the numbers began anew in another month', () => {
    expect(matterOf({ 日期: '2026-08-23' }).commandId).not.toBe(matterOf({}).commandId);
  });

  it('without a number by its words and its person', () => {
    const unnumbered = matterOf({ 编号: '' });
    expect(matterOf({ 编号: '', 电话: '' }).commandId).toBe(unnumbered.commandId);
    for (const change of [{ 内容: '别的' }, { 姓名: '吴某' }, { 日期: '2026-09-22' }])
      expect(matterOf({ 编号: '', ...change }).commandId).not.toBe(unnumbered.commandId);
  });
});

describe('words of offices for channels (glossary C3)', () => {
  it.each([
    ['网上信访', 'online'],
    ['网信', 'online'],
    ['领导信箱', 'online'],
    ['市长信箱', 'online'],
    ['人民网留言板', 'online'],
    ['来信', 'letter'],
    ['群众来信', 'letter'],
    ['来访', 'visit'],
    [' 走访 ', 'visit'],
    ['集体访', 'visit'],
    ['来电', 'phone'],
    ['电话', 'phone'],
    ['１２３４５', 'hotlineTransfer'],
    ['12345热线转办', 'hotlineTransfer'],
    ['微信公众号', 'wechat'],
    ['上级交办', 'superiorAssigned'],
    ['市局转办', 'superiorAssigned'],
    ['领导接访', 'leaderReception'],
    ['下访', 'outreachVisit'],
    ['约访', 'appointment'],
    ['视频接访', 'video'],
    ['代办', 'agency'],
    ['网格上报', 'patrol'],
    ['传真', 'fax'],
    ['Letter', 'letter'],
    ['hotlineTransfer', 'hotlineTransfer'],
  ])('%s', (word, channel) => expect(parseChannel(word)).toBe(channel));

  it.each(['', '信访', '来信来访', '其他', '飞鸽'])('leaves "%s" to a person', (word) => expect(parseChannel(word)).toBeUndefined());
});

describe('days as offices write them', () => {
  it.each([
    ['2011-02-25T16:20:49', '2011-02-25', '2011-02-25T08:20:49.000Z'],
    ['2011-02-25T16:20:49Z', '2011-02-26', '2011-02-25T16:20:49.000Z'],
    ['2011-02-25 16:20:49.123+08:00', '2011-02-25', '2011-02-25T08:20:49.000Z'],
    ['2011/2/25', '2011-02-25', '2011-02-24T16:00:00.000Z'],
    ['2011/2/25 9:05', '2011-02-25', '2011-02-25T01:05:00.000Z'],
    ['2011.2.25', '2011-02-25', '2011-02-24T16:00:00.000Z'],
    ['2011年2月25日', '2011-02-25', '2011-02-24T16:00:00.000Z'],
    ['２０１１年２月２５日 下午3时20分', '2011-02-25', '2011-02-25T07:20:00.000Z'],
    ['2011年2月25日（星期五）上午12:10', '2011-02-25', '2011-02-24T16:10:00.000Z'],
    ['20110225', '2011-02-25', '2011-02-24T16:00:00.000Z'],
    ['20110225162049', '2011-02-25', '2011-02-25T08:20:49.000Z'],
    ['40599', '2011-02-25', '2011-02-24T16:00:00.000Z'],
    ['40599.68112268519', '2011-02-25', '2011-02-25T08:20:49.000Z'],
    ['2024-02-29', '2024-02-29', '2024-02-28T16:00:00.000Z'],
  ])('%s', (written, on, at) => {
    const received = parseReceived(written);
    expect({ on: received?.on, at: new Date(received?.at ?? 0).toISOString() }).toEqual({ on, at });
  });

  it.each([
    '',
    '2011-02-30',
    '2023-02-29',
    '2/25/2011',
    '11-2-25',
    '2011年2月',
    '2011-2-255',
    '20111325',
    '2011-02-25 25:00',
    '昨天',
    '12345',
    '-3',
    '1e5',
  ])('does not guess at "%s"', (written) => expect(parseReceived(written)).toBeUndefined());
});

describe('the columns of a ledger are guessed', () => {
  it('by the headings of offices', () => {
    const columns = [
      '序号',
      '信访编号',
      '登记日期',
      '信访形式',
      '信访人*',
      '联系方式',
      '事发地',
      '主题',
      '反映内容（摘要）',
      '办理单位',
      '办结日期',
      '身份证号',
    ];
    expect(Object.values(guessColumns(columns, []))).toEqual([
      'ignore',
      'sourceNumber',
      'receivedOn',
      'channel',
      'name',
      'phone',
      'place',
      'title',
      'text',
      'ignore',
      'ignore',
      'ignore',
    ]);
  });

  it('giving each field once, to the usual heading first', () => {
    expect(guessColumns(['受理日期时间', '来件日期', '联系电话', '单位电话'], [])).toEqual({
      受理日期时间: 'ignore',
      来件日期: 'receivedOn',
      联系电话: 'phone',
      单位电话: 'ignore',
    });
  });

  it('by the values where the headings say nothing', () => {
    const samples = [
      { 甲: '2024/3/1', 乙: '来信', 丙: '13800000000', 丁: '小区北门的井盖松动，夜里响声很大，请处理', 戊: '3' },
      { 甲: '2024/3/2', 乙: '来访', 丙: '13900000000', 丁: '楼道灯坏了两个星期，老人摸黑上楼不安全', 戊: '40599' },
    ];
    expect(guessColumns(['甲', '乙', '丙', '丁', '戊'], samples)).toEqual({
      甲: 'receivedOn',
      乙: 'channel',
      丙: 'phone',
      丁: 'text',
      戊: 'ignore',
    });
  });

  it('never taking a home address or a date of the office for those of the matter', () => {
    expect(guessColumns(['家庭住址', '办结日期'], [{ 家庭住址: '某路一号', 办结日期: '2024-03-01' }])).toEqual({
      家庭住址: 'ignore',
      办结日期: 'ignore',
    });
  });

  it('and can be said by hand, but not with a column or field that there is not, nor one field twice', () => {
    expect(parseMapping(['甲', '乙'], { 甲: 'text' })).toEqual({ 甲: 'text', 乙: 'ignore' });
    expect(() => parseMapping(['甲'], { 丙: 'text' })).toThrow('no such column');
    expect(() => parseMapping(['甲'], { 甲: 'colour' })).toThrow('no field "colour"');
    expect(() => parseMapping(['甲', '乙'], { 甲: 'text', 乙: 'text' })).toThrow('the same field text');
  });
});
