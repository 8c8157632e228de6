import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Act, PageState } from '../../src/page-api.ts';
import { listen, sendAct } from './connection.ts';

/** What a person sees of the workspace, kept fresh, with what they can do to it. */
export function useWorkspace(as: string | undefined) {
  const [state, setState] = useState<PageState>();
  const [linked, setLinked] = useState(true);
  const [notice, setNotice] = useState('');
  const received = useRef(0);

  useEffect(() => {
    const onState = (next: PageState) => {
      received.current = performance.now();
      setState(next);
    };
    return listen(as, { onState, onLink: setLinked });
  }, [as]);

  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => setNotice(''), 8_000);
    return () => clearTimeout(timer);
  }, [notice]);

  const act = useCallback(
    async (one: Act) => {
      const result = await sendAct(one, as);
      if (!result.ok) setNotice(result.error);
      return result;
    },
    [as],
  );
  const base = state?.now;
  const now = useCallback(
    () => new Date(Date.parse(base ?? '1970-01-01') + performance.now() - received.current),
    [base],
  );
  return { state, linked, notice, tell: setNotice, act, now };
}
