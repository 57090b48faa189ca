import { escapeXml } from '#build/question-export/xml.ts'
import { compareLocks } from '#core/release/compare.ts'
import type { Lock } from '#core/release/lock.ts'
import { type Level, levels, type Notice, sayNotice } from '#core/release/notice.ts'

/** What putting the packages in the place of earlier ones means for people who are in the middle. */
export interface Upgrade {
  course: string
  /** The release of the earlier package; null when this is the first. */
  from: number | null
  to: number
  /** Unknown where there were earlier releases and none was given. */
  verdict: 'first' | 'unknown' | Level
  /** True when everybody may go on in the new package without losing sight of anything. */
  isSafeToOverwrite: boolean
  advice: string
  notices: (Notice & { text: string })[]
}

const advice: Record<Upgrade['verdict'], string> = {
  first: 'This is the first release, so there is nothing to overwrite.',
  unknown:
    'Not known. This is not the first release; give the lock of the package that people learn with now, with --from, to be told what overwriting it would mean.',
  patch:
    'Safe to overwrite. Nobody’s record changes, and people in the middle of the course go on where they were.',
  minor:
    'Safe to overwrite. Everything that was done is kept, and people are told beside it what has changed since.',
  major:
    'Overwrite with care. Nobody starts again and what was finished stays finished, but the things below are no longer in the course: what was done in them is kept apart. Where that matters, let people finish in the old package and give the new one to those who begin.',
}

/**
 * Says what a release means for those who learn with an earlier one.
 * @param old the lock of the earlier package; undefined where there is none, or none is at hand.
 * @throws {Error} when the locks are of two courses, or the earlier one is of a later release.
 */
export function describeUpgrade(old: Lock | undefined, now: Lock): Upgrade {
  if (old && old.release > now.release)
    throw new Error(
      `The lock given is of release ${old.release}, and this is release ${now.release}. Give the lock of the package that people learn with now.`,
    )
  const { verdict, notices } = old ? compareLocks(old, now) : withoutOld(now)
  return {
    course: now.course,
    from: old?.release ?? null,
    to: now.release,
    verdict,
    isSafeToOverwrite: verdict !== 'major' && verdict !== 'unknown',
    advice: advice[verdict],
    notices: notices.map((notice) => ({ ...notice, text: sayNotice(notice) })),
  }
}

function withoutOld({ release }: Lock): Pick<Upgrade, 'verdict'> & { notices: Notice[] } {
  return { verdict: release === 1 ? 'first' : 'unknown', notices: [] }
}

const headings: Record<Level, string> = {
  major: 'No longer in the course, or leading elsewhere',
  minor: 'Kept, and pointed out',
  patch: 'Changes nothing that was done',
}

/** Writes the same as a page that needs nothing else. */
export function upgradePage(
  title: string,
  { from, to, verdict, advice, notices }: Upgrade,
): string {
  const name = escapeXml(title)
  const what = from === null ? `Release ${to}` : `From release ${from} to release ${to}`
  const lists = levels.toReversed().flatMap((level) => {
    const own = notices.filter((notice) => notice.level === level)
    const items = own.map(({ text }) => `<li>${escapeXml(text)}</li>`).join('\n')
    return own.length > 0 ? [`<h2>${headings[level]}</h2>\n<ul>\n${items}\n</ul>`] : []
  })
  const none = from === null || notices.length > 0 ? [] : ['<p>Nothing was changed.</p>']
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${what} · ${name}</title>
<style>
  :root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif }
  body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem }
  li { margin-block: 0.5rem }
</style>
<main>
<h1>${name}: may the package be overwritten?</h1>
<p>${what}: <strong>${verdict}</strong>.</p>
<p>${escapeXml(advice)}</p>
${[...lists, ...none].join('\n')}
</main>
</html>
`
}
