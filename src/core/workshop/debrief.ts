import type { StageBook } from './book.ts'
import { countActs, ownTelling, pathOf, storiesToldIn, whatIfsOf } from './paths.ts'
import { everyTelling, quizResults, type Result, storyResults } from './results.ts'
import type { Session } from './session.ts'
import type { StagePath } from './stage-view.ts'

/** What a session looks back at: the ways through its stories, and every vote. */
export interface Debrief {
  readonly stories: readonly {
    readonly part: string
    readonly title: string
    /** The room's own way, then the what-ifs; with the quantities. */
    readonly paths: readonly StagePath[]
    /** The decisions of the room's own way. */
    readonly decisions: readonly Result[]
  }[]
  readonly questions: readonly Result[]
  /** What the room chose in its own tellings, by act. */
  readonly acts: readonly { readonly act: string; readonly count: number }[]
}

/** Looks back at a session; a sensitive result shows from five answers on. */
export function debriefOf(session: Session, book: StageBook): Debrief {
  const ids = book.plan.parts.map(({ id }) => id)
  const stories = storiesToldIn(session, book, ids)
  return {
    stories: stories.map((told) => {
      const own = everyTelling(session, book, told.part)[0] ?? told
      return {
        part: told.part.id,
        title: told.story.title,
        paths: [ownTelling(told), ...whatIfsOf(told)].map((each) => pathOf(told, each, true)),
        decisions: storyResults(session, own),
      }
    }),
    questions: quizResults(session, book, true),
    acts: countActs(stories),
  }
}
