import type { Place } from '#core/question/rules/finding.ts'
import type { Content } from './read-content.ts'

/** Returns the file and line of what a finding is about; the bank as a whole is a folder. */
export function locate(
  { questions, claims }: Content,
  { claim, objective, item, option }: Place,
): { file: string; line: number } {
  if (claim) {
    const at = claims.data?.claims.findIndex(({ id }) => id === claim) ?? 0
    return { file: claims.file, line: claims.lineOf(['claims', at]) }
  }
  for (const { file, data, lineOf } of questions) {
    if (objective && data?.objective === objective) return { file, line: lineOf(['objective']) }
    const at = data?.items.findIndex(({ id }) => id === item) ?? -1
    if (at < 0) continue
    const place = data?.items[at]?.options.findIndex(({ id }) => id === option) ?? -1
    return { file, line: lineOf(['items', at, ...(place < 0 ? [] : ['options', place])]) }
  }
  return { file: objective ? `content/questions/${objective}.yaml` : 'content/questions', line: 1 }
}
