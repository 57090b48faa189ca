import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { Entries } from '#core/progress/entry.ts'
import { recordVersion } from '#core/progress/stored.ts'
import { describeOffline, type StoredCourse } from '#offline/page/stored-course.ts'
import { standIn } from '#stores/carry.ts'
import { describeKept, type Kept, listenToKept } from '#stores/kept.ts'
import { addressOf } from '#stores/keys.ts'
import { count } from '#ui/counted.ts'
import { Promised } from './Promised.tsx'
import { useLookedUp } from './use-looked-up.ts'
import { moment, placeWords, size } from './words.ts'

interface Props {
  release: number
  entries: Entries
  codebookFile: string
  /** Rises when something was changed here. */
  changes: number
}

/** Says what is kept, where, how much, and whether the browser has promised to keep it. */
export function KeptFacts({ release, entries, codebookFile, changes }: Props) {
  const kept = useLookedUp(describeKept, changes, useKeptCount())
  const offline = useLookedUp(describeOffline, changes, useWorker())
  const findStand = useCallback(() => standIn(entries, codebookFile), [entries, codebookFile])
  const stand = useLookedUp(findStand)
  return (
    <section className="data__part" aria-labelledby="data-kept">
      <h2 id="data-kept">What is kept here</h2>
      <p>
        Your answers, how far you have read, the stories you played, the cards you reviewed and what
        you typed into forms.{' '}
        <span className="in-browser">There is no account, and none of it is sent anywhere.</span>
        <span className="in-lms">Your learning system has it, and nobody else.</span>
      </p>
      <dl className="data__facts">
        <Fact name="Where">{kept && placeWords[kept.keeper][kept.safety]}</Fact>
        <Fact name="How much">{kept && amountWords(kept)}</Fact>
        {kept?.keeper !== 'lms' && (
          <>
            <Fact name="Last saved">
              {kept && (kept.savedAt ? moment(kept.savedAt) : 'Nothing saved yet')}
            </Fact>
            <Fact name="For how long">{kept && <Promised isPersisted={kept.isPersisted} />}</Fact>
            <Fact name="Without a connection">{offline && offlineWords(offline)}</Fact>
          </>
        )}
        <Fact name="How you read">
          The colours, text size, line spacing and typeface that you choose under Display, in this
          browser alone.
        </Fact>
        <Fact name="Versions">
          Course release {release}, record version {recordVersion}
        </Fact>
        {stand && stand.archived > 0 && (
          <Fact name="No longer in the course">
            {count(stand.archived, 'answer or note', 'answers and notes')} about something that the
            course no longer has. Kept and downloaded with the rest, and counted nowhere.
          </Fact>
        )}
        {stand && stand.updated > 0 && (
          <Fact name="Changed since">
            {count(stand.updated, 'answer', 'answers')} to something that has been reworded since.
            They count as before.
          </Fact>
        )}
      </dl>
      <p className="in-lms">
        <a href={addressOf('preflight.html')}>Check the connection to your learning system</a>
      </p>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children ?? '…'}</dd>
    </div>
  )
}

function amountWords({ entries, bytes, browser }: Kept): string {
  const own = `${count(entries, 'entry', 'entries')}, ${size(bytes)}.`
  return browser
    ? `${own} With the pages of the course, this site takes ${size(browser.used)} of the ${size(browser.allowed)} that the browser allows.`
    : own
}

function offlineWords(stored: StoredCourse): string {
  if (stored.kind === 'stored')
    return `All pages are stored in this browser (${size(stored.bytes)}) and open without one.`
  return stored.kind === 'not-stored'
    ? 'Not stored yet. The pages are stored the first time the course is open for a while.'
    : 'This copy of the course does not store its pages.'
}

/** Counts how often what is kept may have changed. */
function useKeptCount(): number {
  const [times, setTimes] = useState(0)
  useEffect(() => listenToKept(() => setTimes((before) => before + 1)), [])
  return times
}

/** Tells whether the worker that stores the pages is at work. */
function useWorker(): boolean {
  const [isActive, setIsActive] = useState(false)
  useEffect(() => {
    void navigator.serviceWorker?.ready.then(() => setIsActive(true))
  }, [])
  return isActive
}
