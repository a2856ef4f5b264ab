import type { NoticeFields } from '@daiban/domain/documents/templates/fields';
import type { TemplateBlock } from '@daiban/domain/documents/templates/template';
import { Button, Input, Select } from 'antd';
import { useRef } from 'react';
import { useTexts } from '../../texts/language.tsx';
import type { DraftBlock } from './template-draft.ts';

interface BlockEditorProps {
  readonly block: DraftBlock;
  readonly label: string;
  readonly known: NoticeFields;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: (change: Partial<TemplateBlock> | undefined) => void;
  readonly onMove: (by: -1 | 1) => void;
}

const always = '';

/** Rows that the words need. A box that measures itself would need inline styles, which the policy of the pages forbids. */
const rowsFor = (text: string): number =>
  Math.min(
    14,
    text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 32)), 0),
  );

/** One paragraph: its words, the fields that can be put in, when it is printed and for what it is repeated. */
export const BlockEditor = ({ block, label, known, isFirst, isLast, onChange, onMove }: BlockEditorProps) => {
  const texts = useTexts();
  const { adminTemplates } = texts;
  const box = useRef<HTMLDivElement>(null);
  const fields = { ...known.fields, ...(block.each === undefined ? {} : known.lists[block.each]) };
  const insert = (name: string): void => {
    const area = box.current?.querySelector('textarea');
    const at = area?.selectionStart ?? block.text.length;
    const words = fields[name] === 'sometimes' ? `[{{${name}}}]` : `{{${name}}}`;
    onChange({ text: `${block.text.slice(0, at)}${words}${block.text.slice(area?.selectionEnd ?? at)}` });
    area?.focus();
  };
  return (
    <li className="template-block">
      <div ref={box}>
        <Input.TextArea
          lang="zh-CN"
          aria-label={label}
          rows={rowsFor(block.text)}
          maxLength={4000}
          value={block.text}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      </div>
      <div className="template-block-tools">
        <Select
          size="small"
          className="template-insert"
          aria-label={`${label} · ${adminTemplates.insert}`}
          placeholder={adminTemplates.insert}
          value={null}
          showSearch={{ optionFilterProp: 'label' }}
          options={Object.entries(fields).map(([name, presence]) => ({
            value: name,
            label: `${adminTemplates.field(name)}${presence === 'sometimes' ? adminTemplates.sometimes : ''}`,
          }))}
          onSelect={(name: string | null) => {
            if (name !== null) insert(name);
          }}
        />
        {known.conditions.length === 0 ? null : (
          <Select
            size="small"
            className="template-when"
            aria-label={`${label} · ${adminTemplates.when}`}
            value={block.when ?? always}
            options={[
              { value: always, label: adminTemplates.always },
              ...known.conditions.map((name) => ({ value: name, label: adminTemplates.onlyWhen(name) })),
            ]}
            onChange={(when: string) => onChange({ when: when === always ? undefined : when })}
          />
        )}
        {Object.keys(known.lists).length === 0 ? null : (
          <Select
            size="small"
            className="template-when"
            aria-label={`${label} · ${adminTemplates.each}`}
            value={block.each ?? always}
            options={[
              { value: always, label: adminTemplates.once },
              ...Object.keys(known.lists).map((name) => ({ value: name, label: adminTemplates.forEach(name) })),
            ]}
            onChange={(each: string) => onChange({ each: each === always ? undefined : each })}
          />
        )}
        <span className="template-block-moves">
          <Button size="small" type="text" disabled={isFirst} aria-label={`${label} · ${adminTemplates.up}`} onClick={() => onMove(-1)}>
            ↑
          </Button>
          <Button size="small" type="text" disabled={isLast} aria-label={`${label} · ${adminTemplates.down}`} onClick={() => onMove(1)}>
            ↓
          </Button>
          <Button size="small" type="text" aria-label={`${label} · ${adminTemplates.remove}`} onClick={() => onChange(undefined)}>
            {adminTemplates.remove}
          </Button>
        </span>
      </div>
    </li>
  );
};
