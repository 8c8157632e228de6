import { readKnowledge } from '../knowledge/load.ts';
import { checkReport, unreadableFolder } from '../knowledge/messages.ts';

// `npm run knowledge:check [-- DIR]`: tells every fault of the knowledge folder; exit code 1 when there are any.
const directory = process.argv[2] ?? 'knowledge';
try {
  const knowledge = await readKnowledge(directory);
  console.log(checkReport(knowledge));
  process.exitCode = knowledge.faults.length > 0 ? 1 : 0;
} catch (error) {
  console.error(unreadableFolder(directory, error));
  process.exitCode = 1;
}
