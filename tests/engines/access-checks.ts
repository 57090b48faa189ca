import { expect } from '@playwright/test'
import { axeSource } from '#tests/e2e/axe.ts'
import { lesson, need } from '#tests/e2e/course.ts'
import { distractorOf, keyOf } from '#tests/e2e/question.ts'
import { addressOfStory } from '#tests/e2e/story.ts'
import { answer, click, expectSoon, expectWords } from './acts.ts'
import type { Check } from './check.ts'
import type { Engine } from './engine.ts'
import { runAxe, whereFocusIs } from './in-page.ts'
import { story } from './keeping-checks.ts'

const [first, second] = lesson.questions

async function expectNoFindings(engine: Engine, where: string) {
  // A function of its own, since a page forbids eval.
  if (!(await engine.ask(() => 'axe' in window)))
    await engine.ask(new Function(axeSource) as () => void)
  expect(await engine.ask(runAxe), `findings of axe ${where}`).toEqual([])
}

/** What Chromium is asked about every page and state, asked here along one way through the course. */
export const access: readonly Check[] = [
  {
    title:
      'A01: axe finds nothing on a lesson, after a right and a wrong answer, in the search and in a story',
    async run({ engine, at }) {
      await engine.open(at(lesson.address))
      await expectNoFindings(engine, 'on a lesson')
      if (first) await answer(engine, first, keyOf(first))
      if (second) await answer(engine, second, distractorOf(second))
      await expectNoFindings(engine, 'after answers')
      await engine.press('k', 'Control')
      await engine.type('leading')
      await expectWords(engine, '.search__results', 'Lessons')
      await expectNoFindings(engine, 'in the search')
      await engine.open(at(addressOfStory(story)))
      await click(engine, { is: '.scenario__choices button' })
      await expectWords(engine, '.scenario', 'What happened')
      await expectNoFindings(engine, 'in a story')
    },
  },
  {
    title: 'A09 A10 A19: Tab leads to the skip link, or to fields alone, and each stop is seen',
    async run({ engine, at }) {
      await engine.open(at(lesson.address))
      const stops = []
      for (let presses = 0; presses < 6; presses += 1) {
        await engine.press('Tab')
        stops.push(await engine.ask(whereFocusIs))
      }
      expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([])
      expect(new Set(stops.map(({ at }) => at)).size).toBe(stops.length)
      expect(stops.map(({ at }) => at)).toEqual(stops.map(({ at }) => at).sort((a, b) => a - b))
      const link = need(stops, () => true, 'a stop')
      // WebKit leaves links out unless it is told otherwise.
      if (link.tag !== 'a') return expect(stops.map(({ tag }) => tag)).not.toContain('a')
      expect(link.words).toBe('Skip to the text')
      await engine.open(at(lesson.address))
      await engine.press('Tab')
      await engine.press('Enter')
      await expectSoon(() => engine.ask(() => document.activeElement?.id), 'the focus').toBe('main')
    },
  },
]
