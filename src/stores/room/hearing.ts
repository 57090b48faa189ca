import { type Desk, stand } from './desk.ts'
import type { Message } from './messages.ts'
import { claim, followWriter, publish } from './writing.ts'

/** A stage that has said nothing for so long is taken to be gone, in milliseconds. */
const msToMiss = 3000

/** Acts on what another window of the session has told. */
export function hear(desk: Desk, message: Message | undefined) {
  const { $session, $standing, seenAt } = desk
  const { isWriter, stages } = $standing.get()
  switch (message?.kind) {
    case 'who':
      if (isWriter) claim(desk)
      return
    case 'writer':
      return hearWriter(desk, message)
    case 'hello':
      if (isWriter) publish(desk, $session.get())
      return
    case 'seen':
      seenAt.set(message.stage, desk.now())
      stand(desk, { stages: [...stages.filter(({ stage }) => stage !== message.stage), message] })
      return
    case 'gone':
      stand(desk, { stages: stages.filter(({ stage }) => stage !== message.stage) })
      return
    case 'key':
      if (isWriter) desk.onKey(message)
      return
    case 'shown':
      return followWriter(desk)
    case 'erased':
      return stand(desk, { isErased: true, isWriter: false })
  }
}

/** Two claims may cross, and storage may be late in another process: the claim itself decides. */
function hearWriter(desk: Desk, { token, epoch }: Extract<Message, { kind: 'writer' }>) {
  if (token === desk.token) return
  const own = desk.$session.get().epoch
  desk.epoch = Math.max(desk.epoch, epoch)
  const isTheirs = epoch > own || (epoch === own && token > desk.token)
  if (desk.$standing.get().isWriter && !isTheirs) return claim(desk)
  clearTimeout(desk.claim)
  stand(desk, { isWriter: false, isAsking: false })
  followWriter(desk)
}

/** Forgets stages that have fallen silent. */
export function forgetStages(desk: Desk) {
  const { stages } = desk.$standing.get()
  const still = stages.filter(({ stage }) => desk.now() - (desk.seenAt.get(stage) ?? 0) < msToMiss)
  if (still.length < stages.length) stand(desk, { stages: still })
}
