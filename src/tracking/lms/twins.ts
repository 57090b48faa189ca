import type { Entry } from '#core/progress/entry.ts'
import { readStored } from '#core/progress/read-stored.ts'
import { writeStored } from '#core/progress/stored.ts'

/** The line to other windows that are in the same attempt. */
export interface Twins {
  tell(entry: Entry): void
  close(): void
}

interface Hearing {
  /** The attempt is open in another window as well; called once. */
  onTwin: () => void
  onEntry: (entry: Entry) => void
}

const greetings = ['here', 'here too']

/**
 * Opens the line to other windows of an attempt. An LMS keeps what was written last, so that each
 * window has to hold what the others have; without a BroadcastChannel there is no line.
 * @param name names the attempt, and its learner.
 */
export function openTwins(name: string, { onTwin, onEntry }: Hearing): Twins {
  const channel = openChannel(name)
  let isMet = false
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === greetings[0]) channel.postMessage(greetings[1])
    if (!isMet) onTwin()
    isMet = true
    const read = readStored(data)
    if (read.kind === 'entry') onEntry(read.entry)
  })
  channel?.postMessage(greetings[0])
  return {
    tell: (entry) => channel?.postMessage(writeStored(entry, Date.now())),
    close: () => channel?.close(),
  }
}

function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name)
  } catch {
    return undefined
  }
}
