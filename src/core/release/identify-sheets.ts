import { fieldName, kinds, parts as planParts } from '#core/plan/plan.ts'
import { colleagues } from '#core/self-assessment/gaps.ts'
import type { SelfAssessment } from '#core/self-assessment/schema.ts'
import { dayField, roundSheets, sheetOf } from '#core/self-assessment/sheets.ts'
import type { Identified } from './lock.ts'
import { meaningOf } from './meaning.ts'

/** Identifies the forms whose fields are kept, each with its fields as parts. */
export function identifySheets(
  { statements, pairs }: Pick<SelfAssessment, 'statements' | 'pairs'>,
  scenarios: readonly string[],
): Identified[] {
  const marks = statements.map(({ id }) => id)
  const asked = statements.map(({ id, side, first }) => `${id} ${side}: ${first}`)
  const seen = statements.map(({ id, side, third }) => `${id} ${side}: ${third}`)
  const chosen = pairs.map(({ id, leading, managing }) => `${id}: ${leading} / ${managing}`)
  const plan = kinds.flatMap((kind) => planParts.map((part) => fieldName(kind, part)))
  return [
    ...roundSheets.map((id) =>
      sheet(id, [dayField, ...marks, ...pairs.map((pair) => pair.id)], [...asked, ...chosen]),
    ),
    ...colleagues.map((colleague) => sheet(sheetOf(colleague), marks, seen)),
    sheet('plan', ['start', ...plan]),
    sheet('record', ['name']),
    sheet('review', ['scope']),
    sheet('learner', ['seed']),
    ...scenarios.map((id) => sheet(`reflection-${id}`, ['answer'])),
  ]
}

function sheet(id: string, parts: readonly string[], texts: readonly string[] = []): Identified {
  return { kind: 'sheet', id, meaning: meaningOf([...texts].sort()), parts: [...new Set(parts)] }
}
