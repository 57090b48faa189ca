import { expect } from '@playwright/test'
import { lesson } from '#tests/e2e/course.ts'
import { addressOfStory } from '#tests/e2e/story.ts'
import { access } from './access-checks.ts'
import { click, decide, doCard, expectSoon, expectWords } from './acts.ts'
import type { Check } from './check.ts'
import { describePage, isOpenToOthers } from './in-page.ts'
import { betweenFiles, kept, story, way } from './keeping-checks.ts'
import { readPdf } from './pdf.ts'

export const overHttp: readonly Check[] = [kept, ...access]

export const fromFiles: readonly Check[] = [
  {
    title: 'what a page complains about or asks of a network would be noticed here',
    async run({ engine, at }) {
      await engine.open(at('index.html'))
      await engine.ask(() => {
        setTimeout(() => {
          throw new Error('planted error')
        })
        void Promise.reject(new Error('planted rejection'))
        new Image().src = 'http://planted.invalid/'
      })
      const complaints: string[] = []
      const requests: string[] = []
      await expectSoon(async () => {
        complaints.push(...(await engine.takeComplaints()))
        requests.push(...(await engine.takeRequests()))
        return [...complaints, ...requests].join(' ')
      }, 'complaints and requests').toMatch(
        /(?=.*error)(?=.*planted rejection)(?=.*planted\.invalid)/s,
      )
    },
  },
  {
    title: 'files are strangers to each other, as they are outside of tests',
    async run({ engine, at }) {
      await engine.open(at('index.html'))
      expect(await engine.ask(isOpenToOthers, 'review.html')).toBe(false)
    },
  },
  {
    title: 'every page opens with its heading and its scripts, and without a service worker',
    async run({ engine, at, pages }) {
      expect(pages.length).toBeGreaterThan(40)
      for (const page of pages) {
        await engine.open(at(page))
        const whole = { heading: true, script: 'yes', edition: 'offline', workers: 0 }
        await expectSoon(() => engine.ask(describePage), page).toEqual(whole)
      }
    },
  },
  {
    title: 'links lead from the start page to a lesson and back',
    async run({ engine, at }) {
      await engine.open(at('index.html'))
      await click(engine, { is: `#main a[href$="${lesson.address}"]` })
      await expectWords(engine, '#main h1', lesson.title)
      await click(engine, { is: 'header a', says: 'Lead & Manage' })
      await expectSoon(() => engine.ask(() => location.href), 'the address').toBe(at('index.html'))
    },
  },
  kept,
  ...betweenFiles,
  {
    title: 'a scenario is played to an ending, which stays found',
    async run({ engine, at }) {
      await engine.open(at(addressOfStory(story)))
      await decide(engine, way.places)
      await expectWords(engine, '.scenario h3', way.run.ending.title)
      await engine.reload()
      await expectWords(engine, '.scenario', 'Endings found so far: 1 of')
    },
  },
  {
    title: 'search by keyboard finds lessons and terms, and a result leads to its page',
    async run({ engine, at }) {
      const focused = () => engine.ask(() => document.activeElement?.className ?? '')
      await engine.open(at(lesson.address))
      await engine.press('k', 'Control')
      await expectSoon(focused, 'the focus').toBe('search__field')
      await engine.type('alignment')
      await expectWords(engine, '.search__results', /Lessons.*Terms/)
      await engine.press('ArrowDown')
      await expectSoon(focused, 'the focus').toBe('search__hit')
      const found = await engine.ask(
        () => document.querySelector<HTMLAnchorElement>(':focus')?.href,
      )
      await engine.press('Enter')
      await expectSoon(() => engine.ask(() => location.href), 'the address').toBe(found)
      await expectWords(engine, '#main h1', /\w/)
    },
  },
  {
    title: 'a review card is done, says when it comes back, and stays done',
    async run({ engine, at }) {
      await engine.open(at('review.html'))
      await click(engine, { is: '#main button', says: 'Review everything anyway' })
      await click(engine, { is: '#main button', says: 'Start' })
      await doCard(engine)
      await expectWords(engine, '#main', 'Saved in this browser.')
      await engine.reload()
      await expectWords(engine, '#main', 'You reviewed 1 card today')
    },
  },
  {
    title: 'a printed lesson has pages and its own links, and no navigation',
    needs: 'print',
    async run({ engine, at }) {
      await engine.open(at(lesson.address))
      const { pages, links } = readPdf((await engine.print?.()) ?? new Uint8Array())
      expect(pages).toBeGreaterThan(1)
      const names = links.map((link) => link.split('/').at(-1))
      expect(names).toContain('sources.html')
      expect(
        names.filter((name) => /^(index|plan|review|your-data)\.html/.test(name ?? '')),
      ).toEqual([])
    },
  },
]
