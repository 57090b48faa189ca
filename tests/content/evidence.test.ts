import { describe, test } from 'vitest'
import type { Passage } from '#build/lesson-text.ts'
import { parseIds } from '#core/course/ids.ts'
import { sentencesOf } from '#core/course/reading.ts'
import { expectNone } from './expect-none.ts'
import { course, findInPassages, isWithin, lessons, notes, references } from './read.ts'

/** Words that speak of findings, or numbers that measure the world. */
const evidence =
  /\bresearch(ers)?\b|\bstud(y|ies)\b|\bevidence\b|\bsurveys?\b|\bmeta-analys[ei]s\b|\bexperiments?\b/i
const statistic =
  /\d\s?%|\bper cent\b|(?<![\d.])0?\.\d\d?\b|\b[\d,]+ (samples|studies|firms|experts|competencies)\b/i
/** The same words as ordinary acts, which claim nothing about findings. */
const ordinary =
  /\b(to|by|and|then|you|they) study\b|\bstudy (how|what|where|them|it|the)\b|^study\b|\bstudy, (practice|reflection)\b|\bself-study\b|\bstudying\b|\b(safe|small|an?|your|run|runs|try|first|one) experiments?\b|\bexperiments? safe\b/gi

/** Ways to say that a source was not seen in full. */
const hedge =
  /\b(as (reported|cited|quoted)|(is|are|was|were) (reported|quoted|cited|said)|reported(ly)?|quoted|argues?|according to|one (paper|commentary)|seems?|appears?|perhaps|probably|suggests?)\b/i

const refPattern = /\[([A-Z0-9 -]+)\]/g

/** Puts a reference that follows a full stop inside its sentence, as readers take it. */
function sentencesWithRefs({ withRefs }: Passage): string[] {
  const inside = withRefs.replace(/([.!?][”’"')]?)((?:\s*\[[A-Z0-9 -]+\])+)/g, '$2$1')
  return sentencesOf(inside)
}

function refsIn(sentence: string): string[] {
  return [...sentence.matchAll(refPattern)].flatMap(([, ids = '']) => parseIds(ids))
}

const statusOf = new Map(references.map(({ id, status }) => [id, status]))
const notesById = new Map(notes.map((note) => [note.id, note]))

/** A note counts as unsure when all that it rests on is; one that rests on nothing is our own finding. */
function isUnsure(id: string): boolean {
  const basis = notesById.has(id) ? (notesById.get(id)?.references ?? []) : [id]
  return basis.length > 0 && basis.every((one) => statusOf.get(one) !== 'verified')
}

describe('evidence', () => {
  test('a sentence that speaks of findings, or gives a statistic, names its source', () => {
    findInPassages((passage) =>
      (isWithin(passage, ['Case', 'Commit']) || passage.kind === 'heading'
        ? []
        : sentencesWithRefs(passage)
      )
        .filter(
          (sentence) => evidence.test(sentence.replace(ordinary, '')) || statistic.test(sentence),
        )
        .filter((sentence) => refsIn(sentence).length === 0 && !course.credit.includes(sentence))
        .map((sentence) => ({
          what: `"${sentence}"`,
          why: 'Readers may check what we say about the world.',
          fix: 'Put <Ref ids="…" /> in the sentence, write it without the finding, or put made-up numbers in a <Case>.',
        })),
    )
  })

  test('every reference exists', () => {
    findInPassages((passage) =>
      sentencesWithRefs(passage)
        .flatMap(refsIn)
        .filter((id) => !statusOf.has(id) && !notesById.has(id))
        .map((id) => ({
          what: `There is no reference ${id}.`,
          why: 'Readers follow a marker to its source.',
          fix: 'Use an id from content/references.yaml.',
        })),
    )
  })

  test('every fact-check note that a lesson lists is cited in it, or a source of the note is', () => {
    expectNone(
      lessons.flatMap(({ file, meta, text }) => {
        const cited = text.passages.flatMap(sentencesWithRefs).flatMap(refsIn)
        return (meta.notes ?? [])
          .filter(
            (id) =>
              ![id, ...(notesById.get(id)?.references ?? [])].some((one) => cited.includes(one)),
          )
          .map((id) => ({
            file,
            line: 1,
            what: `${id} is listed under "notes", and neither it nor a source of it is cited.`,
            why: 'The list says which disputes the lesson tells its readers about.',
            fix: `Write <Ref ids="${id}" /> where the lesson uses it, or take ${id} off the list.`,
          }))
      }),
    )
  })

  test('a source that was not seen in full is never stated as plain fact', () => {
    findInPassages((passage) =>
      sentencesWithRefs(passage)
        .map((sentence) => ({ sentence, unsure: refsIn(sentence).filter(isUnsure) }))
        .filter(({ sentence, unsure }) => unsure.length > 0 && !hedge.test(sentence))
        .map(({ sentence, unsure }) => ({
          what: `${unsure.join(', ')} was not seen in full: "${sentence}"`,
          why: 'We say how much we know.',
          fix: 'Add "as reported", "as cited", "one paper argues" or the like to the sentence.',
        })),
    )
  })
})
