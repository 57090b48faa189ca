import type { AboutTag } from '#core/course/tags.ts'
import Checklist from './Checklist.astro'
import Conformance from './Conformance.astro'
import Contact from './Contact.astro'
import Proven from './Proven.astro'
import ReportHead from './ReportHead.astro'
import Standing from './Standing.astro'
import Suites from './Suites.astro'

/** The tags an author may write in a page about the course itself. */
export const aboutBlocks = {
  Checklist,
  Conformance,
  Contact,
  Proven,
  ReportHead,
  Standing,
  Suites,
} satisfies Record<AboutTag, unknown>
