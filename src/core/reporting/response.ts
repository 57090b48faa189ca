import { choicesByPart } from '#core/question/mark.ts'
import type { ReportItem } from './facts.ts'
import { type Token, tokensOf } from './tokens.ts'

type Pair = readonly [source: Token, target: Token]

/** What was answered, in terms that SCORM and cmi5 share. `right` is there where just one answer is. */
export type Response =
  | {
      readonly kind: 'choice'
      readonly options: readonly Token[]
      readonly chosen: readonly Token[]
      readonly right?: readonly Token[]
    }
  | {
      readonly kind: 'matching'
      readonly sources: readonly Token[]
      readonly targets: readonly Token[]
      readonly pairs: readonly Pair[]
      readonly right?: readonly Pair[]
    }
  | {
      readonly kind: 'sequencing'
      readonly options: readonly Token[]
      readonly order: readonly Token[]
    }
  | { readonly kind: 'long-fill-in' }

export type Verdict = 'correct' | 'incorrect' | 'neutral'

type ItemOf<Kind> = Extract<ReportItem, { kind: Kind }>
type Said = { response: Response; result: Verdict }

/**
 * Says what was answered to an item, and whether it is right; undefined for an answer that does not
 * fit the item, as one does that was given before the item changed.
 */
export function respond(item: ReportItem, words: readonly string[]): Said | undefined {
  switch (item.kind) {
    case 'choice':
      return choose(item, words)
    case 'matching':
      return match(item, words)
    case 'sequencing':
      return order(item, words)
    case 'long-fill-in': {
      const isWritten = choicesByPart(words).get('text')?.trim()
      return isWritten ? { response: { kind: 'long-fill-in' }, result: 'neutral' } : undefined
    }
  }
}

function choose({ options, key }: ItemOf<'choice'>, words: readonly string[]): Said | undefined {
  const tokens = tokensOf(options)
  const ids = [...new Set(words)]
  const chosen = pick(tokens, ids)
  if (!chosen || chosen.length === 0) return undefined
  const right = key && pick(tokens, key)
  const isRight = key?.length === ids.length && ids.every((id) => key.includes(id))
  return {
    response: { kind: 'choice', options: [...tokens.values()], chosen, ...(right && { right }) },
    result: key ? verdict(isRight) : 'neutral',
  }
}

function match(item: ItemOf<'matching'>, words: readonly string[]): Said | undefined {
  const { sources, targets, key } = item
  const chosen = choicesByPart(words)
  const pairs = pairUp(
    item,
    sources.map(({ id }) => [id, chosen.get(id)]),
  )
  if (!pairs || pairs.length === 0) return undefined
  const accepted = (id: string) => (Object.hasOwn(key, id) ? (key[id] ?? []) : [])
  const isRight = sources.every(({ id }) => accepted(id).includes(chosen.get(id) ?? ''))
  const isUnique = sources.every(({ id }) => accepted(id).length === 1)
  const right = isUnique
    ? pairUp(
        item,
        sources.map(({ id }) => [id, accepted(id)[0]]),
      )
    : undefined
  return {
    response: {
      kind: 'matching',
      sources: [...tokensOf(sources).values()],
      targets: [...tokensOf(targets).values()],
      pairs,
      ...(right && { right }),
    },
    result: verdict(isRight),
  }
}

/** Pairs each source with a target; undefined when one of them is not the item's. */
function pairUp(
  { sources, targets }: ItemOf<'matching'>,
  pairs: readonly (readonly [string, string | undefined])[],
): Pair[] | undefined {
  const from = pick(
    tokensOf(sources),
    pairs.map(([source]) => source),
  )
  const to = pick(
    tokensOf(targets),
    pairs.map(([, target]) => target),
  )
  return from && to && from.flatMap((source, at) => (to[at] ? [[source, to[at]] as const] : []))
}

function order(
  { options, rules }: ItemOf<'sequencing'>,
  words: readonly string[],
): Said | undefined {
  const tokens = tokensOf(options)
  // As in marking, the last place of a step counts.
  const places = new Map(words.map((id, at) => [id, at]))
  const ids = [...places].sort((a, b) => a[1] - b[1]).map(([id]) => id)
  const placed = pick(tokens, ids)
  if (!placed || placed.length !== options.length) return undefined
  const isRight = rules.every(({ earlier, later }) => ids.indexOf(earlier) < ids.indexOf(later))
  return {
    response: { kind: 'sequencing', options: [...tokens.values()], order: placed },
    result: verdict(isRight),
  }
}

/** Returns the tokens of ids, in their order; undefined when one is not among them. */
function pick(
  tokens: ReadonlyMap<string, Token>,
  ids: readonly (string | undefined)[],
): Token[] | undefined {
  const found = ids.flatMap((id) => tokens.get(id ?? '') ?? [])
  return found.length === ids.length ? found : undefined
}

function verdict(isRight: boolean): Verdict {
  return isRight ? 'correct' : 'incorrect'
}
