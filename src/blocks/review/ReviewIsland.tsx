import { useStore } from '@nanostores/react'
import { useEffect, useState } from 'react'
import type { Place } from '#core/assessment/pool.ts'
import type { CardFace } from '#core/review/face.ts'
import { $progress } from '#stores/progress.ts'
import { rateCard } from '#stores/review.ts'
import { Agenda } from './Agenda.tsx'
import { Downloads } from './Downloads.tsx'
import { planDay } from './day-plan.ts'
import { Empty } from './Empty.tsx'
import { Session } from './Session.tsx'
import { Today } from './Today.tsx'
import { type Deck, useDeck } from './use-deck.ts'

interface Props {
  /** The module that holds the cards, below the site's root. */
  deckFile: string
  /** The first lesson that has cards. */
  first: Place
  course: { id: string; title: string }
}

/** Leads through the cards of the day. */
export default function ReviewIsland({ deckFile, ...rest }: Props) {
  const load = useDeck(deckFile)
  if (load.kind === 'ready') return <Review deck={load.deck} {...rest} />
  return (
    <p role="status">
      {load.kind === 'loading'
        ? 'Looking up your cards…'
        : 'The cards could not be loaded. Check the connection, then open this page again. What you have reviewed is kept.'}
    </p>
  )
}

/** The cards that were drawn when Start was pressed, and how many were done before them. */
interface Drawn {
  cards: readonly CardFace[]
  done: number
}

function Review({ deck, first, course }: Omit<Props, 'deckFile'> & { deck: Deck }) {
  const entries = useStore($progress)
  const [now, lookAtClock] = useClock()
  const [drawn, setDrawn] = useState<Drawn>()
  const [hasEnded, setHasEnded] = useState(false)
  const plan = planDay(deck, entries, now)
  const start = () => {
    const { queue } = planDay(deck, entries, lookAtClock())
    setDrawn({ cards: queue.cards, done: queue.doneToday })
  }
  if (drawn) {
    return (
      <Session
        {...drawn}
        plan={plan}
        onRate={(card, rating) => rateCard(card, rating, lookAtClock())}
        onEnd={() => {
          setDrawn(undefined)
          setHasEnded(true)
        }}
      />
    )
  }
  if (plan.cards.length === 0) return <Empty first={first} />
  return (
    <>
      <Today plan={plan} isFresh={hasEnded} onStart={start} />
      <Agenda plan={plan} topics={deck.topics} />
      <Downloads cards={deck.cards} course={course} today={plan.today} now={now} />
    </>
  )
}

/** Looks at the clock when asked to, and when the page is looked at again; never in between. */
function useClock(): [now: number, look: () => number] {
  const [now, setNow] = useState(() => Date.now())
  const look = () => {
    const at = Date.now()
    setNow(at)
    return at
  }
  useEffect(() => {
    const lookAgain = () => setNow(Date.now())
    document.addEventListener('visibilitychange', lookAgain)
    return () => document.removeEventListener('visibilitychange', lookAgain)
  }, [])
  return [now, look]
}
