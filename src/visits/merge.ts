import { isDeepStrictEqual } from 'node:util';
import type { PlanField } from './plan-faults.ts';
import { planOf } from './planning.ts';
import type { VisitPlan } from './visit.ts';

/**
 * The plan that somebody wants who saw an earlier one than there is now: what they changed is theirs, the rest is
 * as it stands. To be shown before it is saved.
 */
export function mergedPlan(seen: VisitPlan, wanted: VisitPlan, current: VisitPlan): VisitPlan {
  const [before, mine, now] = [planOf(seen), planOf(wanted), planOf(current)];
  const fields = new Set([...Object.keys(mine), ...Object.keys(now)]) as Set<PlanField>;
  const merged = [...fields].map(
    (field) => [field, isDeepStrictEqual(mine[field], before[field]) ? now[field] : mine[field]] as const,
  );
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined)) as unknown as VisitPlan;
}
