import { expect } from '@playwright/test'
import { keeperPage } from '#build/packages/shell.ts'
import { lesson, need, scenarios, units } from '#tests/e2e/course.ts'
import { distractorOf, keyOf } from '#tests/e2e/question.ts'
import { addressOfStory, waysToEndings } from '#tests/e2e/story.ts'
import { answer, chooseLegible, click, decide, expectSoon, expectWords, formOf } from './acts.ts'
import type { Check } from './check.ts'
import { listKept, read, readDisplay, readField, typeAndLeave } from './in-page.ts'

const item = need(lesson.questions, () => true, 'a question')
const next = need(units, ({ id }) => id !== lesson.id, 'a second unit')

/** The story that is played, and the decisions that lead to one of its endings. */
export const story = need(scenarios, () => true, 'a scenario')
export const way = need([...waysToEndings(story).values()], () => true, 'a way to an ending')

/** An answer is kept, from files and over HTTP alike. */
export const kept: Check = {
  title: 'a question answered wrong, then right, keeps its answer across pages and a reload',
  async run({ engine, at }) {
    await engine.open(at(lesson.address))
    await answer(engine, item, distractorOf(item))
    await click(engine, { is: `${formOf(item)} button`, says: 'Try again' })
    await answer(engine, item, keyOf(item))
    await engine.open(at(next.address))
    await expectWords(engine, '#main h1', next.title)
    await engine.open(at(lesson.address))
    await expectWords(engine, formOf(item), keyOf(item).feedback)
    await engine.reload()
    await expectWords(engine, formOf(item), keyOf(item).feedback)
  },
}

/** What pages that are files keep for each other, and tell each other. */
export const betweenFiles: readonly Check[] = [
  {
    title: 'what is done on one page is known on the others',
    async run({ engine, at }) {
      await engine.open(at(lesson.address))
      await answer(engine, item, keyOf(item))
      await engine.open(at(addressOfStory(story)))
      await decide(engine, way.places)
      await expectWords(engine, '.scenario h3', way.run.ending.title)
      await engine.open(at('scenarios.html'))
      await expectWords(engine, `[data-endings-of="${story.id}"]`, 'Endings found: 1 of')
      await engine.open(at('your-data.html'))
      await expectWords(engine, '.data__facts', /([3-9]|\d\d) entries/)
    },
  },
  {
    title: 'how the reader wants to read is known on the others, with the bundled typeface',
    async run({ engine, at }) {
      await engine.open(at('index.html'))
      await chooseLegible(engine)
      await engine.open(at(lesson.address))
      await expectSoon(() => engine.ask(readDisplay), 'the display').toEqual(
        'legible loaded loaded',
      )
      await engine.open(at('glossary.html'))
      await click(engine, { is: '[data-reading-open]' })
      await click(engine, { is: '.reading button', says: 'Back to the usual' })
      await engine.open(at(lesson.address))
      await expectSoon(() => engine.ask(readDisplay), 'the display').toEqual('usual')
    },
  },
  {
    title: 'what was typed just before its page was left is there when the page is opened again',
    async run({ engine, at }) {
      await engine.open(at('plan.html'))
      await click(engine, { is: '#main textarea' })
      await engine.type('typed in time')
      await expectWords(engine, '.saved-note[data-saving="saved"]', 'Saved in this browser.')
      await engine.ask(typeAndLeave, at('index.html'))
      await expectSoon(() => engine.ask(() => location.href), 'the address').toBe(at('index.html'))
      await engine.open(at('plan.html'))
      await expectSoon(() => engine.ask(readField), 'the field').toBe('typed late')
    },
  },
  {
    title: 'all that is kept goes when it is deleted, on every page',
    async run({ engine, at }) {
      await engine.open(at(lesson.address))
      await answer(engine, item, keyOf(item))
      await engine.open(at('your-data.html'))
      await expectWords(engine, '.data__facts', /[1-9]\d* entr/)
      await click(engine, { is: '#main button', says: 'Delete everything' })
      await click(engine, { is: '#main button', says: 'Yes, delete everything' })
      await expectWords(engine, '.data__facts', 'Nothing saved yet')
      await engine.open(at(lesson.address))
      await expectWords(engine, '#main h1', lesson.title)
      expect(await engine.ask(read, formOf(item))).not.toContain(keyOf(item).feedback)
    },
  },
  {
    title: 'a console and its stage hear each other, in two windows',
    async run({ engine, at }) {
      await engine.open(at('present.html'))
      await click(engine, { is: '#main button', says: 'New session' })
      await click(engine, { is: 'a', says: 'Open the stage' })
      await expectWords(engine, '.console__strip', /1 stage open, showing picture \d/)
    },
  },
  {
    title: 'whatever is kept is kept under the edition’s own names',
    async run({ engine, at }) {
      await engine.open(at(lesson.address))
      await answer(engine, item, keyOf(item))
      await chooseLegible(engine)
      const ofLesson = await engine.ask(listKept)
      // Where files are strangers to each other, this one keeps the record for all.
      await engine.open(at(keeperPage))
      const names = [...ofLesson, ...(await engine.ask(listKept))]
      expect(names).toContain('lead-and-manage:offline:reading')
      expect(names.filter((name) => !name.startsWith('lead-and-manage:offline'))).toEqual([])
    },
  },
]
