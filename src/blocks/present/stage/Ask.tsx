import { use } from 'react'
import { HeadingLevel } from './heading-level.ts'

const names = { 1: 'h2', 2: 'h3', 3: 'h4' } as const

/** The question that the room is asked, or the sentence that stands in its place. */
export function Ask({ children }: { children: string }) {
  const Heading = names[use(HeadingLevel)]
  return children && <Heading className="stage__ask">{children}</Heading>
}
