/**
 * Trains the reading of questions on the examples beside this file, and writes its weights where the app reads them:
 * `npm run train`. Tells how often questions that were left out are read right, by class.
 */
import { writeFileSync } from 'node:fs';
import { type Example, readExamples } from './examples.ts';
import { HEADS, labelled, SIZE, trainHeads, trainReading } from './reading.ts';
import { classOf, type Trained } from './softmax.ts';

const FOLDS = 5;
const TO = 'src/ask/reading/model.json';

const examples = readExamples();
const right = new Map<string, [right: number, all: number]>();
const wrong: string[] = [];
for (let fold = 0; fold < FOLDS; fold += 1) {
  const isLeftOut = (_: Example, at: number): boolean => at % FOLDS === fold;
  const { vocabulary, heads } = trainHeads(examples.filter((example, at) => !isLeftOut(example, at)));
  for (const example of examples.filter(isLeftOut)) {
    for (const head of HEADS) {
      for (const { features, label } of labelled(head, [example], vocabulary)) {
        const found = classOf(heads.get(head) as Trained, features, SIZE);
        const key = head === 'operation' ? `operation ${label}` : head;
        for (const name of [key, `${head} (all)`]) {
          const [good, all] = right.get(name) ?? [0, 0];
          right.set(name, [good + Number(found === label), all + 1]);
        }
        if (found !== label && head === 'operation') wrong.push(`${label} read as ${found}: ${example.line}`);
      }
    }
  }
}
console.log(`${examples.length} distinct skeletons`);
for (const [name, [good, all]] of [...right].sort())
  console.log(`${name.padEnd(24)} ${good} of ${all} (${Math.round((100 * good) / all)} %)`);
if (process.argv.includes('--wrong')) console.log(wrong.join('\n'));

writeFileSync(TO, `${JSON.stringify(trainReading(examples))}\n`);
