/**
 * How the threshold of `src/ask/passages/thresholds.ts` was chosen. For each confidence: how many answerable questions
 * get their answer from a passage, a wrong one, or none; and how many unanswerable questions get a passage: far from
 * the subject, near it, and with every page that answers removed. What a question requires beside (`rejection.ts`) comes on
 * top, and what each requirement brings and costs is told; the last lines count the answers of the whole.
 *
 *   npm run bench:answers
 */
import { ask } from '../dist/ask/ask.js';
import { normalizeQuestion } from '../dist/ask/conversation.js';
import { turnOf } from '../dist/ask/follow-up.js';
import { expectedAnswerType } from '../dist/ask/passages/answer-type.js';
import { extracts } from '../dist/ask/passages/extract.js';
import { focusOf } from '../dist/ask/passages/focus.js';
import { rejectionReasons } from '../dist/ask/passages/rejection.js';
import { findPassages } from '../dist/ask/passages/search.js';
import { THRESHOLDS } from '../dist/ask/passages/thresholds.js';
import { loadKnowledge } from '../dist/knowledge/load.js';
import { visibleTo } from '../dist/knowledge/visibility.js';
import { machine, quantile, record, round } from './figures.js';
import { processorMs } from './processor-time.js';
import { everything, passages, unanswerable } from './questions/asked.js';
import { nearTopic, offTopic } from './questions/off-topic.js';
import { isAsIntended, plain, unseen } from './questions/unseen.js';
import { damages } from './retrieval/damage.js';
const TODAY = '2026-11-23';
const members = visibleTo('members');
const knowledge = await loadKnowledge('knowledge');
/** The best passage for a question, and whether its words say what they must. */
function judge(question, says, without = new Set()) {
    const turn = turnOf(normalizeQuestion(question, knowledge), knowledge, TODAY, undefined);
    const answerType = expectedAnswerType(turn.parsed.text.line);
    const focus = { ...focusOf(turn, knowledge), setAside: without };
    const { passages: hits } = findPassages(turn.query, answerType, knowledge, members, focus);
    const text = plain(extracts(hits, turn.query, answerType)
        .map(({ excerpt }) => excerpt)
        .join(' '));
    const right = hits.length > 0 && says.every((sign) => sign.test(text));
    const [best] = hits;
    const rejections = best === undefined ? ['nothing'] : rejectionReasons(turn, best, knowledge);
    return { question, confidence: best?.confidence ?? 0, right, rejections };
}
/** The pages that hold an answer, by its words. */
function pagesThatSay(says) {
    const holding = [...knowledge.documents.values()].filter(({ sections }) => {
        const text = plain(sections.map((section) => section.text).join(' '));
        return says.every((sign) => sign.test(text));
    });
    return new Set(holding.map(({ id }) => id));
}
function isToldByPages(says) {
    const pages = [...pagesThatSay(says)];
    return pages.length > 0 && !pages.some((id) => id.startsWith('sessions/'));
}
/** Questions that are answered by a page which tells of no meeting: the others are computed. */
const asked = [...passages, ...unseen.flatMap(({ cases }) => cases)].filter(({ outcome, says = [], history, now }) => outcome === 'answer' && !history && !now && isToldByPages(says));
const declined = unseen.flatMap(({ cases }) => cases.filter(({ outcome, history }) => outcome === 'decline' && !history));
const answerable = asked.map(({ question, says = [] }) => judge(question, says));
const removed = asked
    .map(({ question, says = [] }) => judge(question, says, pagesThatSay(says)))
    .filter(({ right }) => !right);
