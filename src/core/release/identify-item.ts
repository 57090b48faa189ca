import { cellName } from '#core/question/calibrate/mark.ts'
import type { Item } from '#core/question/kinds.ts'
import { placeName } from '#core/question/table/mark.ts'
import { criterionName } from '#core/question/written/mark.ts'
import type { Identified } from './lock.ts'
import { meaningOf } from './meaning.ts'

interface Wording {
  /** The ids that answers name; on both sides of "=" where an answer is "part=choice". */
  parts: string[]
  /** What an answer depends on, besides the stem; feedback is left out. */
  texts: string[]
}

/** Identifies an item of the bank or of an exercise. The order of its options means nothing. */
export function identifyItem(item: Item, kind: 'question' | 'activity'): Identified {
  const { parts, texts } = wordingOf(item)
  return {
    kind,
    id: item.id,
    meaning: meaningOf([item.kind, item.stem, ...texts]),
    parts: [...new Set(parts)],
  }
}

function wordingOf(item: Item): Wording {
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return listed(item.options, ({ key }) => (key ? 'key' : ''))
    case 'commit':
      return listed(item.options)
    case 'ordering': {
      const rules = item.rules.map(({ earlier, later }) => `${earlier}<${later}`)
      return join(listed(item.steps), { parts: [], texts: rules.sort() })
    }
    case 'matching':
      return join(
        listed(item.rows, ({ match }) => match),
        listed(item.choices),
      )
    case 'sorting':
      return join(
        listed(item.cards, ({ accept }) => [...accept].sort().join()),
        listed(item.categories),
      )
    case 'table':
      return tableWording(item)
    case 'calibrate':
      return calibrateWording(item)
    case 'written': {
      const { texts } = listed(item.criteria)
      const names = item.criteria.map(({ id }) => criterionName(id))
      return { parts: ['text', ...names, 'yes'], texts }
    }
  }
}

function tableWording({ rows, columns }: Extract<Item, { kind: 'table' }>): Wording {
  const places = rows.flatMap((row) => columns.map(({ id }) => placeName(row.id, id)))
  const cells = rows.flatMap((row) =>
    Object.entries(row.cells).map(([column, { id, text }]) => ({
      id,
      text,
      place: placeName(row.id, column),
    })),
  )
  const { texts } = join(listed(rows), listed(columns))
  return join(
    { parts: places, texts },
    listed(cells, ({ place }) => place),
  )
}

function calibrateWording(item: Extract<Item, { kind: 'calibrate' }>): Wording {
  const cells = item.cells.map(
    ({ row, column, fits }) => `${cellName(row, column)}: ${[...fits].sort().join()}`,
  )
  const { texts } = join(listed(item.rows), listed(item.columns))
  const names = item.cells.map(({ row, column }) => cellName(row, column))
  const settings = listed(item.settings)
  // The settings are a scale, so their order counts.
  const scale = item.settings.map(({ id }) => id).join()
  return join({ parts: names, texts: [...texts, ...cells.sort(), scale] }, settings)
}

function listed<Text extends { id: string; text: string }>(
  list: readonly Text[],
  detailOf: (one: Text) => string = () => '',
): Wording {
  const texts = list.map((one) => `${one.id} ${detailOf(one)}: ${one.text}`)
  return { parts: list.map(({ id }) => id), texts: texts.sort() }
}

function join(a: Wording, b: Wording): Wording {
  return { parts: [...a.parts, ...b.parts], texts: [...a.texts, ...b.texts] }
}
