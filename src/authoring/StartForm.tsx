import type { SubmitEvent } from 'react'
import { letterOf } from '#core/scenario/letter.ts'
import { highestValue, lowestValue, quantityNames } from '#core/scenario/quantities.ts'
import type { Scenario, Scene } from '#core/scenario/scenario.ts'
import { highestCount, nameChoice } from '#core/scenario/state.ts'
import { fieldNames, highestVisits, readStart, writeStart } from './start-query.ts'

interface Props {
  scenario: Scenario
  search: string
  /** Takes the query to play from. */
  onStart: (search: string) => void
}

/** Asks for a scene and a state to play from. Without JavaScript it sends the same address. */
export function StartForm({ scenario, search, onStart }: Props) {
  const query = new URLSearchParams(search)
  const bad = readStart(scenario, search).problems.map(({ name }) => name)
  const field = (name: string, otherwise: number | string) => ({
    name,
    defaultValue: query.get(name) ?? String(otherwise),
    'aria-invalid': bad.includes(name) || undefined,
  })
  const start = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    onStart(writeForm(scenario, event.currentTarget))
  }
  return (
    <form className="author__form" action="#play" onSubmit={start} aria-label="Where to start">
      <label className="field author__wide">
        <span className="field__label">Scene</span>
        <select {...field('scene', scenario.scenes[0]?.id ?? '')}>
          {scenario.scenes.map(({ id, title }) => (
            <option key={id} value={id}>
              {title} ({id})
            </option>
          ))}
        </select>
      </label>
      {quantityNames.map((name) => (
        <NumberField
          key={name}
          label={name}
          least={lowestValue}
          most={highestValue}
          {...field(name, scenario.start[name])}
        />
      ))}
      {Object.entries(scenario.counters).map(([name, from]) => (
        <NumberField
          key={name}
          label={`count of ${name}`}
          least={0}
          most={highestCount}
          {...field(fieldNames.counter(name), from)}
        />
      ))}
      <details className="author__fold author__wide" open={query.has('chose') || hasVisits(query)}>
        <summary>Scenes visited and choices made before</summary>
        <div className="author__past">
          {scenario.scenes.map((scene) => (
            <fieldset key={scene.id}>
              <legend>{scene.title}</legend>
              <NumberField
                label="times entered"
                least={0}
                most={highestVisits}
                {...field(fieldNames.visits(scene.id), 0)}
              />
              <ChosenBefore scene={scene} chosen={query.getAll('chose')} />
            </fieldset>
          ))}
        </div>
      </details>
      <div className="author__acts author__wide">
        <button className="button button--main" type="submit">
          Play from here
        </button>
      </div>
    </form>
  )
}

interface NumberFieldProps {
  label: string
  name: string
  least: number
  most: number
  defaultValue: string
  'aria-invalid': true | undefined
}

function NumberField({ label, least, most, ...input }: NumberFieldProps) {
  return (
    <label className="field">
      <span className="field__label">{label}</span>
      <input type="number" min={least} max={most} step={1} required {...input} />
    </label>
  )
}

function ChosenBefore({ scene, chosen }: { scene: Scene; chosen: readonly string[] }) {
  return scene.choices.map((choice, at) => {
    const name = nameChoice(scene.id, choice.id)
    return (
      <label key={choice.id} className="author__tick">
        <input
          type="checkbox"
          name="chose"
          value={name}
          defaultChecked={chosen.includes(name)}
          title={choice.text}
        />
        <span>
          {letterOf(at)} <code>{choice.id}</code>
        </span>
      </label>
    )
  })
}

function hasVisits(query: URLSearchParams): boolean {
  return [...query.keys()].some((name) => name.startsWith(fieldNames.visits('')))
}

/** Writes the query of a form: as short as it can be, or as it stands where it cannot be played. */
function writeForm(scenario: Scenario, form: HTMLFormElement): string {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form)) query.append(name, String(value))
  const { start } = readStart(scenario, `?${query}`)
  return start ? writeStart(scenario, start) : `?${query}`
}
