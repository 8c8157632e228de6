import type { Demonstration } from '../../capability.ts';
import { loadExamples } from '../examples/load.ts';
import { demonstrationNames } from '../messages/demonstrations.ts';
import type { Desk } from './desk.ts';

/** What can be tried in the local workspace; never in a real community. */
export function visitDemonstrations(desk: Desk): readonly Demonstration[] {
  const { book, tools } = desk;
  return [
    {
      id: 'visits.examples',
      label: demonstrationNames.examples,
      async run(stage) {
        await loadExamples(book, stage.channel, stage.facilitator, stage.now(), tools.community.zone);
        await desk.live.refresh();
        tools.wake();
      },
    },
  ];
}
