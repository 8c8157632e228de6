import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Desk } from './desk.ts';
import { type Route, readRoute, writeRoute } from './route.ts';

/** The route in the address bar, and the way to change it; the browser's back button works. */
export function useRoute(): [Route, Desk['go']] {
  const [route, setRoute] = useState(() => readRoute(location.search));
  useEffect(() => {
    const follow = () => setRoute(readRoute(location.search));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const go = useCallback<Desk['go']>((change) => {
    const address = writeRoute({ ...readRoute(location.search), ...change } as Route);
    if (address === location.search) return;
    history.pushState(null, '', address);
    setRoute(readRoute(address));
  }, []);
  return [route, go];
}
