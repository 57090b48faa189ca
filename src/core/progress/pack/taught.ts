import type { Contexts } from './coder.ts'
import { alone, createModels, type Models } from './models.ts'
import { sample } from './sample.ts'
import { codeText } from './text.ts'

/**
 * Creates models that have met the sample text, so that they guess English from the first letter.
 * It costs a packed text nothing, since whoever reads it has the sample too.
 */
export function createTaughtModels(): Models {
  taught ??= teach()
  return taught.goOn()
}

let taught: Models | undefined

function teach(): Models {
  const models = createModels()
  const pupil = {
    bit(bit: boolean, contexts: Contexts, place = alone) {
      models.guess(contexts, place)
      models.learn(bit)
      return bit
    },
  }
  codeText(pupil, sample)
  return models
}
