import { z } from 'zod';
import type { Json } from '../state/model.ts';
import { blockProblems } from './blocks.ts';
import { LONGEST_ID, plainText } from './composition.ts';
import { problemsOf } from './problems.ts';

/** Limits of modals and home tabs (Slack's reference of views). */
const LARGEST_VIEW = 250_000;

const common = {
  blocks: z.array(z.looseObject({})),
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(LONGEST_ID).optional(),
  external_id: z.string().max(LONGEST_ID).optional(),
};

const modal = z.strictObject({
  type: z.literal('modal'),
  title: plainText(24),
  submit: plainText(24).optional(),
  close: plainText(24).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
  ...common,
});

const home = z.strictObject({ type: z.literal('home'), ...common });

/** What Slack would find wrong with a view, in its words; empty if nothing. */
export function viewProblems(view: unknown, type: 'modal' | 'home'): string[] {
  const problems = problemsOf(type === 'modal' ? modal : home, view, '/view');
  const { blocks, submit } = Object(view) as Json;
  if (!Array.isArray(blocks)) return problems;
  problems.push(...blockProblems(blocks, type, '/view/blocks'));
  const asks = blocks.some((block) => Object(block).type === 'input');
  if (type === 'modal' && asks && submit === undefined) {
    problems.push('submit is required when an input is in blocks [json-pointer:/view/submit]');
  }
  return problems;
}

/** Does the view weigh more than Slack takes (250 kB)? */
export function isTooLarge(view: unknown): boolean {
  return Buffer.byteLength(JSON.stringify(view)) > LARGEST_VIEW;
}
