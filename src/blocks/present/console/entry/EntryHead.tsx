/** Says what this page is for; it stands there before any script runs. */
export function EntryHead() {
  return (
    <header className="entry__head">
      <h1>Facilitator mode</h1>
      <p className="entry__lead">
        Run a workshop from this laptop: a console for you, a stage for the projector, and one
        button to go on.
      </p>
    </header>
  )
}
