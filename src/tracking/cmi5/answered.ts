import type { Interaction } from '#core/reporting/interactions.ts'
import type { Response } from '#core/reporting/response.ts'
import type { Token } from '#core/reporting/tokens.ts'
import { contextOf, type Stamp, type Statement, type Terms, verbId } from './statements.ts'

/**
 * Makes an allowed statement of an answer or a decision: what was asked and each option in words,
 * what was chosen by its id (xAPI Part Two §2.4.4.1, interaction activities).
 *
 * The activity is derived from the AU's (cmi5 Best Practices, "derived activity ID").
 */
export function answered(
  terms: Terms,
  stamp: Stamp,
  { id, text, response, result }: Interaction,
): Statement {
  const said = responseOf(response)
  return {
    ...stamp,
    actor: terms.actor,
    verb: { id: verbId('answered'), display: { en: 'answered' } },
    object: {
      objectType: 'Activity',
      id: `${terms.activityId.replace(/\/$/, '')}/test/course/question/${id}`,
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        name: { en: text },
        description: { en: text },
        interactionType: response.kind,
        ...optionsOf(response),
      },
    },
    ...(said !== undefined && {
      result: {
        ...(result !== 'neutral' && { success: result === 'correct' }),
        response: said,
      },
    }),
    context: contextOf(terms),
  }
}

/** What was written is the learner's own: that something was is all that is said of it. */
function responseOf(response: Response): string | undefined {
  switch (response.kind) {
    case 'choice':
      return list(response.chosen)
    case 'sequencing':
      return list(response.order)
    case 'matching':
      return pairs(response.pairs)
    case 'long-fill-in':
      return undefined
  }
}

function optionsOf(response: Response): object {
  switch (response.kind) {
    case 'choice': {
      const { options, right } = response
      return {
        choices: inWords(options),
        ...(right && { correctResponsesPattern: [list(right)] }),
      }
    }
    case 'sequencing':
      return { choices: inWords(response.options) }
    case 'matching': {
      const { sources, targets, right } = response
      return {
        source: inWords(sources),
        target: inWords(targets),
        ...(right && { correctResponsesPattern: [pairs(right)] }),
      }
    }
    case 'long-fill-in':
      return {}
  }
}

function inWords(options: readonly Token[]) {
  return options.map(({ token, text }) => ({ id: token, description: { en: text } }))
}

function list(tokens: readonly Token[]): string {
  return tokens.map(({ token }) => token).join('[,]')
}

function pairs(matched: readonly (readonly [Token, Token])[]): string {
  return matched.map(([source, target]) => `${source.token}[.]${target.token}`).join('[,]')
}
