import { setTimeout as sleep } from 'node:timers/promises'
import { readStored } from '#core/progress/read-stored.ts'
import { items, scenarios, type Unit, units } from '#tests/e2e/course.ts'
import { addressOfStory } from '#tests/e2e/story.ts'
import { answerQuestions, readShown } from '#tests/faults/kill/in-page.ts'
import { chooseOnly, fillField, moveStory, reviewOne, turnFull } from './in-page.ts'
import { isKept, type Learner, lookUp, note, reach, untilKept } from './learner.ts'
import type { Raw } from './model.ts'

const asking = units.filter(({ questions }) => questions.length > 0)
const others = ['index.html', 'results.html', 'your-data.html', 'glossary.html', 'plan.html']
const fields = ['practice', 'often', 'source', 'outcome'].flatMap((part) => [
  `managing-${part}`,
  `leading-${part}`,
])

/** Something that a learner does, or that happens to one. */
type Act = (learner: Learner & { restart(): Promise<void> }) => Promise<void>

const answer: Act = async (learner) => {
  const choices = await chooseQuestions(learner)
  for (const { id, option } of choices) learner.model.begin(id, option)
  await learner.page.evaluate(answerQuestions, choices)
  for (const { id } of choices) learner.model.called(id)
}

const draft: Act = async (learner) => {
  const [choice] = await chooseQuestions(learner)
  if (!choice) return
  const { id, option } = choice
  const holds = (raw: Raw) => {
    const entry = entryOf(raw, `draft:${id}`)
    return entry?.kind === 'draft' && entry.answer[0] === option
  }
  await learner.page.evaluate(chooseOnly, choice)
  if (await isKept(learner, holds, 100)) return
  // What is chosen before the record has been read is kept only once it is chosen again.
  learner.repeated += 1
  await learner.page.evaluate(chooseOnly, choice)
  await untilKept(learner, `draft of ${id}`, holds)
}

const decide: Act = async (learner) => {
  const story = stay(learner, scenarios, addressOfStory)
  await reach(learner, addressOfStory(story))
  const key = `scenario:${story.id}`
  const before = entryOf(await lookUp(learner), key)?.counter ?? 0
  await learner.page.evaluate(moveStory, learner.random())
  await untilKept(learner, key, (raw) => (entryOf(raw, key)?.counter ?? 0) > before)
}

const reachEnd: Act = async (learner) => {
  const unit = stay(learner, units, addressOf)
  await reach(learner, unit.address)
  await learner.page.locator('[data-lesson-end]').scrollIntoViewIfNeeded()
  await untilKept(learner, `the end of ${unit.id}`, (raw) => {
    const entry = entryOf(raw, `lesson:${unit.id}`)
    return entry?.kind === 'lesson' && entry.endReached
  })
}

const fillIn: Act = async (learner) => {
  await reach(learner, 'plan.html')
  const name = learner.pick(fields)
  const value = `Walk the floor ${Math.floor(learner.random() * 1e6)}`
  await learner.page.evaluate(fillField, { name, value })
  await untilKept(learner, `${name} of the plan`, (raw) => {
    const entry = entryOf(raw, 'sheet:plan')
    return entry?.kind === 'sheet' && entry.fields[name]?.value === value
  })
}

const review: Act = async (learner) => {
  await reach(learner, 'review.html')
  const before = countReviews(await lookUp(learner))
  const reviewed = await learner.page.evaluate(reviewOne, learner.random())
  if (reviewed.kind === 'none') return fillIn(learner)
  if (reviewed.kind === 'answered') learner.model.begin(reviewed.id, reviewed.option)
  await untilKept(learner, 'a review', (raw) => countReviews(raw) > before)
  if (reviewed.kind === 'answered') learner.model.called(reviewed.id)
}

const useTabs: Act = async (learner) => {
  const tabs = learner.browser.context.pages()
  if (tabs.length > 2) await learner.page.close()
  const rest = learner.browser.context.pages()
  const isNew = tabs.length < 2 || (tabs.length < 3 && learner.random() < 0.5)
  learner.page = isNew ? await learner.browser.context.newPage() : learner.pick(rest)
  await learner.page.bringToFront()
  if (isNew) await reach(learner, learner.pick(asking).address)
}

const reload: Act = async (learner) => {
  await learner.page.reload()
  await checkShown(learner)
}

