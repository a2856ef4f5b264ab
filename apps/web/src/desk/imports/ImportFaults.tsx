import { type ImportView, ledgerFields } from '@daiban/contract/desk';
import { useTexts } from '../texts/language.tsx';
import type { Texts } from '../texts/zh-CN.ts';

const fieldText = (field: string, texts: Texts): string => {
  const known = ledgerFields.find((name) => name === field);
  return known === undefined ? field : texts.ledgerFields[known];
};

/** The rows that can not come in, each with what is wrong with it. */
export const ImportFaults = ({ view }: { readonly view: ImportView }) => {
  const texts = useTexts();
  return (
    <section>
      <h2 className="part">
        {texts.import.faults}
        {view.totals.faulty > view.faults.length ? <span className="quiet"> · {texts.import.faultsFirst(view.faults.length)}</span> : null}
      </h2>
      {view.faults.length === 0 ? (
        <p className="quiet">{texts.import.none}</p>
      ) : (
        <table className="list">
          <thead>
            <tr>
              <th className="col-row">{texts.import.row}</th>
              <th className="col-field">{texts.import.where}</th>
              <th>{texts.import.what}</th>
            </tr>
          </thead>
          <tbody>
            {view.faults.map((fault) => (
              <tr key={`${String(fault.row)}-${fault.field}-${fault.code}`}>
                <td>{fault.row}</td>
                <td>{fieldText(fault.field, texts)}</td>
                <td>{fault.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
