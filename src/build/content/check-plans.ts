import { analyse } from '#core/scenario/analyse.ts'
import { explore } from '#core/scenario/explore.ts'
import { countWords } from '#core/scenario/word-count.ts'
import { anyItem, type Plan, type PlanPart } from '#core/workshop/plan.ts'
import type { Problem } from './problem.ts'
import type { Content } from './read-content.ts'

/** A talk stands on the stage at once, and the last row has to read it. */
const mostTalkWords = 60
const mostLineWords = 12
/** The stage has one line for it. */
const mostTitleLetters = 44
/** Less time than this for a decision leaves none to vote. */
const leastMinutesADecision = 2

type PlanFile = Content['plans'][number]

/** Something wrong with a plan, and where in its file. */
interface Fault extends Omit<Problem, 'file' | 'line'> {
  path: (string | number)[]
}

/** Checks that each session plan names what there is, and fits the stage and its time. */
export function checkPlans(content: Content): Problem[] {
  return content.plans.flatMap((plan) =>
    faultsOf(plan, content).map(({ path, ...fault }) => ({
      file: plan.file,
      line: plan.lineOf(path),
      ...fault,
    })),
  )
}

function faultsOf({ file, data: plan }: PlanFile, content: Content): Fault[] {
  if (!plan) return []
  return [
    ...checkName(file, plan),
    ...checkObjectives(plan, content),
    ...plan.parts.flatMap((part, at) => {
      const path = ['parts', at]
      return [
        ...checkTitle(part, path),
        ...(part.kind === 'talk' ? checkLines(part.lines, path) : []),
        ...(part.kind === 'quiz' ? checkItem(part, path, content) : []),
        ...(part.kind === 'story' ? checkStory(part, path, content) : []),
        ...(part.kind === 'debrief' ? checkLooksBack(part, path, plan) : []),
      ]
    }),
  ]
}

function checkName(file: string, { id }: Plan): Fault[] {
  if (file.endsWith(`/${id}.yaml`)) return []
  return [
    {
      path: ['id'],
      what: `The file is ${file}, and the plan in it is ${id}.`,
      why: 'A plan is found by its id.',
      fix: `Name the file ${id}.yaml, or change the id.`,
    },
  ]
}

function checkObjectives({ objectives }: Plan, { course }: Content): Fault[] {
  const known = course.data?.objectives.map(({ id }) => id)
  if (!known) return []
  return objectives
    .map((id, at) => ({ id, at }))
    .filter(({ id }) => !known.includes(id))
    .map(({ id, at }) => ({
      path: ['objectives', at],
      what: `There is no objective ${id}.`,
      why: 'The run sheet names the objectives of a plan.',
      fix: `Take one of content/course.yaml: ${known.join(', ')}.`,
    }))
}

function checkTitle({ title }: PlanPart, path: Fault['path']): Fault[] {
  if (title.length <= mostTitleLetters) return []
  return [
    {
      path: [...path, 'title'],
      what: `The title has ${title.length} letters.`,
      why: `The stage has one line for it, which holds ${mostTitleLetters}.`,
      fix: 'Shorten it.',
    },
  ]
}

function checkLines(lines: readonly string[], path: Fault['path']): Fault[] {
  const words = lines.map(countWords)
  const all = words.reduce((sum, one) => sum + one, 0)
  const long = words.flatMap((one, at) =>
    one > mostLineWords
      ? [
          {
            path: [...path, 'lines', at],
            what: `The line has ${one} words.`,
            why: `A room reads ${mostLineWords} at a glance.`,
            fix: 'Cut it, or make two lines of it.',
          },
        ]
      : [],
  )
  if (all <= mostTalkWords) return long
  return [
    ...long,
    {
      path: [...path, 'lines'],
      what: `The lines have ${all} words in all.`,
      why: `The last row can read about ${mostTalkWords} on one picture.`,
      fix: 'Move what you say anyway into "say".',
    },
  ]
}

function checkItem(
  { item }: Extract<PlanPart, { kind: 'quiz' }>,
  path: Fault['path'],
  { questions }: Content,
): Fault[] {
  if (item === anyItem || questions.some(({ data }) => !data)) return []
  const found = questions.flatMap(({ data }) => data?.items ?? []).find(({ id }) => id === item)
  if (found?.pool === 'check') return []
  return [
    {
      path: [...path, 'item'],
      what: found ? `${item} belongs to the pool "${found.pool}".` : `There is no item ${item}.`,
      why: 'A room is asked what a lesson asks: people who take the course later have not met the rest.',
      fix: 'Take an item of the pool "check" from content/questions.',
    },
  ]
}

function checkStory(
  { scenario, minutes }: Extract<PlanPart, { kind: 'story' }>,
  path: Fault['path'],
  { scenarios }: Content,
): Fault[] {
  if (scenarios.some(({ data }) => !data)) return []
  const story = scenarios.find(({ data }) => data?.id === scenario)?.data
  if (!story)
    return [
      {
        path: [...path, 'scenario'],
        what: `There is no scenario ${scenario}.`,
        why: 'A story has to be written in content/scenarios before a room can play it.',
        fix: `Take one of ${scenarios.map(({ data }) => data?.id).join(', ')}.`,
      },
    ]
  const { places, looping } = explore(story)
  if (looping.length > 0) return []
  const { most } = analyse(story, places).decisions
  if (minutes >= most * leastMinutesADecision) return []
  return [
    {
      path: [...path, 'minutes'],
      what: `${minutes} minutes are planned for ${scenario}, which takes up to ${most} decisions.`,
      why: `A room needs ${leastMinutesADecision} minutes for a decision at the least.`,
      fix: `Plan ${most * leastMinutesADecision} minutes or more, or take a shorter story.`,
    },
  ]
}

function checkLooksBack(
  { of }: Extract<PlanPart, { kind: 'debrief' }>,
  path: Fault['path'],
  { parts }: Plan,
): Fault[] {
  return of
    .map((id, at) => ({ id, at }))
    .filter(({ id }) => !parts.some((part) => part.id === id && part.kind === 'story'))
    .map(({ id, at }) => ({
      path: [...path, 'of', at],
      what: `No part of this plan is a story with the id "${id}".`,
      why: 'A debrief looks back at stories that the room has played.',
      fix: `Take the id of one of the plan's stories: ${
        parts
          .filter(({ kind }) => kind === 'story')
          .map((part) => part.id)
          .join(', ') || 'there is none'
      }.`,
    }))
}
