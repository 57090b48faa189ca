import { usePreference } from '#blocks/present/console/use-preference.ts'
import type { ConsoleView } from '#core/workshop/console-view.ts'

/** Sizes of the notes, against the size of text around them. */
const sizes = ['0.8', '0.9', '1', '1.15', '1.3', '1.5', '1.75', '2'] as const
/** At which the notes of most scenes are in view on a laptop. */
const usualSize = '0.9'

/** What only the facilitator sees: what to say, to ask and to watch for. */
export function NotesPanel({ view }: { view: ConsoleView }) {
  const [size, setSize] = usePreference('notes-size', [usualSize, ...sizes])
  const at = sizes.indexOf(size)
  return (
    <section className="console__notes" aria-labelledby="console-notes">
      <div className="console__notes-head">
        <h2 id="console-notes">Notes</h2>
        <SizeButton name="Smaller notes" shown="Smaller" to={sizes[at - 1]} onSize={setSize} />
        <SizeButton name="Larger notes" shown="Larger" to={sizes[at + 1]} onSize={setSize} />
      </div>
      <section
        className="console__notes-text"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
        tabIndex={0}
        aria-label="Text of the notes"
        style={{ fontSize: `${size}em` }}
      >
        <NotesText view={view} />
      </section>
    </section>
  )
}

interface SizeButtonProps {
  name: string
  shown: string
  /** Undefined at the end of the sizes. */
  to: (typeof sizes)[number] | undefined
  onSize: (size: (typeof sizes)[number]) => void
}

function SizeButton({ name, shown, to, onSize }: SizeButtonProps) {
  return (
    <button
      className="button"
      type="button"
      aria-label={name}
      aria-disabled={to === undefined || undefined}
      onClick={() => to !== undefined && onSize(to)}
    >
      {shown}
    </button>
  )
}

function NotesText({ view }: { view: ConsoleView }) {
  const { say, ask, watchFor, devil, voices, advice } = view
  const isEmpty = !(say || ask.length > 0 || watchFor || voices.length > 0)
  return (
    <>
      {advice && (
        <p className="console__advice">
          <b>The votes suggest:</b> {advice}
        </p>
      )}
      {say && <Note name="Say">{say}</Note>}
      {devil && <Note name="The case for the choice that nobody took">{devil}</Note>}
      {ask.length > 0 && (
        <div>
          <h3>Ask</h3>
          <ul>
            {ask.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </div>
      )}
      {watchFor && <Note name="Watch for">{watchFor}</Note>}
      {voices.length > 0 && (
        <div>
          <h3>Voices, to read aloud</h3>
          <dl>
            {voices.map(({ name, post, voice }) => (
              <div key={name}>
                <dt>
                  {name}, {post}
                </dt>
                <dd>{voice}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      {isEmpty && <p>There are no notes here.</p>}
    </>
  )
}

function Note({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <h3>{name}</h3>
      <p>{children}</p>
    </div>
  )
}
