import { seeded } from '../random.js';
const withoutAccents = (text) => text.normalize('NFD').replace(/\p{M}/gu, '');
const withoutApostrophes = (text) => text.replace(/['’]/g, '');
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** One slip of the fingers in a word of four letters or more: a letter lost, doubled, changed, or two swapped. */
function typo(text, random) {
    const words = [...text.matchAll(/\p{L}{4,}/gu)];
    const word = words[Math.floor(random() * words.length)];
    if (!word)
        return text;
    const at = word.index + Math.floor(random() * (word[0].length - 1));
    const [before, letter, next, after] = [text.slice(0, at), text[at], text[at + 1], text.slice(at + 2)];
    const other = LETTERS[Math.floor(random() * LETTERS.length)];
    const slips = [`${next}`, `${letter}${letter}${next}`, `${other}${next}`, `${next}${letter}`];
    return `${before}${slips[Math.floor(random() * slips.length)]}${after}`;
}
const SMS = [
    [/qu['’ ]?est[- ]ce qu(?:e |['’])/g, 'c koi '],
    [/est[- ]ce que? ?/g, ''],
    [/\bcombien\b/g, 'cb'],
    [/\bpourquoi\b/g, 'pk'],
    [/\bquand\b/g, 'kan'],
    [/\bquoi\b/g, 'koi'],
    [/\bquel(?:le)?s?\b/g, 'kel'],
    [/\bqui\b/g, 'ki'],
    [/\bque\b/g, 'ke'],
    [/\bdans\b/g, 'ds'],
    [/\bpour\b/g, 'pr'],
    [/\btout\b/g, 'tt'],
    [/\bavec\b/g, 'avc'],
    [/\bc['’]est\b/g, 'c'],
];
function sms(text) {
    const short = SMS.reduce((result, [long, brief]) => result.replace(long, brief), text.toLowerCase());
    return `${withoutAccents(withoutApostrophes(short))
        .replace(/[?!.,;:-]/g, ' ')
        .trim()} svp`;
}
/** Ways in which questions come in less clean than written; the same in each run with the same seed. */
export function damages(seed = 2018) {
    const random = seeded(seed);
    return {
        'no accents': withoutAccents,
        'lower case': (text) => text.toLowerCase(),
        'no apostrophes': withoutApostrophes,
        'one typo': (text) => typo(text, random),
        'two typos': (text) => typo(typo(text, random), random),
        'all at once': (text) => typo(withoutApostrophes(withoutAccents(text.toLowerCase())), random),
        SMS: sms,
    };
}
