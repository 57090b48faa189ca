import { Act } from '#blocks/present/console/desk/Act.tsx'
import type { ConsoleView } from '#core/workshop/console-view.ts'

type Story = NonNullable<ConsoleView['story']>
type Telling = Story['tellings'][number]

/** The ways through the story so far, and what else could be told. */
export function Tellings({ story: { tellings }, part }: { story: Story; part: string }) {
  const on = tellings.find(({ isOn }) => isOn)
  return (
    <>
      {on && on.decisions.length > 0 && <Decisions telling={on} part={part} />}
      {tellings.length > 1 && (
        <div>
          <h3>Ways through the story</h3>
          <ul className="console__list">
            {tellings.map((telling, at) => (
              <li key={telling.name}>
                <Act
                  command={{ do: 'tell', telling: at }}
                  isPressed={telling.isOn}
                  label={`Show ${telling.name} on the stage`}
                >
                  {telling.name}
                </Act>
                <span>{wayWords(telling)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function Decisions({
  telling: { name, decisions, ending },
  part,
}: {
  telling: Telling
  part: string
}) {
  return (
    <div>
      <h3>{name === 'The room' ? 'The way of the room' : name}</h3>
      <ol className="console__list">
        {decisions.map(({ scene, letter, text, by }, decision) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a scene may come twice
          <li key={decision} className="console__decision">
            <p>
              <b>
                {decision + 1}. {scene}: {letter}
              </b>{' '}
              {text}
              {by === 'facilitator' && <i> (followed by your choice)</i>}
            </p>
            <Act
              command={{ do: 'go', part, decision }}
              label={`Show again: decision ${decision + 1}`}
            >
              Show again
            </Act>
            <Act command={{ do: 'what-if', decision }}>What if … at decision {decision + 1}</Act>
          </li>
        ))}
      </ol>
      {ending !== undefined && <p>Ending: {ending}</p>}
    </div>
  )
}

function wayWords({ decisions, ending }: Telling): string {
  const letters = decisions.map(({ letter }) => letter).join(', ')
  if (letters === '') return 'not told yet'
  return ending === undefined ? `${letters}, not at an ending yet` : `${letters}, to “${ending}”`
}
