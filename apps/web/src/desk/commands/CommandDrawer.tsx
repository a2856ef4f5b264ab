import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { LoadState, Waiting } from '../parts/LoadState.tsx';
import { caseQuery } from '../queries.ts';
import { useTexts } from '../texts/language.tsx';
import { CommandForm } from './CommandForm.tsx';
import type { DeskCommand } from './desk-commands.ts';

interface CommandDrawerProps {
  readonly caseId: string;
  readonly command: DeskCommand;
  readonly preset?: Readonly<Record<string, unknown>>;
  readonly onClose: () => void;
  /** Called instead of `onClose` once the command is recorded. */
  readonly onDone?: () => void;
}

/** A command's form beside the page, so that the place in the list is kept. */
export const CommandDrawer = ({ caseId, command, preset, onClose, onDone = onClose }: CommandDrawerProps) => {
  const texts = useTexts();
  const found = useQuery(caseQuery(caseId));
  const view = found.data;
  return (
    <Drawer open onClose={onClose} size={560} title={texts.commands[command]} destroyOnHidden>
      {view === undefined ? (
        found.error === null ? (
          <Waiting lines={8} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : (
        <>
          <p className="drawer-case">
            <span className="quiet number">{view.caseNumber}</span> {view.title}
          </p>
          <CommandForm view={view} command={command} onDone={onDone} {...(preset === undefined ? {} : { preset })} />
        </>
      )}
    </Drawer>
  );
};
