import { unique } from './model.ts'
import { idOf, type ReadQuestion, readCategory, refuse } from './question.ts'
import { paragraphOf } from './xml.ts'

/** A sign that GIFT acts on, or a run of words with escapes resolved. */
type Token = { sign: string } | { words: string }

/** Reads GIFT as Moodle does, but refuses a sign in a place where it has no business. */
export function readGift(source: string): ReadQuestion[] {
  let place = { objective: '', pool: '' }
  const questions: ReadQuestion[] = []
  for (const block of source.trimEnd().split('\n\n')) {
    const comments = /^(\/\/.*(\n|$))*/.exec(block)?.[0] ?? ''
    const rest = block.slice(comments.length)
    if (rest.startsWith('$CATEGORY: ')) place = readCategory(rest.slice('$CATEGORY: '.length))
    else if (rest !== '') questions.push({ ...place, ...readQuestion(comments, rest) })
  }
  unique(
    questions.map(({ id }) => id),
    'ids',
  )
  return questions
}

function readQuestion(comments: string, block: string): Omit<ReadQuestion, 'objective' | 'pool'> {
  const rest = tokensOf(block)
  takeSign(rest, '::')
  const title = takeWords(rest)
  takeSign(rest, '::')
  const stem = takeWords(rest)
  if (!stem.startsWith('[html]')) refuse('The stem is not marked as HTML.')
  takeSign(rest, '{')
  const options: ReadQuestion['options'] = []
  while (isSign(rest[0], '=') || isSign(rest[0], '~')) options.push(takeOption(rest))
  takeSign(rest, '####')
  const origin = paragraphOf(takeWords(rest))
  takeSign(rest, '}')
  if (rest.length > 0) refuse('There is more after the answers.')
  if (options.filter(({ isKey }) => isKey).length !== 1) refuse('One answer has to be right.')
  const id = /\[id:([^\]]+)\]/.exec(comments)?.[1] ?? refuse('The comment names no id.')
  if (id !== idOf(title)) refuse(`The comment says ${id}, the title ${title}.`)
  return {
    id,
    title,
    stem: paragraphOf(stem.slice('[html]'.length)),
    options,
    origin,
    hint: undefined,
    tags: [...comments.matchAll(/\[tag:((?:\\\]|[^\]])+)\]/g)].map(([, tag = '']) =>
      tag.replaceAll('\\]', ']'),
    ),
  }
}

function takeOption(rest: Token[]): ReadQuestion['options'][number] {
  const isKey = isSign(rest[0], '=')
  rest.shift()
  const text = paragraphOf(takeWords(rest))
  takeSign(rest, '#')
  return { text, feedback: paragraphOf(takeWords(rest)), isKey }
}

function tokensOf(block: string): Token[] {
  const tokens: Token[] = []
  for (const [found] of block.matchAll(/####|::|[#:=~{}]|(?:\\[^\n]|[^\\#:=~{}])+/g)) {
    if (/^(####|::|[#:=~{}])$/.test(found)) tokens.push({ sign: found })
    else if (found.trim() !== '') tokens.push({ words: resolveEscapes(found.trim()) })
  }
  return tokens
}

/** Moodle keeps a backslash before any other sign, and makes a line break of \n. */
function resolveEscapes(words: string): string {
  return words.replace(/\\(.)/gs, (all, sign: string) => {
    if (sign === 'n') return '\n'
    return '\\~=#{}:'.includes(sign) ? sign : all
  })
}

function isSign(token: Token | undefined, sign: string): boolean {
  return token !== undefined && 'sign' in token && token.sign === sign
}

function takeSign(rest: Token[], sign: string): void {
  const token = rest.shift()
  if (!isSign(token, sign)) refuse(`${JSON.stringify(token)} stands where ${sign} was expected.`)
}

function takeWords(rest: Token[]): string {
  const token = rest.shift()
  if (token && 'words' in token) return token.words
  return refuse(`${JSON.stringify(token)} stands where words were expected.`)
}
