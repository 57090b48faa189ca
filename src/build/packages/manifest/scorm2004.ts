import { element, writeDocument } from '#build/question-export/xml.ts'
import { scormManifest } from './scorm.ts'
import type { ManifestSources } from './sources.ts'

// Moodle looks for these prefixes by their letters, whatever namespace they stand for.
const schemas = [
  {
    prefix: '',
    namespace: 'http://www.imsglobal.org/xsd/imscp_v1p1',
    file: 'imscp_v1p1.xsd',
  },
  { prefix: 'adlcp', namespace: 'http://www.adlnet.org/xsd/adlcp_v1p3', file: 'adlcp_v1p3.xsd' },
  { prefix: 'adlseq', namespace: 'http://www.adlnet.org/xsd/adlseq_v1p3', file: 'adlseq_v1p3.xsd' },
  { prefix: 'adlnav', namespace: 'http://www.adlnet.org/xsd/adlnav_v1p3', file: 'adlnav_v1p3.xsd' },
  { prefix: 'imsss', namespace: 'http://www.imsglobal.org/xsd/imsss', file: 'imsss_v1p0.xsd' },
]

/** The course says itself when it is completed and passed; an LMS is not to work it out (SN §3.14). */
const delivery = element(
  'imsss:sequencing',
  {},
  element('imsss:deliveryControls', {
    completionSetByContent: 'true',
    objectiveSetByContent: 'true',
  }),
)

/** One SCO has nothing before or after it; the ways out stay, for a learner may need them. */
const navigation = element(
  'adlnav:presentation',
  {},
  element(
    'adlnav:navigationInterface',
    {},
    element('adlnav:hideLMSUI', {}, 'previous'),
    element('adlnav:hideLMSUI', {}, 'continue'),
  ),
)

const control = element(
  'imsss:sequencing',
  {},
  element('imsss:controlMode', { choice: 'true', flow: 'true' }),
)

/**
 * Writes imsmanifest.xml for SCORM 2004 (Content Aggregation Model §3.4, 3rd and 4th edition).
 *
 * There is no completionThreshold and no minNormalizedMeasure: with these, an LMS works out completion
 * and success from numbers, and overrules what the course reports (RTE §4.2.4 and §4.2.22).
 */
export function scorm2004Manifest(sources: ManifestSources, edition: '3rd' | '4th'): string {
  return writeDocument(
    scormManifest(sources, {
      schemas,
      version: `2004 ${edition} Edition`,
      organization: { 'adlseq:objectivesGlobalToSystem': 'false' },
      inItem: [delivery, navigation],
      afterItem: [control],
      sco: { 'adlcp:scormType': 'sco' },
    }),
  )
}
