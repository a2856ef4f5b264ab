import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const gatherInMilliseconds = 400;
const patienceInMilliseconds = 3_000;
/** Boards are read again at most this often, however many changes there are. */
const boardsInMilliseconds = 10_000;

const caseOf = (data: string): string | undefined => {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' && value !== null && 'caseId' in value && typeof value.caseId === 'string' ? value.caseId : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Listens to the server's live updates and reads again what has changed. Changes that come close together are read once.
 * Answers true while the connection is lost for longer than a moment.
 */
export const useLiveUpdates = (): boolean => {
  const queryClient = useQueryClient();
  const [lost, setLost] = useState(false);
  useEffect(() => {
    const source = new EventSource('/api/live');
    const changed = new Set<string>();
    let gathering: number | undefined;
    let waiting: number | undefined;
    let boards: number | undefined;
    let boardsChanged = false;
    const readBoards = () => {
      boards = undefined;
      if (!boardsChanged) return;
      boardsChanged = false;
      boards = window.setTimeout(readBoards, boardsInMilliseconds);
      void queryClient.invalidateQueries({ queryKey: ['boards'] });
    };
    const readAgain = () => {
      gathering = undefined;
      for (const caseId of changed) void queryClient.invalidateQueries({ queryKey: ['case', caseId] });
      changed.clear();
      boardsChanged = true;
      if (boards === undefined) readBoards();
      for (const key of ['duties', 'cases', 'units', 'letters']) void queryClient.invalidateQueries({ queryKey: [key] });
    };
    source.addEventListener('message', (event) => {
      const caseId = caseOf(event.data);
      if (caseId === undefined) return;
      changed.add(caseId);
      gathering ??= window.setTimeout(readAgain, gatherInMilliseconds);
    });
    // The server says so when it may have missed a change itself.
    source.addEventListener('resync', () => void queryClient.invalidateQueries());
    let opened = false;
    source.addEventListener('open', () => {
      window.clearTimeout(waiting);
      setLost(false);
      if (opened) void queryClient.invalidateQueries();
      opened = true;
    });
    source.addEventListener('error', () => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(() => setLost(true), patienceInMilliseconds);
    });
    return () => {
      source.close();
      window.clearTimeout(gathering);
      window.clearTimeout(boards);
      window.clearTimeout(waiting);
    };
  }, [queryClient]);
  return lost;
};
