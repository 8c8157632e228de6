import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Act, ActResult, PageState } from '../../src/page-api.ts';
import type { Question } from '../parts/dialog.tsx';
import type { Route } from './route.ts';

/** What every part of the page works with. */
export interface Desk {
  state: PageState;
  route: Route;
  /** The app's name. */
  app: string;
  /** Goes elsewhere; what is not named stays as it is, `undefined` takes it away. */
  go: (change: { [K in keyof Route]?: Route[K] | undefined }) => void;
  /** Does something as this person; a refusal is shown to them, and given back. */
  act: (act: Act) => Promise<ActResult>;
  /** Until which reply each thread was read, by `channel:ts`, and what moves that mark. */
  threadReads: Record<string, string>;
  markRead: (thread: string, ts: string) => void;
  /** Asks before something is done; gives the answer. */
  ask: (question: Question) => Promise<boolean>;
  /** Shows a short notice. */
  tell: (notice: string) => void;
  /** The workspace's own time, now. */
  now: () => Date;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

/** Must be called below the application's root. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk outside of the application');
  return desk;
}
