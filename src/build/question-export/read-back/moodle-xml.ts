import { checkModel, type Model, unique } from './model.ts'
import { type ReadQuestion, readCategory, refuse } from './question.ts'
import { all, attribute, only, paragraphOf, type ReadElement, readXml, wordsOf } from './xml.ts'

const questionParts = [
  'name questiontext generalfeedback defaultgrade penalty hidden idnumber single',
  'shuffleanswers answernumbering (answer ){3,5}(hint )*tags $',
].join(' ')

const withText: Model = { attributes: 'format', children: /^text $/ }
const words: Model = { children: 'words' }
const models: Record<string, Model> = {
  quiz: { children: /^(question )+$/ },
  question: {
    attributes: 'type',
    children: new RegExp(`^category info $|^${questionParts}`),
  },
  category: { children: /^text $/ },
  info: withText,
  name: { children: /^text $/ },
  questiontext: withText,
  generalfeedback: withText,
  answer: { attributes: 'fraction format', children: /^text feedback $/ },
  feedback: withText,
  hint: withText,
  tags: { children: /^(tag )+$/ },
  tag: { children: /^text $/ },
  text: words,
  defaultgrade: words,
  penalty: words,
  hidden: words,
  idnumber: words,
  single: words,
  shuffleanswers: words,
  answernumbering: words,
}

/** Reads Moodle XML of single-answer questions, and refuses whatever else there might be. */
export function readMoodleXml(source: string): ReadQuestion[] {
  const quiz = readXml(source)
  checkModel(quiz, models, '')
  let place = { objective: '', pool: '' }
  const questions: ReadQuestion[] = []
  for (const element of all(quiz, 'question')) {
    const type = attribute(element, 'type')
    if (type === 'category') place = readCategory(text(only(element, 'category')))
    else if (type === 'multichoice') questions.push({ ...place, ...readQuestion(element) })
    else refuse(`The type "${type}" is not expected.`)
  }
  unique(
    questions.map(({ id }) => id),
    'idnumbers',
  )
  return questions
}

function readQuestion(element: ReadElement): Omit<ReadQuestion, 'objective' | 'pool'> {
  const fixed = { defaultgrade: '1', hidden: '0', single: 'true', shuffleanswers: 'true' }
  for (const [name, value] of Object.entries(fixed)) {
    if (wordsOf(only(element, name)) !== value) refuse(`<${name}> is not ${value}.`)
  }
  const [hint, ...more] = all(element, 'hint')
  if (more.length > 0) refuse('There is more than one hint.')
  const options = all(element, 'answer').map((answer) => ({
    text: html(answer),
    feedback: html(only(answer, 'feedback')),
    isKey: readFraction(attribute(answer, 'fraction')),
  }))
  if (options.filter(({ isKey }) => isKey).length !== 1) refuse('One answer has to be right.')
  return {
    id: wordsOf(only(element, 'idnumber')),
    title: text(only(element, 'name')),
    stem: html(only(element, 'questiontext')),
    options,
    origin: html(only(element, 'generalfeedback')),
    hint: hint && html(hint),
    tags: all(only(element, 'tags'), 'tag').map(text),
  }
}

function readFraction(fraction: string): boolean {
  if (fraction === '100' || fraction === '0') return fraction === '100'
  return refuse(`An answer is worth ${fraction}.`)
}

function text(element: ReadElement): string {
  return wordsOf(only(element, 'text'))
}

function html(element: ReadElement): string {
  if (attribute(element, 'format') !== 'html') refuse(`<${element.name}> is not HTML.`)
  return paragraphOf(text(element))
}
