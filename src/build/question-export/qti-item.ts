import type { BankItem } from '#core/question/bank.ts'
import { titleOf } from './wording.ts'
import { element, lines, paragraph, writeDocument, type XmlElement } from './xml.ts'

const namespace = 'http://www.imsglobal.org/xsd/imsqti_v2p2'
const schema = 'https://purl.imsglobal.org/spec/qti/v2p2/schema/xsd/imsqti_v2p2p4.xsd'

/** Names the language of a QTI 2.2 document, on its root. */
export const qtiAttributes = {
  xmlns: namespace,
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': `${namespace} ${schema}`,
} as const

/** Canvas takes this name for the general feedback, and other names for that of an option. */
const generalFeedback = 'general_fb'

/** Returns an item's identifier. It may not begin with a digit; no id holds a small letter. */
export function qtiId(id: string): string {
  return /^\d/.test(id) ? `i${id}` : id
}

/** Writes one item. */
export function toQtiItem(item: BankItem, origin: string): string {
  return writeDocument(
    element(
      'assessmentItem',
      {
        ...qtiAttributes,
        identifier: qtiId(item.id),
        title: titleOf(item),
        adaptive: 'false',
        timeDependent: 'false',
        'xml:lang': 'en',
      },
      ...declarations(item),
      element('itemBody', {}, interaction(item)),
      responseProcessing(item),
      ...item.options.map(({ feedback }, at) => modalFeedback(feedbackId(at), feedback)),
      modalFeedback(generalFeedback, origin),
    ),
  )
}

function declarations({ options }: BankItem): XmlElement[] {
  const keys = options.filter(({ key }) => key)
  return [
    element(
      'responseDeclaration',
      { identifier: 'RESPONSE', cardinality: 'single', baseType: 'identifier' },
      element('correctResponse', {}, ...keys.map(({ id }) => element('value', {}, id))),
    ),
    element(
      'outcomeDeclaration',
      {
        identifier: 'SCORE',
        cardinality: 'single',
        baseType: 'float',
        normalMinimum: '0',
        normalMaximum: '1',
      },
      element('defaultValue', {}, element('value', {}, '0')),
    ),
    element('outcomeDeclaration', {
      identifier: 'FEEDBACK',
      cardinality: 'multiple',
      baseType: 'identifier',
    }),
  ]
}

function interaction({ stem, options }: BankItem): XmlElement {
  return element(
    'choiceInteraction',
    { responseIdentifier: 'RESPONSE', shuffle: 'true', maxChoices: '1' },
    element('prompt', {}, ...lines(stem)),
    ...options.map(({ id, text }) => element('simpleChoice', { identifier: id }, ...lines(text))),
  )
}

/**
 * The rule of the template match_correct, written out: the template alone would leave FEEDBACK
 * unset, and Canvas looks for an option's feedback in a condition of its own.
 */
function responseProcessing({ options }: BankItem): XmlElement {
  const isRight = element('match', {}, response(), element('correct', { identifier: 'RESPONSE' }))
  return element(
    'responseProcessing',
    {},
    element(
      'responseCondition',
      {},
      element('responseIf', {}, isRight, setScore('1')),
      element('responseElse', {}, setScore('0')),
    ),
    ...options.map(({ id }, at) => {
      const isChosen = element('match', {}, response(), identifier(id))
      const rule = element('responseIf', {}, isChosen, addFeedback(feedbackId(at)))
      return element('responseCondition', {}, rule)
    }),
    addFeedback(generalFeedback),
  )
}

function setScore(score: string): XmlElement {
  const value = element('baseValue', { baseType: 'float' }, score)
  return element('setOutcomeValue', { identifier: 'SCORE' }, value)
}

function addFeedback(id: string): XmlElement {
  const before = element('variable', { identifier: 'FEEDBACK' })
  const both = element('multiple', {}, before, identifier(id))
  return element('setOutcomeValue', { identifier: 'FEEDBACK' }, both)
}

function response(): XmlElement {
  return element('variable', { identifier: 'RESPONSE' })
}

function identifier(id: string): XmlElement {
  return element('baseValue', { baseType: 'identifier' }, id)
}

/** By number: an option's own id might hold a word, such as "correct", that Canvas acts on. */
function feedbackId(at: number): string {
  return `FB-${at + 1}`
}

function modalFeedback(id: string, text: string): XmlElement {
  return element(
    'modalFeedback',
    { outcomeIdentifier: 'FEEDBACK', showHide: 'show', identifier: id },
    paragraph(text),
  )
}
