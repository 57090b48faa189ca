import type { BankFile, BankItem } from '#core/question/bank.ts'
import {
  type CourseFacts,
  type Group,
  groupsOf,
  oneLine,
  originOf,
  readable,
  tagsOf,
  titleOf,
} from './wording.ts'
import { element, paragraph, writeDocument, writeNode, type XmlElement } from './xml.ts'

/** Writes the bank as Moodle XML (docs.moodle.org/en/Moodle_XML_format). */
export function toMoodleXml(bank: readonly BankFile[], course: CourseFacts): string {
  const objectives = bank.map(({ objective }) => {
    const goal = course.objectives.find(({ id }) => id === objective)?.text ?? ''
    return [
      category([course.title, objective], goal),
      ...groupsOf(bank)
        .filter((group) => group.objective === objective)
        .flatMap((group) => groupElements(group, course)),
    ]
  })
  return writeDocument(element('quiz', {}, ...objectives.flat()))
}

/**
 * Returns a category's path from the top of the course's bank. Moodle doubles a slash within a name;
 * one at an end could not be told from the slash that parts two names.
 */
export function categoryPath(names: readonly string[]): string {
  const path = names.map(
    (name) =>
      oneLine(name)
        .replace(/^[/\s]+|[/\s]+$/g, '')
        .replaceAll('/', '//') || '–',
  )
  return ['$course$', 'top', ...path].join('/')
}

function groupElements({ objective, pool, items }: Group, course: CourseFacts): XmlElement[] {
  return [
    category([course.title, objective, pool], ''),
    ...items.map((item) => question(item, originOf(item, objective, course))),
  ]
}

function category(names: readonly string[], info: string): XmlElement {
  return element(
    'question',
    { type: 'category' },
    element('category', {}, text(categoryPath(names))),
    element('info', { format: 'plain_text' }, text(readable(info))),
  )
}

function question(item: BankItem, origin: string): XmlElement {
  return element(
    'question',
    { type: 'multichoice' },
    element('name', {}, text(titleOf(item))),
    html('questiontext', {}, item.stem),
    html('generalfeedback', {}, origin),
    element('defaultgrade', {}, '1'),
    element('penalty', {}, '0.3333333'),
    element('hidden', {}, '0'),
    element('idnumber', {}, item.id),
    element('single', {}, 'true'),
    element('shuffleanswers', {}, 'true'),
    element('answernumbering', {}, 'abc'),
    ...item.options.map((option) =>
      html(
        'answer',
        { fraction: option.key ? '100' : '0' },
        option.text,
        html('feedback', {}, option.feedback),
      ),
    ),
    ...(item.hint === undefined ? [] : [html('hint', {}, item.hint)]),
    element('tags', {}, ...tagsOf(item).map((tag) => element('tag', {}, text(tag)))),
  )
}

/** Moodle wants HTML as a text within its XML, so it is escaped twice. */
function html(
  name: string,
  attributes: Record<string, string>,
  words: string,
  ...rest: XmlElement[]
): XmlElement {
  const format = { ...attributes, format: 'html' }
  return element(name, format, text(writeNode(paragraph(words))), ...rest)
}

function text(words: string): XmlElement {
  return element('text', {}, words)
}