const navigate: Act = (learner) =>
  reach(learner, learner.pick([...others, ...units.map(({ address }) => address)]))

const fillStorage: Act = async ({ page }) => {
  await page.evaluate(turnFull)
}

/** Only once the course is stored; before that, nothing but the page in hand would be there. */
const turnOffline: Act = async (learner) => {
  const isStored = await learner.page.evaluate(
    () => navigator.serviceWorker.controller?.state === 'activated',
  )
  if (!isStored && !learner.isOffline) return navigate(learner)
  learner.isOffline = !learner.isOffline
  await learner.browser.context.setOffline(learner.isOffline)
}

/** Kills right after "saved", in the middle of saving, or while a page loads. */
const kill: Act = async (learner) => {
  const way = learner.pick(['saved', 'saved', 'saving', 'loading'])
  if (way === 'saved') await answer(learner)
  if (way === 'saving') {
    const choices = await chooseQuestions(learner)
    for (const { id, option } of choices) learner.model.begin(id, option)
    learner.page.evaluate(answerQuestions, choices).catch(() => {}) // its page dies
    await sleep(learner.random() * 60)
  }
  if (way === 'loading') {
    learner.page.goto(learner.site + learner.pick(units).address).catch(() => {}) // as above
    await sleep(learner.random() * 200)
  }
  await learner.browser.kill()
  learner.kills += 1
  await learner.restart()
  await learner.page.goto(`${learner.site}icon.svg`)
  const raw = await lookUp(learner)
  if (Object.keys(raw).length > 0 || learner.model.size().entries === 0) note(learner, raw)
  // Chromium drops a whole database when it is killed at the wrong moment of tidying it up; what a
  // learner has then is what the course puts back out of the mirror.
  else learner.wiped += 1
  await reach(learner, learner.pick(asking).address)
  await isKept(learner, (now) => learner.model.findLost(now).length === 0, 200)
  const now = await lookUp(learner)
  note(learner, now)
  learner.model.settle(now)
  await checkShown(learner)
}

/** Each act with how often it is done, in parts of all. */
export const acts: readonly [name: string, act: Act, parts: number][] = [
  ['answer', answer, 30],
  ['draft', draft, 12],
  ['decide in a story', decide, 14],
  ['reach an end', reachEnd, 5],
  ['fill in the plan', fillIn, 10],
  ['review', review, 3],
  ['tabs', useTabs, 6],
  ['reload', reload, 6],
  ['navigate', navigate, 6],
  ['fill or free storage', fillStorage, 2],
  ['offline or online', turnOffline, 2],
  ['kill', kill, 4],
]

const addressOf = ({ address }: Unit) => address

/** Picks where to be: mostly here, since pages take longer to load than anything on them. */
function stay<T>(learner: Learner, places: readonly T[], addressOf: (place: T) => string): T {
  const here = places.find((place) => learner.page.url().includes(addressOf(place)))
  return here && learner.random() < 0.75 ? here : learner.pick(places)
}

/** Picks one to all questions of a lesson, with an option each. */
async function chooseQuestions(learner: Learner) {
  const unit = stay(learner, asking, addressOf)
  await reach(learner, unit.address)
  const most = learner.random() < 0.7 ? 1 : unit.questions.length
  const ids = new Set(Array.from({ length: most }, () => learner.pick(unit.questions).id))
  return [...ids].map((id) => ({
    id,
    option: learner.pick(items.find((item) => item.id === id)?.options ?? []).id,
    isKnown: learner.model.isShown(id),
  }))
}

/** Compares what the questions of this page show with what was called saved. */
async function checkShown({ page, model, problems }: Learner) {
  const unit: Unit | undefined = asking.find(({ address }) => page.url().includes(address))
  const ids = unit?.questions.map(({ id }) => id) ?? []
  const sure = ids.filter((id) => model.isShown(id) && model.optionOf(id))
  for (const { id, option } of await page.evaluate(readShown, sure))
    if (option !== model.optionOf(id))
      problems.push(`question ${id} shows "${option}", not "${model.optionOf(id)}"`)
}

function entryOf(raw: Raw, key: string) {
  const read = readStored(raw[key])
  return read.kind === 'entry' ? read.entry : undefined
}

function countReviews(raw: Raw): number {
  return Object.keys(raw)
    .map((key) => entryOf(raw, key))
    .reduce((sum, entry) => sum + (entry?.kind === 'review' ? entry.log.length : 0), 0)
}
