import { getCollection } from 'astro:content'
import type { Place } from '#core/assessment/pool.ts'
import { seal } from '#core/question/seal.ts'
import { createRandom, shuffle } from '#core/question/seed.ts'
import { single } from '#core/question/single/mark.ts'
import type { Card, ItemCard, Moment } from '#core/review/card.ts'
import { makeDeck } from '#core/review/deck.ts'
import { type CardFace, type DeckFile, sealedBy } from '#core/review/face.ts'
import { type BankEntry, getBank, getKeyFile } from './items.ts'
import { getCourse, getOutline } from './outline.ts'

/** Returns every card for review with its answer held back, the checks among them. */
export async function getDeckFile(): Promise<DeckFile> {
  const bank = await getBank()
  const moments = await getMoments()
  const deck = makeDeck({
    files: (await getCollection('questions')).map(({ data }) => data),
    prompts: (await getCollection('reviewPrompts')).flatMap(({ data }) => data.prompts),
    moments,
    missed: new Set(bank.map(({ id }) => id)),
  })
  const placeOf = await getPlaces()
  const missable = bank.filter(({ pool }) => pool !== 'review')
  return {
    cards: deck.map((card) => faceOf(card, bank, placeOf)),
    subjects: Object.fromEntries(
      missable.map(({ id, objective, claims }) => [id, { objective, claims }]),
    ),
    topics: Object.fromEntries([
      ...(await getCourse()).objectives.map(({ id, text }) => [id, capitalise(text)]),
      ...moments.map(({ scenario, context }) => [scenario, `Moments: ${context}`]),
    ]),
  }
}

/**
 * Returns the first unit that has cards.
 * @throws {Error} when no unit has any.
 */
export async function getFirstReviewed(): Promise<Place> {
  const { cards } = await getDeckFile()
  const { units } = await getOutline()
  const first = units.find(({ id }) => cards.some(({ lesson }) => lesson === id))
  if (!first) throw new Error('No lesson has a card for review. Write some in content/review.')
  return { title: first.title, href: first.href.replace(/^\//, '') }
}

async function getMoments(): Promise<Moment[]> {
  return (await getCollection('reviewMoments')).flatMap(({ data }) => data.moments)
}

/** Returns what finds the place of "L10" or of "lesson:L10#heading". */
async function getPlaces() {
  const { units } = await getOutline()
  return (see: string): { lesson: string; place: Place } => {
    const [, lesson = see, heading = ''] = /^lesson:([A-Z0-9]+)(#.+)$/.exec(see) ?? []
    const unit = units.find(({ id }) => id === lesson)
    if (!unit) {
      throw new Error(`A review card points to ${see}, but the course has no lesson ${lesson}.`)
    }
    const href = unit.href.replace(/^\//, '') + heading
    return { lesson, place: { title: unit.title, href } }
  }
}

type PlaceOf = Awaited<ReturnType<typeof getPlaces>>

function faceOf(card: Card, bank: readonly BankEntry[], placeOf: PlaceOf): CardFace {
  switch (card.kind) {
    case 'item':
      return itemFace(card, bank, placeOf)
    case 'prompt': {
      const { prompt, answer, see } = card.prompt
      const shown = { kind: card.kind, id: card.id, prompt, sealed: seal(answer, sealedBy) }
      return { ...groundOf(card), ...placeOf(see), ...shown }
    }
    case 'moment': {
      const { context, case: told, prompt, reply, see } = card.moment
      const shown = { kind: card.kind, id: card.id, context, case: told, prompt }
      return { ...groundOf(card), ...placeOf(see), ...shown, sealed: seal(reply, sealedBy) }
    }
  }
}

function itemFace(card: ItemCard, bank: readonly BankEntry[], placeOf: PlaceOf): CardFace {
  const item = bank.find(({ id }) => id === card.item.id)
  if (!item) throw new Error(`The bank has no item ${card.item.id}.`)
  const face = single.face(item)
  return {
    ...groundOf(card),
    ...placeOf(item.lesson),
    kind: 'item',
    id: card.id,
    isCheck: item.pool === 'check',
    face: { ...face, options: shuffle(face.options, createRandom(item.id)) },
    keyFile: getKeyFile(item).path,
  }
}

function groundOf({ topic, objectives, claims }: Card) {
  return { topic, objectives, claims }
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
