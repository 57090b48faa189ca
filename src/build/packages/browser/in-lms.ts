export {}

/** The port of src/tracking/tracker.ts, as far as a page hands it on. */
interface Tracker {
  load(): Promise<object>
  save(entry: object): Promise<object>
  listen(listener: (news: object) => void): () => void
  persist?(): Promise<boolean>
  isRecording?: boolean
}

/** A window of the course; the launch shell’s has its tracker. */
declare const parent: Window & {
  courseTracker?: Tracker
  structuredClone<Value>(value: Value): Value
}
declare const window: typeof parent

/**
 * Gives a page the tracker of the launch shell that holds it. What passes is copied, so that nothing
 * of a page outlives it in the shell; and the shell stops telling a page that has gone.
 */
{
  const tracker = findTracker()
  if (tracker) {
    // What the page says of where answers are kept follows it (styles/base.css).
    document.documentElement.dataset['keeper'] = 'lms'
    const ends = new Set<() => void>()
    window.courseTracker = {
      isRecording: tracker.isRecording ?? true,
      load: async () => structuredClone(await tracker.load()),
      save: async (entry) => structuredClone(await tracker.save(parent.structuredClone(entry))),
      listen(listener) {
        const stop = tracker.listen((news) => listener(structuredClone(news)))
        const end = () => {
          ends.delete(end)
          stop()
        }
        ends.add(end)
        return end
      },
      persist: async () => (await tracker.persist?.()) ?? false,
    }
    addEventListener('pagehide', () => {
      for (const end of ends) end()
    })
    // A page that comes back from the browser’s memory has missed what was told meanwhile.
    addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
  }
}

/**
 * Opens links to other sites in windows of their own: most sites refuse to be shown in a frame, and
 * the learner would lose the course.
 */
addEventListener(
  'click',
  ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
    if (!link || !/^https?:$/.test(link.protocol) || link.origin === location.origin) return
    link.target = '_blank'
    link.rel = 'noopener'
  },
  { capture: true },
)

/** Finds the tracker of the window around this one; none where that is of another origin. */
function findTracker(): Tracker | undefined {
  try {
    return parent === window ? undefined : parent.courseTracker
  } catch {
    return undefined
  }
}
