import { findEntry } from '#core/progress/entry.ts'
import { $progress } from '#stores/progress.ts'

/** Says beside each story of a list how far this learner is with it. */
export function showFoundEndings() {
  const places = [...document.querySelectorAll<HTMLElement>('[data-endings-of]')]
  $progress.subscribe((entries) => {
    for (const place of places) {
      const { endingsOf = '', endings = '' } = place.dataset
      place.textContent = sayHowFar(findEntry(entries, 'scenario', endingsOf), endings)
    }
  })
}

function sayHowFar(
  entry: { run: { choices: readonly string[] }; endings: readonly string[] } | undefined,
  count: string,
): string {
  if (!entry) return ''
  if (entry.endings.length > 0) return `Endings found: ${entry.endings.length} of ${count}`
  return entry.run.choices.length > 0 ? 'Begun: it goes on where you left it' : ''
}
