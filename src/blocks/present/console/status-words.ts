import type { Awake } from '#blocks/present/window/use-wake-lock.ts'
import type { Standing } from '#stores/room/console.ts'
import type { Seen } from '#stores/room/messages.ts'
import { count } from '#ui/counted.ts'
import { timeOfDay } from './time-words.ts'

/** One thing that the strip says, and whether somebody should do something about it. */
export interface Status {
  readonly says: string
  readonly isTrouble: boolean
}

/** How long a stage that is open may take to say so, in milliseconds. */
const patienceMs = 3000

/** Says whether the room sees what the console shows. */
export function stageStatus(stages: readonly Seen[], revision: number, openForMs: number): Status {
  if (stages.length === 0) {
    return openForMs < patienceMs
      ? { says: 'Looking for a stage', isTrouble: false }
      : { says: 'No stage is open', isTrouble: true }
  }
  if (stages.some(({ isVisible }) => !isVisible)) {
    return {
      says: `${whichStage(stages)} is covered or minimised: it may stand still`,
      isTrouble: true,
    }
  }
  const late = stages.filter((stage) => stage.revision < revision).length
  const open = `${count(stages.length, 'stage')} open`
  if (late === 0) return { says: `${open}, showing picture ${revision}`, isTrouble: false }
  return {
    says: `${open}, ${late === stages.length ? 'not' : 'not all'} up to date`,
    isTrouble: false,
  }
}

function whichStage({ length }: readonly Seen[]): string {
  return length === 1 ? 'The stage' : 'A stage'
}

/** Says how large a stage is, and whether its browser's bars are in the picture. */
export function sizeWords({ width, height, isFullscreen }: Seen): string {
  return `${width} × ${height}${isFullscreen ? ', full screen' : ', not full screen'}`
}

/** Says whether the last change is kept; `at` is when it was made. */
export function savedStatus(isSaved: boolean, at: number): Status {
  return isSaved
    ? { says: `Saved at ${timeOfDay(at)}`, isTrouble: false }
    : {
        says: 'Not saved: this browser keeps nothing more. Save the session as a file',
        isTrouble: true,
      }
}

const awakeWords: Readonly<Record<Awake, string>> = {
  yes: 'This screen stays awake',
  no: 'This screen may go to sleep: change that in the system’s settings',
  unknown: 'Asking the browser to keep this screen awake',
}

/** Says whether this screen is kept from going dark. */
export function awakeStatus(awake: Awake): Status {
  return { says: awakeWords[awake], isTrouble: awake === 'no' }
}

/** Says whether this console is the one that writes, where that does not go without saying. */
export function writerStatus({ isWriter, isAsking }: Standing): Status[] {
  if (isWriter) return []
  return isAsking
    ? [{ says: 'Taking up the session', isTrouble: false }]
    : [{ says: 'Read only: another console writes', isTrouble: true }]
}
