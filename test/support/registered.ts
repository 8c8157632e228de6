import type { App } from '@slack/bolt';
import { capabilities } from '../../src/capabilities.ts';
import type { Contribution, Tools } from '../../src/capability.ts';
import { listen } from '../../src/hearing.ts';

/** What capabilities listen to, and what they contribute besides. */
export interface Registered {
  commands: string[];
  events: string[];
  shortcuts: string[];
  /** Ids of clicks, patterns included. */
  actions: (string | RegExp)[];
  /** Callback ids of the windows. */
  views: (string | RegExp)[];
  contributions: Contribution[];
}

type Constraint = string | RegExp | { action_id?: string | RegExp; callback_id?: string | RegExp };

const idOf = (constraint: Constraint): string | RegExp =>
  typeof constraint === 'string' || constraint instanceof RegExp
    ? constraint
    : (constraint.action_id ?? constraint.callback_id ?? '');

/**
 * Lets every capability register on an app that only writes down for what.
 * @param tools those that what they contribute will use
 */
export function registerAll(tools: Partial<Tools> = {}): Registered {
  const seen: Registered = {
    commands: [],
    events: [],
    shortcuts: [],
    actions: [],
    views: [],
    contributions: [],
  };
  const app = {
    command: (name: string) => seen.commands.push(name),
    event: (name: string) => seen.events.push(name),
    shortcut: (constraint: Constraint) => seen.shortcuts.push(String(idOf(constraint))),
    action: (constraint: Constraint) => seen.actions.push(idOf(constraint)),
    view: (constraint: Constraint) => seen.views.push(idOf(constraint)),
  };
  seen.contributions = capabilities.flatMap(
    (capability) => capability.register(app as unknown as App, tools as Tools) ?? [],
  );
  listen(app as unknown as App, seen.contributions);
  return seen;
}
