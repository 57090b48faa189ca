import { forLearners, type ScenarioFile, scenarioSchema } from '#core/scenario/scenario.ts'
import { writeStory } from '#core/scenario/story.fixture.ts'
import type { Notes, RoomQuestion, StageBook, StagePart } from './book.ts'
import { type Plan, planSchema } from './plan.ts'

/** Ids of the parts of the plan, in its order. */
export const partIds = ['frame', 'warm-up', 'ferry', 'pause', 'own-view', 'look-back'] as const

/** A plan that has a part of every kind, as its author would write it. */
export function writePlan() {
  const notes = { say: 'Say this.', ask: ['Ask this.'], watchFor: 'Watch for this.' }
  return {
    id: 'ninety',
    title: 'Ninety minutes',
    minutes: 90,
    purpose: 'For tests.',
    objectives: ['LO1'],
    kit: ['Cards'],
    access: 'Seated.',
    remote: 'By camera.',
    parts: [
      { kind: 'talk', id: 'frame', minutes: 5, title: 'Frame', ...notes, lines: ['One.', 'Two.'] },
      { kind: 'quiz', id: 'warm-up', minutes: 10, title: 'Warm up', ...notes, item: 'LO1-K1' },
      {
        ...{ kind: 'story', id: 'ferry', minutes: 30, title: 'Ferry', ...notes, scenario: 'SC9' },
        method: 'pairs',
      },
      { kind: 'break', id: 'pause', minutes: 5, title: 'Break' },
      {
        ...{ kind: 'quiz', id: 'own-view', minutes: 5, title: 'Own view', ...notes },
        ...{ item: 'LO1-K2', sensitive: true },
      },
      {
        ...{ kind: 'debrief', id: 'look-back', minutes: 15, title: 'Look back', ...notes },
        ...{
          of: ['ferry'],
          what: ['What was it?'],
          soWhat: ['What of it?'],
          nowWhat: ['And now?'],
        },
      },
    ],
  }
}

export const plan = planSchema.parse(writePlan())
export const storyFile = scenarioSchema.parse(writeStory())

/** Makes a question of the bank, whose best option is B on the stage. */
export function makeQuestion(id: string): RoomQuestion {
  return {
    id,
    stem: 'Which boat leaves first?',
    options: [
      { id: 'c', text: 'The red one' },
      { id: 'a', text: 'The blue one' },
      { id: 'b', text: 'Neither of them' },
    ],
    key: 'a',
    because: 'The blue one has the mail.',
  }
}

/** Makes the book of a plan whose stories are one story. */
export function makeBook(story: ScenarioFile = storyFile, of: Plan = plan): StageBook {
  const parts = of.parts.map((part): StagePart => {
    if (part.kind === 'break') return part
    const { say: _say, ask: _ask, watchFor: _watchFor, ...shown } = part
    return shown
  })
  return {
    course: 'lead-and-manage',
    content: 'c0ffee00',
    plan: { ...of, parts },
    stories: { [story.id]: forLearners(story) },
    questions: { 'LO1-K1': makeQuestion('LO1-K1'), 'LO1-K2': makeQuestion('LO1-K2') },
  }
}

/** Makes what the facilitator sees of a plan whose stories are one story. */
export function makeNotes(story: ScenarioFile = storyFile, of: Plan = plan): Notes {
  return {
    parts: Object.fromEntries(
      of.parts.flatMap((part) => (part.kind === 'break' ? [] : [[part.id, part]])),
    ),
    scenes: {
      [story.id]: Object.fromEntries(
        story.scenes.map(({ id, room, discuss }) => [id, { ...room, discuss }]),
      ),
    },
    voices: { [story.id]: story.people },
  }
}
