import type { AnyBlock } from '@slack/types';
import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Container, ViewValues } from '../../src/page-api.ts';
import { useDesk } from '../client/desk.ts';
import { type AnyElement, actValue, collectValues, heldValue, keepsValue, stateOf } from './values.ts';

/** The surface that blocks stand on: it keeps what is typed and sends what is done. */
export interface BlockHost {
  values: ViewValues;
  errors: Record<string, string>;
  change: (blockId: string, element: AnyElement, value: unknown) => void;
  /** Tells the bot; `value` is also kept, before the bot reads the state. */
  dispatch: (blockId: string, element: AnyElement, value?: unknown) => Promise<void>;
}

export const HostContext = createContext<BlockHost | undefined>(undefined);

export function useHost(): BlockHost {
  const host = useContext(HostContext);
  if (!host) throw new Error('useHost outside of a surface');
  return host;
}

/** One element's value, and the two things to do with it. `dispatches`: a change is told to the bot at once. */
export function useElement(blockId: string, element: AnyElement, dispatches: boolean) {
  const host = useHost();
  const state = host.values[blockId]?.[element.action_id ?? ''];
  return {
    value: heldValue(element, state),
    keep: (value: unknown) => host.change(blockId, element, value),
    commit: (value: unknown) => {
      host.change(blockId, element, value);
      if (dispatches) void host.dispatch(blockId, element, value);
    },
  };
}

function withValue(values: ViewValues, blockId: string, element: AnyElement, value: unknown): ViewValues {
  if (!keepsValue(element)) return values;
  const actionId = element.action_id ?? '';
  return { ...values, [blockId]: { ...values[blockId], [actionId]: stateOf(element, value) } };
}

interface HostOptions {
  container: Container;
  blocks: readonly AnyBlock[];
  errors?: Record<string, string>;
  /** Typed values kept by whoever outlives this surface (a modal under another one). */
  kept?: { current: ViewValues };
}

/** Makes the host of a message, a modal or a Home tab. */
export function useBlockHost({ container, blocks, errors = {}, kept }: HostOptions): BlockHost {
  const { act } = useDesk();
  const [typed, setTyped] = useState<ViewValues>(kept?.current ?? {});
  const values = collectValues(blocks, typed);
  const change: BlockHost['change'] = (blockId, element, value) => {
    setTyped((before) => {
      const next = withValue(before, blockId, element, value);
      if (kept) kept.current = next;
      return next;
    });
  };
  const dispatch: BlockHost['dispatch'] = async (blockId, element, value) => {
    const state = value === undefined ? values : withValue(values, blockId, element, value);
    const sent = actValue(value);
    await act({
      type: 'click',
      container,
      blockId,
      actionId: element.action_id ?? '',
      state,
      value: sent,
    });
  };
  return { values, errors, change, dispatch };
}
