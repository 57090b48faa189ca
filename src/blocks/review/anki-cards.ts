import { unseal } from '#core/question/seal.ts'
import type { SingleKey } from '#core/question/single/mark.ts'
import type { TwoSides } from '#core/review/anki.ts'
import { type CardFace, type ItemFace, sealedBy } from '#core/review/face.ts'
import { loadKey } from '#stores/keys.ts'

/** Puts the answers back to the cards that everybody has: all but the checks. */
export function turnOver(cards: readonly CardFace[]): Promise<TwoSides[]> {
  const own = cards.filter((card) => card.kind !== 'item' || !card.isCheck)
  return Promise.all(own.map(sidesOf))
}

async function sidesOf(card: CardFace): Promise<TwoSides> {
  const { id, objectives, lesson } = card
  switch (card.kind) {
    case 'item':
      return { kind: card.kind, id, objectives, item: await itemSides(card) }
    case 'prompt': {
      const { prompt, sealed } = card
      const sides = { prompt, answer: unseal(sealed, sealedBy), lesson }
      return { kind: card.kind, id, objectives, prompt: sides }
    }
    case 'moment': {
      const { case: told, prompt, sealed, topic } = card
      const sides = { case: told, prompt, reply: unseal(sealed, sealedBy), scenario: topic }
      return { kind: card.kind, id, objectives, moment: sides }
    }
  }
}

async function itemSides({ face, keyFile, lesson }: ItemFace) {
  const { key } = await loadKey<SingleKey>(face.id, keyFile)
  const options = face.options.map(({ id, text }) => ({
    text,
    key: key[id]?.verdict === 'right',
    feedback: key[id]?.text ?? '',
  }))
  return { stem: face.stem, options, lesson }
}
