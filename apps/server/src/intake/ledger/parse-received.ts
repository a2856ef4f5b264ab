import { isPlainDate, startOfDay, toPlainDate } from '@daiban/domain/calendar/dates';
import { fromDayNumber } from '../../platform/spreadsheet/read-xlsx.ts';

/** The day a matter came in, and the moment when the ledger says one, else the first of that day. */
export interface Received {
  readonly on: string;
  readonly at: string;
}

const two = (text: string | undefined): string => (text ?? '0').padStart(2, '0');

const dateForm = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?/;
const compactForm = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;
const timeForm =
  /^T?(上午|下午|am|pm)?(\d{1,2})(?::|时|点)(?:(\d{1,2})(?:(?::|分)(?:(\d{1,2})(?:\.\d{1,9})?秒?)?)?)?(am|pm)?(z|[+-]\d{2}:?\d{2})?$/i;
/** Numbers of days from 1982 to 2119; what has another number of digits is no day. */
const dayNumberForm = /^[3-7]\d{4}(?:\.\d+)?$/;

const build = (date: string, hour: string, minute: string, second: string, zone = '+08:00'): Received | undefined => {
  if (!isPlainDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const at = new Date(`${date}T${hour}:${minute}:${second}${zone}`);
  if (Number.isNaN(at.getTime())) return undefined;
  return { on: toPlainDate(at.toISOString()), at: at.toISOString() };
};

const parseTime = (date: string, text: string): Received | undefined => {
  const found = timeForm.exec(text);
  if (found === null) return undefined;
  const [, before, hour, minute, second, after, zone] = found;
  const half = (before ?? after ?? '').toLowerCase();
  let hours = Number(hour);
  if ((half === '下午' || half === 'pm') && hours < 12) hours += 12;
  else if ((half === '上午' || half === 'am') && hours === 12) hours = 0;
  const offset = zone === undefined ? '+08:00' : zone.toUpperCase() === 'Z' ? 'Z' : zone.replace(/^(.\d{2}):?(\d{2})$/, '$1:$2');
  return build(date, two(String(hours)), two(minute), two(second), offset);
};

/**
 * Reads a day in the forms that offices use: `2011-02-25T16:20:49`, `2011/2/25 16:20`, `2011.2.25`, `2011年2月25日`, `20110225`, and the
 * day numbers of spreadsheets. A time without a zone is that of Asia/Shanghai. Undefined for anything else: an unclear date is not guessed.
 */
export const parseReceived = (written: string): Received | undefined => {
  const text = written
    .normalize('NFKC')
    .trim()
    .replace(/[(（]?(?:星期|周)[一二三四五六日天][)）]?/, ' ');
  const compact = compactForm.exec(text);
  if (compact !== null) {
    const [, year, month, day, hour, minute, second] = compact;
    const date = `${year}-${month}-${day}`;
    return hour === undefined
      ? isPlainDate(date)
        ? { on: date, at: startOfDay(date) }
        : undefined
      : build(date, hour, two(minute), two(second));
  }
  if (dayNumberForm.test(text)) {
    const day = fromDayNumber(Number(text));
    return day === undefined ? undefined : parseReceived(day);
  }
  const found = dateForm.exec(text);
  if (found === null) return undefined;
  const date = `${found[1]}-${two(found[2])}-${two(found[3])}`;
  const rest = text.slice(found[0].length).replace(/\s/g, '');
  if (rest === '') return isPlainDate(date) ? { on: date, at: startOfDay(date) } : undefined;
  // A digit right after the day would be part of it: 2011-2-255.
  return /^\d/.test(text.slice(found[0].length)) ? undefined : parseTime(date, rest);
};
