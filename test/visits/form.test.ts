import type { KnownBlock, ModalView } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { type FormContext, planForm } from '../../src/visits/form.ts';
import { readMemory, seenPlan } from '../../src/visits/form-memory.ts';
import { type FormValues, formErrors, readDraft, readForm } from '../../src/visits/form-values.ts';
import { LONGEST } from '../../src/visits/plan-faults.ts';
import { planOf } from '../../src/visits/planning.ts';
import type { VisitPlan } from '../../src/visits/visit.ts';
import { aPlan, aVisit, now } from './a-visit.ts';

const context: FormContext = {
  communityZone: 'Europe/Paris',
  themes: [
    { id: 'missions/parcours', title: 'Sécuriser les parcours' },
    { id: 'dimensions/emploi', title: 'L’emploi' },
  ],
};
const reading = { now, communityZone: 'Europe/Paris' };

/** What Slack sends when the form is submitted as it was opened. */
function untouched(view: ModalView): FormValues {
  const values: FormValues = {};
  for (const block of view.blocks as KnownBlock[]) {
    if (block.type !== 'input' || block.block_id === undefined) continue;
    const element = block.element as unknown as Record<string, string | null>;
    values[block.block_id] = {
      [String(element['action_id'])]: {
        value: element['initial_value'] ?? null,
        selected_option: (element['initial_option'] ?? null) as null,
        selected_options: (element['initial_options'] ?? []) as [],
        selected_date: element['initial_date'] ?? null,
        selected_time: element['initial_time'] ?? null,
        selected_conversation: element['initial_conversation'] ?? null,
      },
    };
  }
  return values;
}

const understood = (view: ModalView) =>
  (view.blocks as KnownBlock[])
    .flatMap((block) => (block.type === 'section' ? (block.text?.text ?? '') : []))
    .join()
    .replaceAll(/[\u00A0\u202F]/g, ' ');

function submit(view: ModalView, changes: FormValues = {}) {
  return readForm({ ...untouched(view), ...changes }, readMemory(view.private_metadata ?? ''), reading);
}

describe('the form of a visit', () => {
  it.each<[string, VisitPlan]>([
    ['one day', aPlan({ capacity: 20, themes: ['missions/parcours'], info: 'Gare\nBus' })],
    ['two days', aPlan({ days: ['2027-06-24', '2027-06-25'] })],
    ['days with a gap', aPlan({ days: ['2027-03-03', '2027-03-10', '2027-03-17'] })],
    [
      'whole days elsewhere',
      {
        kind: 'study-day',
        place: 'Visioconférence',
        days: ['2027-03-02'],
        zone: 'Indian/Reunion',
        channel: 'C1',
        themes: [],
      },
    ],
    ['an unusual zone', aPlan({ zone: 'America/New_York' })],
  ])('gives back the plan that it shows: %s', (_, plan) => {
    expect(submit(planForm(plan, {}, context))).toEqual({ ok: true, plan, isShown: true });
  });

  it('keeps a visit’s own reminders, which it does not show', () => {
    const plan = aPlan({ reminders: [{ topic: 'eve', daysBefore: 2, to: 'channel' }] });
    const view = planForm(plan, { seen: { visit: '12', version: 3, plan } }, context);
    expect(submit(view)).toMatchObject({ plan: { reminders: plan.reminders } });
  });

  it('says in full what it understood, and again after a change, before anything is saved', () => {
    const view = planForm(aPlan(), {}, context);
    expect(understood(view)).toBe('Ce sera : *mardi 2 mars 2027, 9 h 30 – 17 h*');
    const changed = submit(view, { first: { first: { selected_date: '2027-03-09' } } });
    expect(changed).toMatchObject({ ok: true, isShown: false });
    const again = planForm(changed.ok ? changed.plan : {}, readMemory(view.private_metadata ?? ''), context);
    expect(understood(again)).toBe('Ce sera : *mardi 9 mars 2027, 9 h 30 – 17 h*');
    expect(submit(again)).toMatchObject({ ok: true, isShown: true });
    expect(understood(planForm({}, {}, context))).toBe('');
  });

  it('reads days and hours in words', () => {
    const view = planForm({ place: 'Castres', channel: 'C1' }, {}, context);
    const words = (value: string) => ({ list: { list: { value } } });
    expect(submit(view, words('24 et 25 juin'))).toMatchObject({
      plan: { days: ['2027-06-24', '2027-06-25'] },
      isShown: false,
    });
    expect(submit(view, words('mardi 2 mars 9h30-17h'))).toMatchObject({
      plan: { start: '09:30', end: '17:00' },
    });
    expect(submit(view, words('fin janvier'))).toMatchObject({
      errors: { list: expect.stringContaining('assez précis') },
    });
    const both = { ...words('24 juin'), first: { first: { selected_date: '2027-06-24' } } };
    expect(submit(view, both)).toMatchObject({
      errors: { list: expect.stringContaining('une seule façon') },
    });
  });

  it('asks for what is missing, each under its field', () => {
    expect(submit(planForm({}, {}, context))).toEqual({
      ok: false,
      errors: {
        first: 'Il manque une réponse ici.',
        place: 'Il manque une réponse ici.',
        channel: 'Il manque une réponse ici.',
      },
    });
    const backwards = {
      first: { first: { selected_date: '2027-06-25' } },
      last: { last: { selected_date: '2027-06-24' } },
    };
    expect(submit(planForm({}, {}, context), backwards)).toMatchObject({
      errors: { last: expect.any(String) },
    });
    expect(readDraft(untouched(planForm({}, {}, context)), {}, reading)).toMatchObject({ ok: true });
  });

  it('shows refusals of the plan where they can be mended', () => {
    const refusals = [
      { field: 'days', code: 'past' },
      { field: 'end', code: 'end-before-start' },
    ] as const;
    expect(Object.keys(formErrors(refusals, {}))).toEqual(['first', 'end']);
    expect(Object.keys(formErrors(refusals, { list: { list: { value: '2 mars' } } }))).toEqual([
      'list',
      'end',
    ]);
  });

  it('remembers what the facilitator saw within Slack’s limit', () => {
    const visit = aVisit({
      info: '"'.repeat(LONGEST.info),
      host: '"'.repeat(120),
      place: '"'.repeat(80),
      capacity: 20,
    });
    const plan = planOf(visit);
    const view = planForm(plan, { seen: { visit: '12', version: 1, plan } }, context);
    expect(view.private_metadata!.length).toBeLessThanOrEqual(3000);
    const { seen } = readMemory(view.private_metadata!);
    expect(seenPlan(seen!, visit)).toEqual({ version: 1, plan });
    expect(readMemory('')).toEqual({});
  });

  it('keeps to Slack’s limits', () => {
    const many = Array.from({ length: 150 }, (_, index) => ({ id: `m/${index}`, title: 'x'.repeat(100) }));
    const view = planForm(aPlan(), {}, { ...context, themes: many });
    expect(view.title.text.length).toBeLessThanOrEqual(24);
    expect(view.submit!.text.length).toBeLessThanOrEqual(24);
    expect(view.blocks.length).toBeLessThanOrEqual(100);
    for (const block of view.blocks as KnownBlock[]) {
      const element =
        block.type === 'input' ? (block.element as { options?: { text: { text: string } }[] }) : {};
      expect(element.options?.length ?? 0).toBeLessThanOrEqual(100);
      for (const { text } of element.options ?? []) expect(text.text.length).toBeLessThanOrEqual(75);
    }
  });
});
