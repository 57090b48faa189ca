/** Says what is kept of a room, where, and for how long. */
export function Privacy() {
  return (
    <section className="entry__part" aria-labelledby="entry-privacy">
      <h2 id="entry-privacy">What is kept of a room</h2>
      <ul>
        <li>
          Nothing personal: a session holds counts of votes, the way through the story and times. No
          names, no comments, and nobody’s own vote.
        </li>
        <li>It stays in this browser and is sent nowhere. A file goes where you take it.</li>
        <li>
          A session is erased when you press “End and erase”, and by itself 30 days after its last
          change, when this page is opened.
        </li>
      </ul>
    </section>
  )
}
