import { writeDocument } from '#build/question-export/xml.ts'
import { scormManifest } from './scorm.ts'
import type { ManifestSources } from './sources.ts'

const schemas = [
  {
    prefix: '',
    namespace: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
    file: 'imscp_rootv1p1p2.xsd',
  },
  {
    prefix: 'adlcp',
    namespace: 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
    file: 'adlcp_rootv1p2.xsd',
  },
]

/**
 * Writes imsmanifest.xml for SCORM 1.2 (Content Aggregation Model §2.3).
 *
 * There is no adlcp:masteryscore: with one, an LMS decides by the score alone whether somebody has
 * passed, and overrules what the course reports (RTE §3.4.4, cmi.core.lesson_status).
 */
export function scorm12Manifest(sources: ManifestSources): string {
  return writeDocument(
    scormManifest(sources, { schemas, version: '1.2', sco: { 'adlcp:scormtype': 'sco' } }),
  )
}
