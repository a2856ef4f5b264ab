import type { CouncilsView } from '@daiban/contract/councils';
import { Select } from 'antd';
import type { ControlIds } from '../../parts/Field.tsx';
import { useUnitName } from '../../parts/use-unit-name.ts';

interface CouncilPickerProps {
  readonly ids: ControlIds;
  readonly view: CouncilsView;
  readonly value: string;
  readonly onChange: (councilId: string) => void;
}

/** One of the councils, by place and type. */
export const CouncilPicker = ({ ids, view, value, onChange }: CouncilPickerProps) => {
  const unitName = useUnitName();
  const titleOf = (code: string): string => view.types.find((type) => type.code === code)?.title ?? code;
  return (
    <Select
      {...ids}
      value={value === '' ? null : value}
      onChange={onChange}
      options={view.councils.map(({ councilId, code, unitName: name }) => ({
        value: councilId,
        label: `${unitName(name)} · ${titleOf(code)}`,
      }))}
    />
  );
};
