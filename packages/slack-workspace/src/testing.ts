import type { Act, Container, Message, PageState, ViewValues } from './page-api.ts';
import { holding } from './person/input-values.ts';
import { elementsOf, type PlacedElement } from './state/blocks.ts';
import { startWorkspace, type Workspace, type WorkspaceOptions } from './workspace.ts';

/** How to reach the workspace: what an app is built with. */
export type Connection = Pick<Workspace, 'botToken' | 'appToken' | 'apiUrl' | 'clock'>;

/** The part of an app that a journey needs: Bolt's own, or a whole program. */
interface Startable {
  start(): Promise<unknown>;
  stop(): Promise<unknown>;
  /** Resolves once the app has done everything that it was told and that is due; for {@link Journey.settles}. */
  idle?(): Promise<unknown>;
}

export interface JourneyOptions extends WorkspaceOptions {
  /** Builds the app under test; it is started here, and stopped with the workspace. */
  app: (connection: Connection) => Startable | Promise<Startable>;
  /** How long to wait for something to be seen, in ms. */
  patience?: number;
}

/** A workspace with its app connected, and people to act in it. */
export interface Journey {
  workspace: Workspace;
  /** Somebody, by handle: `nadia`. */
  as(handle: string): Actor;
  /** Puts another app in the place of the one that runs, which is stopped. */
  replacesApp(build: JourneyOptions['app']): Promise<void>;
  /** Waits until the app has acknowledged all that it was sent, and says itself that it has nothing left to do. */
  settles(): Promise<void>;
  stop(): Promise<void>;
}

/** Opens a workspace and connects the app to it by Socket Mode. */
export async function aWorkspace(options: JourneyOptions): Promise<Journey> {
  const workspace = await startWorkspace(options);
  let app = await options.app(workspace);
  await app.start();
  const actors = new Map<string, Actor>();
  return {
    workspace,
    as(handle) {
      const actor = actors.get(handle) ?? personIn(workspace, handle, options.patience);
      actors.set(handle, actor);
      return actor;
    },
    async replacesApp(build) {
      await app.stop();
      app = await build(workspace);
      await app.start();
    },
    async settles() {
      await workspace.acknowledged();
      await app.idle?.();
    },
    async stop() {
      await app.stop();
      await workspace.close();
    },
  };
}

/** Somebody of a workspace, by handle, to act for them; `patience` is how long they wait for something, in ms. */
export function personIn(workspace: Workspace, handle: string, patience = 10_000): Actor {
  return new Actor(workspace, handle, patience);
}

/** All the words of a message, its text and that of its blocks, with plain spaces for the unbreakable ones. */
export function wordsOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const words = Object.entries(value).map(([key, inner]) =>
    key === 'text' && typeof inner === 'string' ? plainSpaces(inner) : wordsOf(inner),
  );
  return words.filter((part) => part !== '').join('\n');
}

const plainSpaces = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

