import { findApi, waitForApi } from '#tracking/scorm/find-api.ts'
import { type CourseFacts, readFacts } from './facts.ts'
import { takeLaunchAddress } from './launch-address.ts'
import { log, readLog } from './log.ts'
import { checkCmi5 } from './preflight-cmi5.ts'
import { type Finding, verdictOf, writeReport } from './preflight-findings.ts'
import { findLend, type Loan } from './preflight-loan.ts'
import { checkScorm } from './preflight-scorm.ts'
import { checkServer, checkStorage, describeFrame, measureFrame } from './preflight-surroundings.ts'
import { whereIs } from './preflight-windows.ts'
import { dialects, msToLook, outsideOf } from './reach-lms.ts'

export interface Preflight {
  findings: readonly Finding[]
  verdict: string
  /** The report as text. */
  report: string
}

/** Tells whether the page stands in a course that runs, which then lends its session. */
export function isInCourse(): boolean {
  return findLend(window) !== undefined
}

/**
 * Checks the LMS and what is around the course. Never rejects.
 * @param onFinding hears each finding as it comes.
 */
export async function runPreflight(onFinding: (finding: Finding) => void): Promise<Preflight> {
  const facts = readFacts()
  const findings: Finding[] = []
  const take = (more: readonly Finding[]) => {
    for (const finding of more) {
      findings.push(finding)
      onFinding(finding)
    }
  }
  const loan = await findLend(window)?.(window)
  try {
    take(facts ? await checkLms(facts, loan) : [incomplete])
  } catch (cause) {
    take([{ check: 'Check', sign: 'bad', text: `The check itself has failed: ${cause}` }])
  } finally {
    await loan?.end()
  }
  take(describeFrame(measureFrame(window)))
  take(await checkStorage(window, facts?.course ?? 'course'))
  take(await checkServer(new URL('course.json', document.baseURI).href))
  const report = writeReport(findings, {
    course: facts ? `${facts.title} (${facts.course})` : 'unknown',
    release: String(facts?.release ?? 'unknown'),
    kind: `${facts?.kind ?? 'unknown'}${loan ? ', inside the running course' : ''}`,
    // Without the query: cmi5 has the learner and the way to a token there.
    address: location.origin + location.pathname,
    userAgent: navigator.userAgent,
    at: new Date().toISOString(),
    log: [...(loan?.log ?? []), ...readLog()],
  })
  return { findings, verdict: verdictOf(findings), report }
}

const incomplete: Finding = {
  check: 'Package',
  sign: 'bad',
  text: 'reporting.js is missing, so this package cannot report to a learning system.',
}

function checkLms(facts: CourseFacts, loan: Loan | undefined): Promise<Finding[]> {
  const { kind } = facts
  return kind === 'cmi5' ? checkByCmi5(facts, loan) : checkByScorm(kind, facts, loan)
}

async function checkByScorm(
  kind: keyof typeof dialects,
  { codebook }: CourseFacts,
  loan: Loan | undefined,
): Promise<Finding[]> {
  const dialect = dialects[kind]
  const other = dialects[kind === 'scorm12' ? 'scorm2004' : 'scorm12']
  const began = performance.now()
  const api = await waitForApi(window, dialect.apiName, { patience: msToLook })
  const ms = Math.round(performance.now() - began)
  if (!api) {
    const isOther = findApi(window, other.apiName) !== undefined
    const text = isOther
      ? `${dialect.apiName} was not found within ${msToLook / 1000} s, but ${other.apiName} was: the learning system speaks the other kind of SCORM. Upload the package of that kind.`
      : `No learning system was found: there is no ${dialect.apiName} in this window, around it, or in the window that has opened it (looked for ${msToLook / 1000} s). Open this page from the learning system.`
    return [{ check: 'Learning system', sign: 'bad', text }]
  }
  const text = `${dialect.apiName} (SCORM ${kind === 'scorm12' ? '1.2' : '2004'}) was found ${whereIs(window, dialect.apiName, api)}, after ${ms} ms.`
  return [
    { check: 'Learning system', sign: 'good', text },
    ...checkScorm({
      api,
      dialect,
      runningSince: loan?.start.suspendData,
      codebook,
      now: () => new Date(),
      log,
    }),
  ]
}

async function checkByCmi5(
  { course, codebook }: CourseFacts,
  loan: Loan | undefined,
): Promise<Finding[]> {
  let leave = () => {}
  addEventListener('pagehide', () => leave())
  const findings = await checkCmi5({
    page: loan ? new URL(loan.address) : takeLaunchAddress(),
    outside: outsideOf(course),
    codebook,
    runningSince: loan?.start.suspendData,
    onBegun: (next) => {
      leave = next
    },
  })
  leave = () => {}
  return findings
}
