import { isTooLarge, viewProblems } from '../limits/views.ts';
import type { State } from '../state/model.ts';
import type { GivenView } from '../state/views.ts';
import { ApiError, refusal } from './arguments.ts';

/** Reads a view that the app gives; refuses what Slack would. `except` is the view that it replaces. */
export function readView(state: State, value: unknown, type: 'modal' | 'home', except?: string): GivenView {
  if (value === undefined) throw refusal('invalid_arguments', ['missing required field: view']);
  const problems = viewProblems(value, type);
  if (problems.length > 0) throw refusal('invalid_arguments', problems);
  if (isTooLarge(value)) throw new ApiError('view_too_large');
  const view = value as GivenView;
  const external = view['external_id'];
  for (const other of external ? state.views.values() : []) {
    if (other.view['external_id'] === external && other.id !== except) {
      throw new ApiError('duplicate_external_id');
    }
  }
  return view;
}
