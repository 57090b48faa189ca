import { element, writeDocument } from '#build/question-export/xml.ts'
import type { Reporting } from '#core/course/course.ts'
import type { ManifestSources } from './sources.ts'
import { addressOf, plain, urnOf } from './words.ts'

/** When an LMS takes the course as done (cmi5, 13.1.4), by what "completed" asks for. */
const moveOn: Record<Reporting['completion'], string> = {
  units: 'Completed',
  'units-and-pass': 'CompletedAndPassed',
  pass: 'Passed',
}

/**
 * Writes cmi5.xml: one course with one assignable unit, which is the whole course (cmi5, 13.1).
 *
 * A course that tells no score has no mastery score: nobody could be passed by one.
 */
export function cmi5Structure({ course, launch }: ManifestSources): string {
  const words = () => [
    element('title', {}, langString(course.title)),
    element('description', {}, langString(course.description)),
  ]
  return writeDocument(
    element(
      'courseStructure',
      { xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' },
      element('course', { id: urnOf(`${course.id} course`) }, ...words()),
      element(
        'au',
        {
          id: urnOf(`${course.id} unit`),
          moveOn: moveOn[course.reporting.completion],
          ...(course.reporting.score && { masteryScore: shareOf(course.passMark) }),
          launchMethod: 'AnyWindow',
          activityType: 'http://adlnet.gov/expapi/activities/course',
        },
        ...words(),
        element('url', {}, addressOf(launch)),
      ),
    ),
  )
}

/** Four decimals at most (cmi5, 13.1.4), and never above what the pass mark asks for. */
function shareOf({ right, of }: ManifestSources['course']['passMark']): string {
  return String(Math.floor((right / of) * 10_000) / 10_000)
}

function langString(text: string) {
  return element('langstring', { lang: 'en-GB' }, plain(text))
}
