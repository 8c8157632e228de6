import type { Demonstration } from '../../capability.ts';
import { loadExamples } from '../examples/load.ts';
import { demonstrationNames } from '../messages/demonstrations.ts';
import type { VisitsContext } from './context.ts';

/** What can be tried in the local workspace; never in a real community. */
export function visitDemonstrations(context: VisitsContext): readonly Demonstration[] {
  const { repository, tools } = context;
  return [
    {
      id: 'visits.examples',
      label: demonstrationNames.examples,
      async run(stage) {
        await loadExamples(repository, stage.channel, stage.facilitator, stage.now(), tools.community.zone);
        await context.live.refresh();
        tools.wake();
      },
    },
  ];
}
