import { useDesk } from '#blocks/present/console/desk/desk-context.ts'
import { type Session, themes } from '#core/workshop/session.ts'

const themeNames = {
  day: 'Day: for most rooms',
  hall: 'Hall: for a bright room or a weak projector',
  dark: 'Dark: for a dark room',
  mono: 'Mono: black on white alone',
} as const

/** How the stage looks, so that the last row can read it; and whether the first result waits. */
export function LookPanel({ session: { look, holdsFirstResult } }: { session: Session }) {
  const { act, canAct } = useDesk()
  return (
    <section className="console__panel" aria-labelledby="console-look">
      <h2 id="console-look">Look of the stage</h2>
      <fieldset className="console__looks" disabled={!canAct}>
        <legend>Colours</legend>
        {themes.map((theme) => (
          <label key={theme} className="console__switch">
            <input
              type="radio"
              name="console-theme"
              checked={look.theme === theme}
              onChange={() => act({ do: 'look', look: { theme } })}
            />
            {themeNames[theme]}
          </label>
        ))}
      </fieldset>
      <Slider
        name="Size of text"
        shown={`${Math.round(look.scale * 100)} %`}
        range={[100, 160, 10]}
        value={Math.round(look.scale * 100)}
        onValue={(value) => act({ do: 'look', look: { scale: value / 100 } })}
      />
      <Slider
        name="Margin that the projector cuts off"
        shown={`${look.safe} % of the height`}
        range={[0, 8, 1]}
        value={look.safe}
        onValue={(safe) => act({ do: 'look', look: { safe } })}
      />
      <label className="console__switch">
        <input
          type="checkbox"
          disabled={!canAct}
          checked={holdsFirstResult}
          onChange={({ target }) => act({ do: 'hold-first-result', holds: target.checked })}
        />
        Hold the first result back until the room has talked
      </label>
    </section>
  )
}

interface SliderProps {
  name: string
  /** The value as people say it. */
  shown: string
  range: readonly [least: number, most: number, step: number]
  value: number
  onValue: (value: number) => void
}

function Slider({ name, shown, range: [min, max, step], value, onValue }: SliderProps) {
  const { canAct } = useDesk()
  return (
    <label className="console__slider">
      <span>
        {name}: {shown}
      </span>
      <input
        type="range"
        {...{ min, max, step, value }}
        aria-label={name}
        aria-valuetext={shown}
        disabled={!canAct}
        onChange={({ target }) => onValue(Number(target.value))}
      />
    </label>
  )
}
