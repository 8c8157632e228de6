import { Classifier, type Model } from './classifier.ts';
import model from './model.json' with { type: 'json' };

/** What the examples in `training/` taught: `npm run train` writes it. */
export const trained = new Classifier(model as unknown as Model);

/** Every word that the examples have. */
export const EXAMPLE_WORDS: ReadonlySet<string> = new Set(model.vocabulary as readonly string[]);
