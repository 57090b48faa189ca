import type { BankFile, BankItem } from '#core/question/bank.ts'
import { categoryPath } from './moodle-xml.ts'
import { type CourseFacts, groupsOf, oneLine, originOf, tagsOf, titleOf } from './wording.ts'
import { paragraph, writeNode } from './xml.ts'

/** Writes the bank as GIFT (docs.moodle.org/en/GIFT_format), which has no place for hints. */
export function toGift(bank: readonly BankFile[], course: CourseFacts): string {
  const heading = `// Questions of ${oneLine(course.title)}, with the answer keys.`
  const groups = groupsOf(bank).flatMap(({ objective, pool, items }) => [
    `$CATEGORY: ${categoryPath([course.title, objective, pool])}`,
    ...items.map((item) => question(item, originOf(item, objective, course))),
  ])
  return `${[heading, ...groups].join('\n\n')}\n`
}

/** Moodle takes id and tags from a comment. A blank line would end the question, so it holds none. */
function question(item: BankItem, origin: string): string {
  const tags = tagsOf(item).map((tag) => ` [tag:${bracketed(tag)}]`)
  return [
    `// [id:${item.id}]${tags.join('')}`,
    `::${escapeGift(titleOf(item))}::[html]${html(item.stem)}{`,
    ...item.options.map(
      ({ key, text, feedback }) => `\t${key ? '=' : '~'}${html(text)}#${html(feedback)}`,
    ),
    `\t####${html(origin)}`,
    '}',
  ].join('\n')
}

/** As HTML a text never begins with a sign that GIFT reads: [ for a format, % for a weight. */
function html(text: string): string {
  return escapeGift(writeNode(paragraph(text)))
}

function escapeGift(text: string): string {
  return text.replace(/[\\~=#{}:]/g, '\\$&')
}

function bracketed(tag: string): string {
  return tag.replace(/[[<>`]/g, '').replaceAll(']', '\\]')
}
