import { TextField } from '../../ui/Field.tsx';
import { Button } from '../../ui/parts.tsx';
import type { AccuseDraft, AccusedRow } from './accuse-draft.ts';
import { type SealedRoom, useSealedTexts } from './use-sealed-room.ts';

const mostPersons = 10;

interface AccusedFieldsProps {
  readonly draft: AccuseDraft;
  readonly units: SealedRoom['units'];
  readonly change: (part: Partial<AccuseDraft>) => void;
}

/** Units and persons whom it is about, and whoever else must not learn of it. */
export const AccusedFields = ({ draft, units, change }: AccusedFieldsProps) => {
  const { whom } = useSealedTexts();
  const nameOf = (unitId: string): string => units.find((unit) => unit.unitId === unitId)?.name ?? unitId;
  const changePerson = (key: number, part: Partial<AccusedRow>): void =>
    change({ persons: draft.persons.map((person) => (person.key === key ? { ...person, ...part } : person)) });
  return (
    <>
      <p className="field-hint">{whom.hint}</p>
      <div className="field">
        <label htmlFor="unit">{whom.unit}</label>
        <select
          id="unit"
          value=""
          onChange={({ target }) => {
            if (target.value !== '') change({ unitIds: [...new Set([...draft.unitIds, target.value])] });
          }}
        >
          <option value="">{whom.noUnit}</option>
          {units
            .filter(({ unitId }) => !draft.unitIds.includes(unitId))
            .map(({ unitId, name }) => (
              <option key={unitId} value={unitId}>
                {name}
              </option>
            ))}
        </select>
      </div>
      {draft.unitIds.length === 0 ? null : (
        <div className="chosen">
          {draft.unitIds.map((unitId) => (
            <Button
              key={unitId}
              aria-label={whom.remove(nameOf(unitId))}
              onClick={() => change({ unitIds: draft.unitIds.filter((chosen) => chosen !== unitId) })}
            >
              {nameOf(unitId)} ×
            </Button>
          ))}
        </div>
      )}
      <p className="field-hint">{whom.nameHint}</p>
      {draft.persons.map((person, index) => (
        <div key={person.key} className="accused">
          <TextField
            id={`person-${index}`}
            label={whom.name}
            value={person.name}
            onValue={(name) => changePerson(person.key, { name })}
            maxLength={40}
            autoComplete="off"
          />
          <TextField
            id={`post-${index}`}
            label={whom.post}
            value={person.post}
            onValue={(post) => changePerson(person.key, { post })}
            maxLength={60}
            autoComplete="off"
          />
        </div>
      ))}
      {draft.persons.length >= mostPersons ? null : (
        <Button
          look="quiet"
          onClick={() =>
            change({ persons: [...draft.persons, { key: Math.max(0, ...draft.persons.map(({ key }) => key)) + 1, name: '', post: '' }] })
          }
        >
          {whom.more}
        </Button>
      )}
    </>
  );
};
