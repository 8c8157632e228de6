import { createIndex } from '../../dist/knowledge/search/index.js';
import { asPassages } from './data.js';
import { score } from './measures.js';
const DEPTH = 10;
const visible = new Set(['public']);
/**
 * Measures what confirmed questions bring. For every second passage that several questions are asked to, the first of
 * these that our search answers right is confirmed, as a member could have done; it is not measured itself.
 */
export function learn(set, questions) {
    const passages = asPassages(set.passages);
    const sections = new Map(passages.map(({ id, document, section }) => [id, `${document.id}#${section.anchor}`]));
    const index = createIndex(passages);
    const find = ({ q }) => index.search(q, { visible, limit: DEPTH }).map(({ passage }) => passage.id);
    const measure = (some) => score(some.map((question) => ({ found: find(question), right: new Set(question.rel) })));
    const confirmed = new Map();
    for (const [passage, asked] of everySecond(byPassage(questions))) {
        const answered = asked.find((question) => find(question)[0] === passage);
        if (answered)
            confirmed.set(passage, answered);
    }
    const out = new Set(confirmed.values());
    const rest = questions.filter((question) => !out.has(question));
    const touched = ({ rel }) => rel.some((passage) => confirmed.has(passage));
    const [same, others] = [rest.filter(touched), rest.filter((question) => !touched(question))];
    const before = [measure(same), measure(others)];
    index.confirm(Array.from(confirmed, ([passage, { q }]) => ({
        text: q,
        readers: ['public'],
        sections: [sections.get(passage) ?? ''],
    })));
    return {
        set: set.name,
        confirmed: confirmed.size,
        same: { questions: same.length, before: before[0], after: measure(same) },
        others: { questions: others.length, before: before[1], after: measure(others) },
    };
}
/** The questions to each passage that has several. */
function byPassage(questions) {
    const asked = new Map();
    for (const question of questions)
        for (const passage of question.rel)
            asked.set(passage, [...(asked.get(passage) ?? []), question]);
    return [...asked].filter(([, some]) => some.length > 1);
}
const everySecond = (list) => list.filter((_, rank) => rank % 2 === 0);
