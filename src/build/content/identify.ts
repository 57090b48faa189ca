import { findNeeds } from '#core/course/needs.ts'
import { identifyItem } from '#core/release/identify-item.ts'
import { identifySheets } from '#core/release/identify-sheets.ts'
import { identifyScenario } from '#core/release/identify-story.ts'
import type { Identified } from '#core/release/lock.ts'
import { meaningOf } from '#core/release/meaning.ts'
import { makeDeck } from '#core/review/deck.ts'
import type { Content } from './read-content.ts'

/** Something with an id, and the place in the content where the id is written. */
export interface Located extends Identified {
  file: string
  line: number
}

/**
 * Lists everything in the content that saved records may name, in the order of the files; undefined
 * while a file cannot be read, since what is in it would seem to be gone.
 */
export function identify(content: Content): Located[] | undefined {
  const { course, selfAssessment, reviewPrompts, reviewMoments, lessons } = content
  const files = [course, selfAssessment, reviewPrompts, reviewMoments, ...lessons]
  const isRead = [files, content.questions, content.activities, content.scenarios]
    .flat()
    .every(({ data }) => data !== undefined)
  if (!isRead || lessons.some(({ text }) => !text)) return undefined
  return [
    ...identifyLessons(content),
    ...identifyItems(content),
    ...content.scenarios.flatMap(({ file, data, lineOf }) =>
      data ? { ...identifyScenario(data), file, line: lineOf(['id']) } : [],
    ),
    ...identifyCards(content),
    ...identifyForms(content),
  ]
}

function identifyLessons({ lessons }: Content): Located[] {
  return lessons.flatMap(({ file, data, text, source, lineOf }) => {
    if (!data || !text) return []
    const { questions, scenarios, anyScenario, assessments } = findNeeds(data.id, source)
    return {
      kind: 'lesson' as const,
      id: data.id,
      meaning: meaningOf([data.title, ...text.passages.map((passage) => passage.text)]),
      needs: [...questions, ...(anyScenario ? [] : scenarios), ...assessments],
      file,
      line: lineOf(['id']),
    }
  })
}

function identifyItems({ questions, activities }: Content): Located[] {
  const bank = questions.flatMap(({ file, data, lineOf }) =>
    (data?.items ?? []).map((item, at) => ({
      ...identifyItem(item, 'question'),
      file,
      line: lineOf(['items', at, 'id']),
    })),
  )
  const exercises = activities.flatMap(({ file, data, lineOf }) =>
    (data?.items ?? []).map((item, at) => ({
      ...identifyItem(item, 'activity'),
      file,
      line: lineOf(['items', at, 'id']),
    })),
  )
  return [...bank, ...exercises]
}

/** The cards for review; one of an item stands where the item does. */
function identifyCards(content: Content): Located[] {
  const { questions, reviewPrompts, reviewMoments } = content
  const prompts = reviewPrompts.data?.prompts ?? []
  const moments = reviewMoments.data?.moments ?? []
  const files = questions.flatMap(({ data }) => data ?? [])
  const checks = files.flatMap((file) => file.items.filter(({ pool }) => pool === 'check'))
  const missed = new Set(checks.map(({ id }) => id))
  const items = new Map(identifyItems(content).map((item) => [item.id, item]))
  return makeDeck({ files, prompts, moments, missed }).flatMap((card) => {
    if (card.kind === 'item') {
      const item = items.get(card.item.id)
      if (!item) return []
      const { meaning, file, line } = item
      return cardOf(card.id, meaning, { file, line })
    }
    if (card.kind === 'prompt') {
      const { file, lineOf } = reviewPrompts
      const line = lineOf(['prompts', prompts.indexOf(card.prompt), 'id'])
      return cardOf(card.id, meaningOf([card.prompt.prompt, card.prompt.answer]), { file, line })
    }
    const { case: told, prompt, reply } = card.moment
    const { file, lineOf } = reviewMoments
    const line = lineOf(['moments', moments.indexOf(card.moment), 'id'])
    return cardOf(card.id, meaningOf([told, prompt, reply]), { file, line })
  })
}

function cardOf(id: string, meaning: string, place: Pick<Located, 'file' | 'line'>): Located {
  return { kind: 'card', id, meaning, ...place }
}

function identifyForms({ course, selfAssessment, lessons, scenarios }: Content): Located[] {
  const { passMark } = course.data ?? {}
  const assessments = lessons.flatMap(({ file, text }) =>
    (text?.tags ?? [])
      .filter(({ name }) => name === 'Assessment')
      .map(({ attributes: { id = '' }, line }) => ({
        kind: 'assessment' as const,
        id,
        meaning: meaningOf([id, ...(id === 'final' ? [JSON.stringify(passMark)] : [])]),
        file,
        line,
      })),
  )
  if (!selfAssessment.data) return assessments
  const stories = scenarios.flatMap(({ data }) => data?.id ?? [])
  const sheets = identifySheets(selfAssessment.data, stories)
  const place = { file: selfAssessment.file, line: 1 }
  return [...assessments, ...sheets.map((sheet) => ({ ...sheet, ...place }))]
}
