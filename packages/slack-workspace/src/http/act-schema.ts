import { z } from 'zod';
import type { Act } from '../page-api.ts';

const values = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown())));
const place = z.object({ channel: z.string(), ts: z.string() });
const fault = z.enum(['rate-limited', 'server-error', 'lost-reply', 'slow', 'strict-rate', 'no-socket']);
const container = z.union([
  z.object({ message: place }),
  z.object({ view: z.string() }),
  z.object({ home: z.literal(true) }),
]);

/** What the page may send; anything else is refused. */
export const actSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('post'),
    channel: z.string(),
    text: z.string(),
    threadTs: z.string().optional(),
  }),
  z.object({ type: z.literal('edit'), channel: z.string(), ts: z.string(), text: z.string() }),
  z.object({ type: z.literal('delete'), channel: z.string(), ts: z.string() }),
  z.object({ type: z.literal('react'), channel: z.string(), ts: z.string(), name: z.string() }),
  z.object({
    type: z.literal('share-file'),
    channel: z.string(),
    name: z.string().min(1),
    content: z.base64(),
    text: z.string().optional(),
    threadTs: z.string().optional(),
  }),
  z.object({
    type: z.literal('forward'),
    message: place,
    channel: z.string(),
    text: z.string().optional(),
  }),
  z.object({ type: z.literal('join'), channel: z.string() }),
  z.object({ type: z.literal('invite'), channel: z.string(), user: z.string() }),
  z.object({ type: z.literal('command'), channel: z.string(), command: z.string(), text: z.string() }),
  z.object({ type: z.literal('shortcut'), callbackId: z.string(), message: place.optional() }),
  z.object({
    type: z.literal('click'),
    container,
    blockId: z.string(),
    actionId: z.string(),
    value: z.unknown().optional(),
    state: values,
  }),
  z.object({ type: z.literal('submit'), view: z.string(), state: values }),
  z.object({ type: z.literal('close'), view: z.string() }),
  z.object({ type: z.literal('open-home'), tab: z.enum(['home', 'messages']).optional() }),
  z.object({ type: z.literal('read'), channel: z.string() }),
  z.object({ type: z.literal('move-clock'), to: z.iso.datetime({ offset: true }) }),
  z.object({
    type: z.literal('advance-clock'),
    days: z.number().min(0).optional(),
    hours: z.number().min(0).optional(),
    minutes: z.number().min(0).optional(),
  }),
  z.object({ type: z.literal('go-to-next-due') }),
  z.object({ type: z.literal('plan'), plan: z.enum(['free', 'paid']) }),
  z.object({ type: z.literal('faults'), faults: z.array(fault) }),
  z.object({ type: z.literal('extra'), id: z.string() }),
  z.object({ type: z.literal('start-over') }),
]) satisfies z.ZodType<Act>;
