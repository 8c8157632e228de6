import { MemberError } from '../../errors.ts';
import { said } from '../messages/edge.ts';
import type { Snapshot } from '../snapshot.ts';
import type { VisitInHand } from '../visit-in-hand.ts';

/** `12/q3` → `12` and `q3`; ids of visits have no slash. */
export function pairOf(value: string): [string, string] {
  const at = value.indexOf('/');
  return at < 0 ? [value, ''] : [value.slice(0, at), value.slice(at + 1)];
}

/** @throws MemberError when it is not there any more */
export function visitIn(snapshot: Snapshot, id: string): VisitInHand {
  const visit = snapshot.visits.find((one) => one.id === id);
  if (!visit) throw new MemberError('visit-gone', said.gone());
  return visit;
}
