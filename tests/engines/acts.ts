import { expect } from '@playwright/test'
import type { BankItem } from '#core/question/bank.ts'
import type { Engine, Sight } from './engine.ts'
import { read, readDisplay } from './in-page.ts'

type Option = BankItem['options'][number]

/** Waits for what comes of itself, as long as a busy machine may take. */
export const expectSoon = <Found>(look: () => Promise<Found>, what: string) =>
  expect.poll(look, { message: what, timeout: 15_000 })

/** Waits until something can be clicked, and clicks it. */
export async function click(engine: Engine, sight: Sight) {
  await expectSoon(() => engine.click(sight), `${sight.is} ${sight.says ?? ''} is clicked`).toBe(
    true,
  )
}

/** Waits for words in what a selector finds first. */
export async function expectWords(engine: Engine, is: string, words: string | RegExp) {
  const pattern = words instanceof RegExp ? words : new RegExp(RegExp.escape(words))
  await expectSoon(() => engine.ask(read, is), `the words of ${is}`).toMatch(pattern)
}

/** The form of a question. */
export const formOf = ({ id }: BankItem) => `form[data-question="${id}"]`

/** Chooses an option, checks it, and waits for its feedback and until it is saved. */
export async function answer(engine: Engine, item: BankItem, option: Option) {
  const form = formOf(item)
  await click(engine, { is: `${form} label`, says: option.text })
  await click(engine, { is: `${form} button`, says: 'Check' })
  await expectWords(engine, `${form} [role="status"]`, option.feedback)
  await expectWords(engine, `${form} .question__saved`, 'Saved in this browser.')
}

/** Chooses the bundled typeface, and waits until it shows. */
export async function chooseLegible(engine: Engine) {
  await click(engine, { is: '[data-reading-open]' })
  await click(engine, { is: '.reading label', says: 'Legible' })
  await expectSoon(() => engine.ask(readDisplay), 'the display').toEqual('legible loaded loaded')
}

/** Takes decisions of a story by their places, and goes on from what each did. */
export async function decide(engine: Engine, places: readonly number[]) {
  for (const at of places) {
    await click(engine, { is: `.scenario__choices > li:nth-child(${at + 1}) button` })
    await click(engine, { is: '.scenario button', says: 'Go on' })
  }
}

/** Does the card on the screen: an item with its first option, another with a first rating. */
export async function doCard(engine: Engine) {
  const acts: Sight[] = [
    { is: '#main form[data-question] label' },
    { is: '#main button', says: 'Check' },
    { is: '#main button', says: 'Show the answer' },
    { is: '#main .review__rating' },
  ]
  await expectSoon(async () => {
    for (const act of acts) await engine.click(act)
    return engine.ask(read, '.review__next')
  }, 'when the card comes back').toContain('Next: ')
}
