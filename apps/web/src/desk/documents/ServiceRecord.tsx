import type { getPaper } from '@daiban/contract/cases';
import type { ResponseOf } from '@daiban/contract/endpoint';
import { longDate } from '../texts/dates.ts';
import { zhCN } from '../texts/zh-CN.ts';
import './service-record.css';

type Paper = ResponseOf<typeof getPaper>;

interface ServiceRecordProps {
  readonly paper: Paper;
  readonly record: NonNullable<Paper['record']>;
}

/** The service record of a paper (送达回证), in the language of the office: signed by hand where it was not served by the web. */
export const ServiceRecord = ({ paper, record }: ServiceRecordProps) => {
  const { serviceRecord: words, serviceMethods, choices } = zhCN;
  const lines: readonly (readonly [string, string])[] = [
    [words.paper, `${paper.title}${paper.number === undefined ? '' : ` ${paper.number}`}`],
    [words.to, paper.addressee.replace(/：$/u, '')],
    [words.method, paper.served === undefined ? '' : serviceMethods[paper.served.method]],
    [words.servedOn, paper.served === undefined ? '' : longDate(paper.served.on, zhCN, '')],
    [words.place, ''],
    [words.receivedBy, ''],
    [words.servedBy, record.servedBy ?? ''],
    [words.witness, ''],
    [
      words.note,
      [
        ...record.failed.map(({ on, method, failure, note }) =>
          [longDate(on, zhCN, ''), serviceMethods[method], choices.failure[failure], note].filter(Boolean).join('，'),
        ),
        ...(record.note === undefined ? [] : [record.note]),
      ].join('；'),
    ],
  ];
  return (
    <article className="paper service-record" lang="zh-CN" aria-labelledby="service-record">
      <h2 id="service-record">{words.title}</h2>
      <p className="paper-sign">{paper.issuedBy}</p>
      <table>
        <tbody>
          {lines.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
};
