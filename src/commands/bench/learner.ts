import { plans } from '#blocks/assessment/plan.ts'
import { headingIds } from '#build/content/heading-ids.ts'
import type { Content } from '#build/content/read-content.ts'
import { type Entries, type EntryOf, findEntry } from '#core/progress/entry.ts'
import { doEverything, type Ground } from '#core/progress/pack/learner.fixture.ts'
import { play } from '#core/scenario/play.ts'
import { answerItem, startAttempt, submitAttempt } from '#stores/assessment.ts'
import { keepDraft } from '#stores/draft.ts'
import { answerQuestion, keepPlace, keepRun, reachEnd } from '#stores/progress.ts'
import { rateCard } from '#stores/review.ts'
import { fillIn } from '#stores/sheet.ts'
import { isOwn } from '#tracking/lms/own.ts'
import { texts } from './whole-course.ts'

/** One thing that a learner does in the course, as its pages have it. */
export type Act = () => unknown

/** A part of the course that is done in one go. */
export interface Stretch {
  acts: Act[]
  /** How long the course says that it takes; half a minute an act where it does not say. */
  minutes: number
}

/** What is done between a launch and the closed window. */
export type Sitting = readonly Stretch[]

/** What there is to do, and what a learner who does everything does there. */
interface Script {
  content: Content
  ground: Ground
  done: Entries
}

/**
 * Writes down what a learner does who does everything, in the order of study: a sitting for each
 * module, and before the last one practice, with every item that no lesson has, and a review.
 */
export function writeSittings(content: Content, ground: Ground): Sitting[] {
  const done = doEverything(ground, { seed: 'bench', reviews: 1, texts })
  const script = { content, ground, done }
  const modules = content.course.data?.modules ?? []
  const sittings = modules.map(({ lessons }) => lessons.map((id) => studyLesson(script, id)))
  return [
    ...sittings.slice(0, -1),
    [stretchOf(practise(script))],
    [stretchOf(fillPlan(script)), stretchOf(review(script))],
    ...sittings.slice(-1),
  ]
}

const stretchOf = (acts: Act[]): Stretch => ({ acts, minutes: acts.length / 2 })

/** Reads a lesson from its head to its end, and does on the way what it asks for. */
function studyLesson(script: Script, id: string): Stretch {
  const lesson = script.content.lessons.find(({ data }) => data?.id === id)
  if (!lesson?.text || !lesson.data) throw new Error(`The course has no lesson ${id}.`)
  const { passages, sections, tags } = lesson.text
  const isSection = (line: number) => sections.some((section) => section.line === line)
  const headings = passages.filter(({ kind, line }) => kind === 'heading' && isSection(line))
  const ids = [...headingIds({ ...lesson.text, passages: headings })]
  const read = headings.map(({ line }, at) => ({
    line,
    acts: [() => keepPlace(id, ids[at] ?? '')],
  }))
  const asked = tags.map(({ name, attributes, line }) => ({
    line,
    acts: actsOf(script, name, attributes['id'] ?? ''),
  }))
  const onTheWay = [...read, ...asked].sort((a, b) => a.line - b.line).flatMap(({ acts }) => acts)
  const acts = [() => keepPlace(id, ''), ...onTheWay, () => reachEnd(id)]
  // The course counts the time of one story there, and all of them are played.
  const hasStories = tags.some(({ name }) => name === 'ScenarioList')
  return hasStories ? stretchOf(acts) : { acts, minutes: lesson.data.minutes }
}

function actsOf(script: Script, tag: string, id: string): Act[] {
  switch (tag) {
    case 'Question':
    case 'Activity':
      return answer(script, id)
    case 'Scenario':
      return playStory(script, id)
    case 'ScenarioList':
      return script.ground.scenarios.flatMap((scenario) => playStory(script, scenario.id))
    case 'Assessment':
      return id === 'pretest' || id === 'final' ? sitTest(script, id) : []
    default:
      return []
  }
}

/** Chooses, checks, and does both again. */
function answer({ done }: Script, id: string): Act[] {
  const entry = findEntry(done, 'question', id)
  if (!entry) return []
  return [entry.first.chosen, entry.last.chosen].flatMap((chosen, at) => [
    () => keepDraft(id, chosen),
    () => {
      void answerQuestion(id, chosen, at === 1 && (entry.right ?? false))
      keepDraft(id, [])
    },
  ])
}

/** Plays one run to its ending; after each decision its consequence is read. */
function playStory({ done, ground }: Script, id: string): Act[] {
  const scenario = ground.scenarios.find((one) => one.id === id)
  const choices = findEntry(done, 'scenario', id)?.finished?.[0]?.choices ?? []
  if (!scenario) return []
  return choices.flatMap((_, at) => {
    const taken = choices.slice(0, at + 1)
    const run = play(scenario, taken)
    const ending = run.kind === 'ended' ? run.ending.id : undefined
    return [
      () => keepRun(id, { choices: taken, told: true, ending }),
      () => keepRun(id, { choices: taken, told: false, ending }),
    ]
  })
}

/** Answers every item of a form rightly and hands it in. */
function sitTest({ ground }: Script, name: 'pretest' | 'final'): Act[] {
  const { perObjective, asksCertainty } = plans[name]
  const pool = ground.bank.filter((item) => item.pool === name)
  let attempt: EntryOf<'attempt'> | undefined
  const items = new Set(pool.map(({ objective }) => objective)).size * perObjective
  const answerAt = (at: number, certainty: 0 | 2) => {
    const id = attempt?.form.items[at]?.id ?? ''
    const key = pool.find((item) => item.id === id)?.options.find((option) => option.key)
    if (attempt && key) answerItem(attempt.id, id, { chosen: [key.id], certainty })
  }
  const answers = Array.from({ length: items }, (_, at): Act[] => [
    () => answerAt(at, 0),
    ...(asksCertainty ? [() => answerAt(at, 2)] : []),
  ])
  return [
    () => {
      // Known, so that the form is the same on every run.
      fillIn('learner', { seed: 'bench' })
      attempt = startAttempt(name, pool, perObjective)
    },
    ...answers.flat(),
    () =>
      attempt &&
      submitAttempt(
        attempt.id,
        attempt.form.items.map(({ id }) => id),
      ),
  ]
}

function practise({ done, ground, content }: Script): Act[] {
  const shown = new Set(
    content.lessons.flatMap(
      ({ text }) => text?.tags.map(({ attributes }) => attributes['id']) ?? [],
    ),
  )
  return ground.bank
    .filter(({ id }) => !shown.has(id))
    .map(({ id }) => {
      const entry = findEntry(done, 'question', id)
      return () => answerQuestion(id, entry?.last.chosen ?? [], entry?.right ?? false)
    })
}

function review({ done, ground }: Script): Act[] {
  return ground.cards.map((id) => {
    const rating = findEntry(done, 'review', id)?.log[0]?.rating ?? 'good'
    return () => rateCard(id, rating, Date.now())
  })
}

/** Fills in the sheets that an LMS may hold, a field at a time. */
function fillPlan({ done }: Script): Act[] {
  return Object.values(done).flatMap((entry) => {
    if (entry.kind !== 'sheet' || entry.id === 'learner' || isOwn(entry)) return []
    return Object.entries(entry.fields).map(
      ([field, { value }]): Act =>
        () =>
          fillIn(entry.id, { [field]: value }),
    )
  })
}
