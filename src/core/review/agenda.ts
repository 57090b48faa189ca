import type { Log } from './log.ts'
import type { QueueCard } from './rank.ts'
import { type ScheduleSettings, schedule } from './schedule.ts'

/** What is to come of one topic. */
export interface TopicAgenda {
  topic: string
  cards: number
  /** Cards that were reviewed at least once. */
  met: number
  /** The day on which its first card falls due; undefined while none was reviewed. */
  due: number | undefined
}

/** Lists the topics of a deck by the day on which they come next, new ones last. */
export function makeAgenda(
  deck: readonly QueueCard[],
  logs: Readonly<Record<string, Log>>,
  settings: ScheduleSettings,
): TopicAgenda[] {
  const topics = [...new Set(deck.map(({ topic }) => topic))]
  const agenda = topics.map((topic) => {
    const cards = deck.filter((card) => card.topic === topic)
    const days = cards.flatMap(({ id }) => schedule(logs[id] ?? [], settings)?.due ?? [])
    return {
      topic,
      cards: cards.length,
      met: days.length,
      due: days.length > 0 ? Math.min(...days) : undefined,
    }
  })
  const key = ({ due }: TopicAgenda) => due ?? Number.POSITIVE_INFINITY
  return agenda.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}