const far = offTopic.map((question) => judge(question, []));
const near = [...nearTopic, ...[...unanswerable, ...declined].map(({ question }) => question)].map((question) => judge(question, []));
const share = (count, of) => `${Math.round((100 * count) / of)} %`;
function shares(sure) {
    const given = answerable.filter(sure);
    const right = given.filter((judged) => judged.right).length;
    return [
        share(right, answerable.length),
        share(given.length - right, answerable.length),
        share(answerable.length - given.length, answerable.length),
        ...[far, near, removed].map((group) => share(group.filter(sure).length, group.length)),
    ];
}
const rows = [
    ...[0.2, 0.3, 0.4, THRESHOLDS.sure, 0.6, 0.7, 0.8].map((least) => [
        least === THRESHOLDS.sure ? `**${least}**` : least,
        ...shares(({ confidence }) => confidence >= least),
    ]),
    ['**with what is required**', ...shares(({ rejections }) => rejections.length === 0)],
];
/** What is held back by one requirement alone. */
const alone = (group, rejection) => group.filter(({ rejections }) => rejections.length === 1 && rejections[0] === rejection).length;
const doubtRows = [
    'weak',
    'thin',
    'asked-noun',
    'other-subject',
    'off-topic',
    'no-procedure',
    'no-ranking',
    'no-number',
].map((rejection) => [
    rejection,
    alone(answerable.filter(({ right }) => right), rejection),
    ...[far, near, removed].map((group) => alone(group, rejection)),
]);
const askNow = (question, now = TODAY, history = []) => ask(question, {
    knowledge,
    now: new Date(`${now}T12:00:00Z`),
    zone: 'Europe/Paris',
    history,
    visible: members,
});
const meant = (each) => isAsIntended(each, askNow(each.question, each.now, each.history));
const asIntended = everything.filter(meant);
const unseenRows = unseen.map(({ name, cases, firstRun }) => {
    const astray = cases.filter((each) => !meant(each));
    const wrong = astray.filter(({ question, now, history }) => askNow(question, now, history).outcome === 'answer');
    return [
        name,
        cases.length,
        `${firstRun} (${share(firstRun, cases.length)})`,
        cases.length - astray.length,
        wrong.length,
        astray.length - wrong.length,
    ];
});
/** How many questions that are answered as intended no longer are once they are typed less well. */
const damagedRows = Object.entries(damages()).map(([name, damage]) => {
    const typed = asIntended.map((each) => ({ ...each, question: damage(each.question) }));
    const lost = typed.filter((each) => !meant(each));
    const wrong = lost.filter(({ question, now, history, outcome }) => outcome !== 'answer' && askNow(question, now, history).outcome === 'answer');
    return [name, typed.length, `${lost.length} (${share(lost.length, typed.length)})`, wrong.length];
});
/** The same for one slip in each question, drawn anew: how many are lost by each draw. */
const DRAWS = 20;
const drawn = Array.from({ length: DRAWS }, (_, draw) => {
    const damage = damages(draw)['one typo'];
    return asIntended.filter((each) => !meant({ ...each, question: damage(each.question) })).length;
});
const strays = [...offTopic, ...nearTopic].filter((question) => askNow(question).outcome === 'answer');
const times = [];
for (let lap = 0; lap < 6; lap++) {
    for (const { question, now, history } of everything) {
        const before = processorMs();
        askNow(question, now, history);
        // The first lap warms the machine up.
        if (lap > 0)
            times.push(processorMs() - before);
    }
}
const time = (q) => `${round(quantile(times, q), 2)} ms`;
const table = [
    `${answerable.length} answerable questions, ${far.length} far, ${near.length} near, ${removed.length} with the pages that answer removed; ${machine()}.`,
    '',
    '| confidence | right | wrong | refused | far answered | near answered | page removed, answered |',
    '| ---------- | ----- | ----- | ------- | ------------ | ------------- | ---------------------- |',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    'Held back by one requirement alone:',
    '',
    '| requirement | right answers | far | near | page removed |',
    '| ----------- | ------------- | --- | ---- | ------------ |',
    ...doubtRows.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    `The whole, with computed answers, gaps and the other signs: ${asIntended.length} of ${everything.length} questions as intended. ` +
        `Of the ${offTopic.length + nearTopic.length} far and near ones, ${strays.length} are answered: ${strays.map((question) => `« ${question} »`).join(', ')}.`,
    '',
    'Sets written before their answers were seen:',
    '',
    '| set | questions | as intended at the first run | now | of the rest, answered | refused |',
    '| --- | --------- | ---------------------------- | --- | --------------------- | ------- |',
    ...unseenRows.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    'The same questions typed less well (« one typo »: a slip of the fingers in one word of each question):',
    '',
    '| typed | questions | no longer as intended | of these, answered where a refusal is due |',
    '| ----- | --------- | --------------------- | ----------------------------------------- |',
    ...damagedRows.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    `One typo, drawn ${DRAWS} times: ${round(drawn.reduce((sum, lost) => sum + lost, 0) / DRAWS, 1)} of ${asIntended.length} no longer as intended on average, ${Math.max(...drawn)} at most.`,
    '',
    `Processor time of a question: p50 ${time(0.5)}, p95 ${time(0.95)}, p99 ${time(0.99)} (${times.length} questions).`,
].join('\n');
console.log(table);
await record('answers', table);