const matches = (words: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? words.includes(plainSpaces(wanted)) : wanted.test(words);

/** Where an element stands, for somebody. */
interface Placed {
  container: Container;
  placed: PlacedElement;
}

/** A person of the workspace, who does what one does on the page, and sees what the page shows. */
export class Actor {
  readonly id: string;
  readonly #workspace: Workspace;
  readonly #patience: number;
  /** Messages of the app that were there before, or were answers already. */
  readonly #known = new Set<string>();
  #typed: ViewValues = {};

  constructor(workspace: Workspace, handle: string, patience: number) {
    const user = [...workspace.state.users.values()].find((one) => one.handle === handle);
    if (!user) throw new Error(`nobody is called ${handle}`);
    this.id = user.id;
    this.#workspace = workspace;
    this.#patience = patience;
  }

  /** What this person sees now. */
  get page(): PageState {
    return this.#workspace.see(this.id);
  }

  /** Posts in `#channel`, or to the app when `place` is its name. Gives the message posted. */
  async says(place: string, text: string, thread?: Message): Promise<Message> {
    const channel = this.#channel(place);
    await this.#act({
      type: 'post',
      channel,
      text,
      ...(thread && { threadTs: thread.threadTs ?? thread.ts }),
    });
    return this.#lastPosted(channel);
  }

  /** Types a slash command, in #general unless told otherwise. */
  async commands(typed: string, place = '#general'): Promise<void> {
    const [command = '', ...words] = typed.split(' ');
    await this.#act({ type: 'command', channel: this.#channel(place), command, text: words.join(' ') });
  }

  async reacts(message: Message, name: string): Promise<void> {
    await this.#act({ type: 'react', channel: message.channel, ts: message.ts, name });
  }

  /** Posts a file with this text in it, with or without words of their own. */
  async shares(place: string, file: { name: string; content: string }, text?: string): Promise<Message> {
    const content = Buffer.from(file.content).toString('base64');
    await this.#act({ type: 'share-file', channel: this.#channel(place), name: file.name, content, text });
    return this.#lastPosted(this.#channel(place));
  }

  /** Posts another message in a channel, quoted under a text of theirs or none. */
  async forwards({ channel, ts }: Message, place: string, text?: string): Promise<Message> {
    await this.#act({ type: 'forward', message: { channel, ts }, channel: this.#channel(place), text });
    return this.#lastPosted(this.#channel(place));
  }

  /** Runs a shortcut, on a message if one is given. */
  async runs(callbackId: string, message?: Message): Promise<void> {
    await this.#act({
      type: 'shortcut',
      callbackId,
      ...(message && { message: { channel: message.channel, ts: message.ts } }),
    });
  }

  async opensHome(tab: 'home' | 'messages' = 'home'): Promise<void> {
    await this.#act({ type: 'open-home', tab });
  }

  /** Presses what bears this label (or action id): in the modal on top, else in a message, else on the Home tab. */
  async clicks(label: string, message?: Message): Promise<void> {
    await this.#choose(label, undefined, message);
  }

  /** Chooses a value in a menu, a picker… that bears this label or action id. Options go by value. */
  async chooses(label: string, value: unknown, message?: Message): Promise<void> {
    await this.#choose(label, value, message);
  }

  /** Fills inputs of the modal on top, by their label or action id, then submits it. Options go by value. */
  async submits(inputs: Record<string, unknown> = {}): Promise<void> {
    const top = this.page.modals.at(-1);
    if (!top) throw new Error('no modal is open');
    const state: ViewValues = { ...this.#typed };
    for (const [name, value] of Object.entries(inputs)) {
      const placed = elementsOf(top.view.blocks as PlacedBlocks).find((one) => bears(one, name));
      const held = placed && holding(placed.element, value);
      if (!placed || !held) throw new Error(`no input of the modal takes ${name} = ${JSON.stringify(value)}`);
      state[placed.blockId] = { ...state[placed.blockId], [placed.actionId]: held };
    }
    await this.#act({ type: 'submit', view: top.id, state });
    this.#typed = this.page.modals.at(-1)?.id === top.id ? state : {};
  }

  /** Closes the modal on top. */
  async closes(): Promise<void> {
    const top = this.page.modals.at(-1);
    if (!top) throw new Error('no modal is open');
    await this.#act({ type: 'close', view: top.id });
  }

  /** Does anything else that the page can do. Throws what the person is told when it is refused. */
  async does(act: Act): Promise<void> {
    await this.#act(act);
  }

  /** The app's next message that this person sees since they last did something, or since the last answer. */
  async answer(): Promise<Message> {
    const bot = this.#workspace.state.app.botUser;
    const found = await this.until('an answer of the app', ({ messages }) =>
      messages.find((one) => one.user === bot && !this.#known.has(keyOf(one))),
    );
    this.#known.add(keyOf(found));
    return found;
  }

  /** Waits for a message that says this. */
  sees(wanted: string | RegExp): Promise<Message> {
    return this.until(`a message with ${wanted}`, ({ messages }) =>
      messages.findLast((one) => matches(wordsOf(one), wanted)),
    );
  }

  /** Waits for a modal on top that says this. */
  seesModal(wanted: string | RegExp): Promise<PageState['modals'][number]> {
    return this.until(`a modal with ${wanted}`, ({ modals }) => {
      const top = modals.at(-1);
      return top && matches(`${wordsOf(top.view)}\n${Object.values(top.errors).join('\n')}`, wanted)
        ? top
        : undefined;
    });
  }

  /** Waits until no modal is open. */
  async seesNoModal(): Promise<void> {
    await this.until('no modal', ({ modals }) => modals.length === 0 || undefined);
  }

  /** Waits for a Home tab that says this. */
  seesHome(wanted: string | RegExp): Promise<PageState['home'] & object> {
    return this.until(`a Home tab with ${wanted}`, ({ home }) =>
      home && matches(wordsOf(home), wanted) ? home : undefined,
    );
  }

  /**
   * Does something that the app surely answers, and makes sure that this answer is all that it said to this person
   * since what they did before. Gives the answer.
   */
  async hearsNothingBefore(sentinel: () => Promise<unknown>): Promise<Message> {
    const heard = new Set(this.#known);
    await sentinel();
    const answer = await this.answer();
    const { botUser } = this.#workspace.state.app;
    const more = this.page.messages.filter(
      (one) => one.user === botUser && !heard.has(keyOf(one)) && keyOf(one) !== keyOf(answer),
    );
    if (more.length > 0) throw new Error(`the app also said: ${more.map(wordsOf).join(' / ')}`);
    return answer;
  }

  /** Waits until something can be found on this person's page, looking again at each change. */
  until<T>(what: string, find: (page: PageState) => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = find(this.page);
        if (found === undefined) return;
        finish();
        resolve(found);
      };
      const stop = this.#workspace.onChange(look);
      const timer = setTimeout(() => {
        finish();
        reject(new Error(`${this.page.me.name} waited in vain for ${what}.\n${this.#transcript()}`));
      }, this.#patience);
      const finish = () => {
        stop();
        clearTimeout(timer);
      };
      look();
    });
  }

  async #act(act: Act): Promise<void> {
    const bot = this.#workspace.state.app.botUser;
    for (const message of this.page.messages) if (message.user === bot) this.#known.add(keyOf(message));
    const result = await this.#workspace.act(this.id, act);
    if (!result.ok) throw new Error(result.error);
  }

  #lastPosted(channel: string): Message {
    const posted = this.page.messages.findLast((one) => one.user === this.id && one.channel === channel);
    if (!posted) throw new Error('what was said was not posted');
    return posted;
  }

  #channel(place: string): string {
    const channel = this.page.channels.find((one) =>
      one.kind === 'im' ? one.name === place : `#${one.name}` === place,
    );
    if (!channel) throw new Error(`${this.page.me.name} has no channel ${place}`);
    return channel.id;
  }

  async #choose(label: string, value: unknown, message?: Message): Promise<void> {
    const { container, placed } = this.#find(label, message);
    const { blockId, actionId, element } = placed;
    const held = holding(element, value);
    if (held) this.#typed = { ...this.#typed, [blockId]: { ...this.#typed[blockId], [actionId]: held } };
    await this.#act({
      type: 'click',
      container,
      blockId,
      actionId,
      value: value ?? pressed(element, label),
      state: this.#typed,
    });
  }

  #find(label: string, message?: Message): Placed {
    for (const { container, blocks } of message ? [surfaceOf(message)] : this.#surfaces()) {
      const placed = elementsOf(blocks).find((one) => bears(one, label));
      if (placed) return { container, placed };
    }
    throw new Error(`nothing bears « ${label} »\n${this.#transcript()}`);
  }

  #surfaces(): { container: Container; blocks: PlacedBlocks }[] {
    const { modals, messages, home } = this.page;
    const top = modals.at(-1);
    if (top) return [{ container: { view: top.id }, blocks: top.view.blocks as PlacedBlocks }];
    return [
      ...messages.map(surfaceOf).reverse(),
      ...(home ? [{ container: { home: true } as const, blocks: home.blocks as PlacedBlocks }] : []),
    ];
  }

  #transcript(): string {
    const { people, messages, modals } = this.page;
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const lines = messages.slice(-8).map((one) => `${names.get(one.user)}: ${wordsOf(one)}`);
    const windows = modals.map(({ view, errors }) => `[${wordsOf(view)}] ${JSON.stringify(errors)}`);
    return [...lines, ...windows, ...this.#workspace.complaints.map((one) => `! ${one}`)].join('\n');
  }
}

type PlacedBlocks = Parameters<typeof elementsOf>[0];

const keyOf = (message: Message) => `${message.channel}:${message.ts}`;

function surfaceOf(message: Message): { container: Container; blocks: PlacedBlocks } {
  const { channel, ts, blocks = [] } = message;
  return { container: { message: { channel, ts } }, blocks };
}

/** Does the element go by this name: its action id, its text, the label of its input, that of one of its buttons? */
function bears({ element, actionId, block, input }: PlacedElement, name: string): boolean {
  if (actionId === name) return true;
  if (input) return wordsOf(block['label']) === plainSpaces(name);
  if (element.type === 'feedback_buttons') return pressed(element, name) !== undefined;
  return wordsOf({ text: wordsOf(element['text']) }) === plainSpaces(name);
}

function pressed(element: PlacedElement['element'], label: string): unknown {
  if (element.type !== 'feedback_buttons') return undefined;
  for (const side of ['positive_button', 'negative_button']) {
    const button = element[side] as { text: { text: string }; value: string };
    if (plainSpaces(button.text.text) === plainSpaces(label)) return button.value;
  }
  return undefined;
}
