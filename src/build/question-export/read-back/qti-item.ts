import { checkModel, type Model, unique } from './model.ts'
import { type ReadQuestion, refuse } from './question.ts'
import { all, attribute, elementsOf, only, type ReadElement, readXml, wordsOf } from './xml.ts'

export const qtiNamespace = 'http://www.imsglobal.org/xsd/imsqti_v2p2'
export const rootAttributes = 'identifier title xsi:schemaLocation'

const words: Model = { children: 'words' }
/** The part of the QTI 2.2 schema that the export uses, in the schema's order. */
const models: Record<string, Model> = {
  assessmentItem: {
    attributes: `${rootAttributes} adaptive timeDependent ?xml:lang`,
    children:
      /^responseDeclaration (outcomeDeclaration ){2}itemBody responseProcessing (modalFeedback )+$/,
  },
  responseDeclaration: {
    attributes: 'identifier cardinality baseType',
    children: /^correctResponse $/,
  },
  correctResponse: { children: /^value $/ },
  outcomeDeclaration: {
    attributes: 'identifier cardinality baseType ?normalMinimum ?normalMaximum',
    children: /^(defaultValue )?$/,
  },
  defaultValue: { children: /^value $/ },
  value: words,
  itemBody: { children: /^choiceInteraction $/ },
  choiceInteraction: {
    attributes: 'responseIdentifier shuffle maxChoices',
    children: /^prompt (simpleChoice )+$/,
  },
  prompt: words,
  simpleChoice: { attributes: 'identifier', children: 'words' },
  br: {},
  responseProcessing: { children: /^(responseCondition |setOutcomeValue )+$/ },
  responseCondition: { children: /^responseIf (responseElse )?$/ },
  responseIf: { children: /^match setOutcomeValue $/ },
  responseElse: { children: /^setOutcomeValue $/ },
  match: { children: /^variable (correct |baseValue )$/ },
  variable: { attributes: 'identifier' },
  correct: { attributes: 'identifier' },
  baseValue: { attributes: 'baseType', children: 'words' },
  setOutcomeValue: { attributes: 'identifier', children: /^(baseValue |multiple )$/ },
  multiple: { children: /^variable baseValue $/ },
  modalFeedback: { attributes: 'outcomeIdentifier showHide identifier', children: /^p $/ },
  p: words,
}

/** What an item's own file holds, and its identifier. */
export type ReadItem = Pick<ReadQuestion, 'title' | 'stem' | 'options' | 'origin'> & {
  identifier: string
}

/** Reads an item with one best answer, and marks each of its options by the item's own rules. */
export function readQtiItem(source: string): ReadItem {
  const item = readXml(source)
  checkModel(item, models, qtiNamespace)
  for (const name of ['adaptive', 'timeDependent']) {
    if (attribute(item, name) !== 'false') refuse(`The item is ${name}.`)
  }
  const interaction = only(only(item, 'itemBody'), 'choiceInteraction')
  const choices = all(interaction, 'simpleChoice')
  const ids = unique(
    choices.map((choice) => attribute(choice, 'identifier')),
    'choices',
  )
  const correct = checkDeclarations(item, interaction, ids)
  const feedback = readFeedback(item)
  const options = choices.map((choice) => {
    const id = attribute(choice, 'identifier')
    const { score, shown } = process(item, id, correct)
    const [own = refuse(`Nothing is said about ${id}.`), general, ...more] = shown
    if (!general || more.length > 0) refuse(`${shown.length} feedbacks are shown for ${id}.`)
    return { id, own, general, isKey: score === '1', text: wordsOf(choice) }
  })
  if (options.filter(({ isKey }) => isKey).length !== 1) refuse('One choice has to be right.')
  const general = unique([...new Set(options.map((option) => option.general ?? ''))], 'origins')
  const used = [...options.map(({ own }) => own), ...general]
  if (unique(used, 'feedbacks').size !== feedback.size) refuse('A feedback is never shown.')
  const say = (id: string) => feedback.get(id) ?? refuse(`There is no feedback ${id}.`)
  return {
    identifier: attribute(item, 'identifier'),
    title: attribute(item, 'title'),
    stem: wordsOf(only(interaction, 'prompt')),
    options: options.map(({ text, own, isKey }) => ({ text, feedback: say(own), isKey })),
    origin: say(options[0]?.general ?? ''),
  }
}

/** Returns the right choice. */
function checkDeclarations(item: ReadElement, interaction: ReadElement, ids: Set<string>): string {
  const response = only(item, 'responseDeclaration')
  expectAll(response, { identifier: 'RESPONSE', cardinality: 'single', baseType: 'identifier' })
  expectAll(interaction, { responseIdentifier: 'RESPONSE', shuffle: 'true', maxChoices: '1' })
  const outcomes = all(item, 'outcomeDeclaration')
  const [score = refuse('no score'), feedback = refuse('no feedback')] = outcomes
  expectAll(score, { identifier: 'SCORE', cardinality: 'single', normalMaximum: '1' })
  expectAll(score, { baseType: 'float', normalMinimum: '0' })
  expectAll(feedback, { identifier: 'FEEDBACK', cardinality: 'multiple', baseType: 'identifier' })
  const correct = wordsOf(only(only(response, 'correctResponse'), 'value'))
  return ids.has(correct) ? correct : refuse(`The key ${correct} is no choice.`)
}

function expectAll(element: ReadElement, expected: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(expected)) {
    if (attribute(element, name) !== value) refuse(`<${element.name}> ${name} is not ${value}.`)
  }
}

function readFeedback(item: ReadElement): Map<string, string> {
  const entries = all(item, 'modalFeedback').map((feedback) => {
    expectAll(feedback, { outcomeIdentifier: 'FEEDBACK', showHide: 'show' })
    return [attribute(feedback, 'identifier'), wordsOf(only(feedback, 'p'))] as const
  })
  unique(
    entries.map(([id]) => id),
    'feedbacks',
  )
  return new Map(entries)
}

/** Runs an item's rules for one choice, as a player would. */
function process(item: ReadElement, chosen: string, correct: string) {
  let score = '0'
  const shown: string[] = []
  const set = (rule: ReadElement) => {
    const value = elementsOf(rule)[0] ?? refuse('Nothing is set.')
    const outcome = attribute(rule, 'identifier')
    if (outcome === 'SCORE' && value.name === 'baseValue') score = wordsOf(value)
    else if (outcome === 'FEEDBACK') shown.push(wordsOf(only(value, 'baseValue')))
    else refuse(`${outcome} cannot be set so.`)
  }
  for (const rule of elementsOf(only(item, 'responseProcessing'))) {
    if (rule.name === 'setOutcomeValue') {
      set(rule)
      continue
    }
    const [branch = refuse('no branch'), otherwise] = elementsOf(rule)
    const [, wanted = refuse('no value')] = elementsOf(only(branch, 'match'))
    const right = wanted.name === 'correct' ? correct : wordsOf(wanted)
    const taken = right === chosen ? branch : otherwise
    if (taken) set(only(taken, 'setOutcomeValue'))
  }
  return { score, shown }
}
