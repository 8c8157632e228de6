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
  if (person?.isDeactivated) return <span class="tag tag-soft">{text.deactivated}</span>;
  if (person?.isExternal) return <span class="tag tag-soft">{text.external}</span>;
  if (person?.isGuest) return <span class="tag tag-soft">{text.guest}</span>;
  return person?.tag ? <span class="tag">{person.tag}</span> : null;
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
  const become = (person: Person) => go({ as: person.id, place: undefined, thread: undefined });
  const me = (
    <>
      <Avatar person={state.me} />
      <span class="me-text">
        <small>{text.youAre}</small>
        <strong>{state.me.name}</strong>
        <small>{state.me.title}</small>
      </span>
      <span class="unseen">{text.changePerson}</span>
      <Icon name="down" />
    </>
  );
  return (
    <Popover label={text.people} button={{ content: me, class: 'me' }} class="people">
      {(close) => (
        <>
          <p class="popover-title">{text.people}</p>
          <ul onKeyDown={(event) => moveFocus(event, '.person')}>
            {state.people
              .filter((one) => !one.isBot)
              .map((person) => (
                <PersonRow
                  key={person.id}
                  person={person}
                  onChoose={() => {
                    close();
                    become(person);
                  }}
                />
              ))}
          </ul>
          <small class="popover-hint">{text.peopleHint}</small>
        </>
      )}
    </Popover>
  );
}
