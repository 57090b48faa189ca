import type { BankFile } from '#core/question/bank.ts'
import { toGift } from './gift.ts'
import { toMoodleXml } from './moodle-xml.ts'
import { toQti } from './qti.ts'
import type { CourseFacts } from './wording.ts'
import { zipTexts } from './zip.ts'

/** A file that another system imports. */
export interface BankExport {
  name: string
  bytes: Uint8Array
  /** What it is, and where it is imported. */
  use: string
}

/** Writes the bank in every format, by objective in the order of the course. */
export function exportBank(bank: readonly BankFile[], course: CourseFacts): BankExport[] {
  const order = course.objectives.map(({ id }) => id)
  const sorted = [...bank].sort((a, b) => order.indexOf(a.objective) - order.indexOf(b.objective))
  return [
    {
      name: 'questions.moodle.xml',
      bytes: new TextEncoder().encode(toMoodleXml(sorted, course)),
      use: 'Moodle: Question bank > Import > Moodle XML format. The fullest of the three.',
    },
    {
      name: 'questions.gift',
      bytes: new TextEncoder().encode(toGift(sorted, course)),
      use: 'Moodle and others: Question bank > Import > GIFT format. It has no hints.',
    },
    {
      name: 'questions-qti.zip',
      bytes: zipTexts(toQti(sorted, course)),
      use: 'Canvas and others, QTI 2.2: Settings > Import Course Content > QTI .zip file. No hints.',
    },
  ]
}
