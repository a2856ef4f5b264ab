import { Modal, Switch } from 'antd';
import { useTexts } from '../texts/language.tsx';
import { useSingleKeys } from './use-shortcuts.ts';

/** The list of keys, with the switch that turns single keys off. */
export const KeysDialog = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const texts = useTexts();
  const [on, setOn] = useSingleKeys();
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['j', 'k'], texts.keys.move],
    [['Enter'], texts.keys.open],
    [['e'], texts.keys.act],
    [['/'], texts.keys.search],
    [['n'], texts.keys.register],
    [['Alt', '1–3'], texts.keys.channel],
    [['Ctrl', 'Enter'], texts.keys.submit],
    [['?'], texts.keys.help],
  ];
  return (
    <Modal title={texts.keys.title} open={open} onCancel={onClose} footer={null} width={420}>
      <dl className="keys">
        {rows.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <div className="switch-line">
        <Switch id="single-keys" checked={on} onChange={setOn} size="small" />
        <label htmlFor="single-keys">{texts.keys.singleKeys}</label>
      </div>
    </Modal>
  );
};
