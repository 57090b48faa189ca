import type { Card, ItemCard, MomentCard, PromptCard } from './card.ts'

type Head = Pick<Card, 'objectives'> & { id: string }

/** What a note needs to know of a card: its two sides, and what to find it by. */
export type TwoSides =
  | (Head & { kind: 'item'; item: Pick<ItemCard['item'], 'stem' | 'options' | 'lesson'> })
  | (Head & { kind: 'prompt'; prompt: Pick<PromptCard['prompt'], 'prompt' | 'answer' | 'lesson'> })
  | (Head & {
      kind: 'moment'
      moment: Pick<MomentCard['moment'], 'case' | 'prompt' | 'reply' | 'scenario'>
    })

/** A note as Anki keeps it; the id makes a second import replace the first. */
interface Note {
  id: string
  front: string
  back: string
  tags: readonly string[]
}

/**
 * Writes cards as a text file that Anki imports: one note a line, plain text between tabs.
 *
 * Headers and quoting follow docs.ankiweb.net/importing/text-files.html.
 * @param deck the name of the deck to put the notes in.
 */
export function makeAnkiFile(cards: readonly TwoSides[], deck: string): string {
  return [
    '#separator:tab',
    '#html:false',
    '#guid column:1',
    '#tags column:4',
    `#deck:${oneLine(deck)}`,
    '#columns:Id\tFront\tBack\tTags',
    ...cards.map(noteOf).map(lineOf),
    '',
  ].join('\n')
}

function noteOf(card: TwoSides): Note {
  switch (card.kind) {
    case 'item': {
      const { stem, options, lesson } = card.item
      const key = options.find((option) => option.key)
      return {
        id: card.id,
        front: [stem, '', ...options.map(({ text }) => `• ${text}`)].join('\n'),
        back: key ? `${key.text}\n\n${key.feedback}` : '',
        tags: ['item', ...card.objectives, lesson],
      }
    }
    case 'prompt': {
      const { prompt, answer, lesson } = card.prompt
      return {
        id: card.id,
        front: prompt,
        back: answer,
        tags: ['prompt', ...card.objectives, lesson],
      }
    }
    case 'moment': {
      const { case: story, prompt, reply, scenario } = card.moment
      return {
        id: card.id,
        front: `${story}\n\n${prompt}`,
        back: reply,
        tags: ['moment', ...card.objectives, scenario],
      }
    }
  }
}

function lineOf({ id, front, back, tags }: Note): string {
  const tagList = tags.map((tag) => tag.replace(/\s+/g, '-')).join(' ')
  return [id, front, back, tagList].map(field).join('\t')
}

/** Quotes a field that holds a tab, a line end or a quotation mark. */
function field(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n')
  return /["\t\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
