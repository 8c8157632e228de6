import { useCallback, useRef, useState } from 'preact/hooks';
import type { Person } from '../../src/page-api.ts';
import { useDesk } from '../client/desk.ts';
import { writeRoute } from '../client/route.ts';
import { text } from '../messages.ts';
import { Avatar } from './avatar.tsx';
import { Icon } from './icons.tsx';
import { moveFocus } from './menu.tsx';
import { Popover } from './popover.tsx';

/** What sets a person apart here, in a word. */
export function Tag({ person }: { person: Person | undefined }) {
  if (person?.isBot) return <span class="tag">{text.app}</span>;
  if (person?.tag) return <span class="tag">{person.tag}</span>;
  return person?.isGuest ? <span class="tag tag-soft">{text.guest}</span> : null;
}

function PersonRow({ person, onChoose }: { person: Person; onChoose: () => void }) {
  const { state } = useDesk();
  const address = writeRoute({ as: person.id });
  const choose = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onChoose();
  };
  const current = person.id === state.me.id;
  return (
    <li class="person-row">
      <a class="person" href={address} aria-current={current ? 'true' : undefined} onClick={choose}>
        <Avatar person={person} />
        <span>
          <strong>{person.name}</strong> <Tag person={person} />
          <small>{person.title}</small>
        </span>
        {current ? <Icon name="check" /> : null}
      </a>
      <a
        class="tool"
        href={address}
        target="_blank"
        rel="noopener"
        aria-label={text.openBeside(person.name)}
        title={text.openBeside(person.name)}
      >
        <Icon name="outside" />
      </a>
    </li>
  );
}

/** Who one is, and the way to become somebody else. */
export function PeopleMenu() {
  const { state, go } = useDesk();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const become = (person: Person) => {
    close();
    go({ as: person.id, place: undefined, thread: undefined });
  };
  const people = state.people.filter((one) => !one.isBot);
  return (
    <>
      <button
        ref={button}
        type="button"
        class="me"
        aria-expanded={open}
        aria-haspopup="dialog"
        onClick={() => setOpen(!open)}
      >
        <Avatar person={state.me} />
        <span class="me-text">
          <small>{text.youAre}</small>
          <strong>{state.me.name}</strong>
          <small>{state.me.title}</small>
        </span>
        <span class="unseen">{text.changePerson}</span>
        <Icon name="down" />
      </button>
      {open ? (
        <Popover anchor={button.current} onClose={close} label={text.people} class="people">
          <p class="popover-title">{text.people}</p>
          <ul onKeyDown={(event) => moveFocus(event, '.person')}>
            {people.map((person) => (
              <PersonRow key={person.id} person={person} onChoose={() => become(person)} />
            ))}
          </ul>
          <p class="popover-hint">{text.peopleHint}</p>
        </Popover>
      ) : null}
    </>
  );
}
