/** Where the page stands, kept in the address so that it can be reloaded, shared and opened in two windows. */
export interface Route {
  /** The person whose eyes these are. */
  as?: string;
  /** A conversation's id, or `home` for the app's Home tab. Absent on a phone: the list of conversations. */
  place?: string;
  /** The `ts` of the message whose thread is open. */
  thread?: string;
  tools?: boolean;
}

/** Reads the query part of an address (`?as=U1&in=C1`). */
export function readRoute(search: string): Route {
  const query = new URLSearchParams(search);
  const as = query.get('as');
  const place = query.get('in');
  const thread = query.get('fil');
  return {
    ...(as && { as }),
    ...(place && { place }),
    ...(thread && { thread }),
    ...(query.has('outils') && { tools: true }),
  };
}

/** Writes it back; the inverse of {@link readRoute}. */
export function writeRoute({ as, place, thread, tools }: Route): string {
  const query = new URLSearchParams();
  if (as) query.set('as', as);
  if (place) query.set('in', place);
  if (thread) query.set('fil', thread);
  if (tools) query.set('outils', '');
  return `?${query.toString().replace(/=$/, '').replace('outils=', 'outils')}`;
}
