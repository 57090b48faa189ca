import { expect, type Locator, type Page } from '@playwright/test'
import type { BankItem } from '#core/question/bank.ts'

type Option = BankItem['options'][number]

/** One question on a page, with its stem as its name. */
export interface QuestionView {
  group: Locator
  option(option: Option): Locator
  /** The options in the order in which they are shown. */
  shown(): Promise<Option[]>
  check: Locator
  tryAgain: Locator
  status: Locator
  /** Everything of the question: its options, its feedback and its buttons. */
  whole: Locator
}

/** Finds a question on a page. */
export function questionOn(page: Page, item: BankItem): QuestionView {
  const named = page.getByRole('group', { name: item.stem })
  // Names are costly to work out, so they are asked of one form and not of the whole page.
  const whole = page.locator(`form[data-question="${item.id}"]`).filter({ has: named })
  const group = whole.getByRole('group', { name: item.stem })
  return {
    group,
    whole,
    option: ({ text }) => group.getByRole('radio', { name: text, exact: true }),
    async shown() {
      const texts = await group.locator('label').allTextContents()
      return texts.map((text) => optionOf(item, (option) => option.text === text))
    },
    check: whole.getByRole('button', { name: 'Check' }),
    tryAgain: whole.getByRole('button', { name: 'Try again' }),
    status: whole.getByRole('status'),
  }
}

/** Chooses an option, checks it and waits for its feedback. */
export async function answer(page: Page, item: BankItem, option: Option) {
  const question = questionOn(page, item)
  await question.option(option).check()
  await question.check.click()
  await expect(question.status).toContainText(option.feedback)
}

/** The option that is right. */
export function keyOf(item: BankItem): Option {
  return optionOf(item, (option) => option.key === true)
}

/** An option that is not right. */
export function distractorOf(item: BankItem): Option {
  return optionOf(item, (option) => !option.key)
}

function optionOf(item: BankItem, fits: (option: Option) => boolean): Option {
  const option = item.options.find(fits)
  if (!option) throw new Error(`${item.id} has no such option.`)
  return option
}

/** Starts to note what a status region announces: each thing that is put into it, once. */
export async function listenTo(status: Locator): Promise<() => Promise<string[]>> {
  const heard = await status.evaluateHandle((region) => {
    const heard: string[] = []
    new MutationObserver((changes) => {
      for (const { addedNodes, type, target } of changes) {
        if (type === 'characterData') heard.push(target.textContent ?? '')
        for (const node of addedNodes) heard.push(node.textContent ?? '')
      }
    }).observe(region, { childList: true, characterData: true, subtree: true })
    return heard
  })
  return () => heard.jsonValue()
}
