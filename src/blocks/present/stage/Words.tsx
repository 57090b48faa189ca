import type { Method } from '#core/workshop/plan.ts'
import type { StageLine } from '#core/workshop/stage-view.ts'
import { MethodLine } from './MethodLine.tsx'

interface Props {
  lines: readonly StageLine[]
  method?: Method | undefined
}

/** Shows a page of a text: paragraphs, and lines with who says them. */
export function Words({ lines, method }: Props) {
  return (
    <>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line may come twice
        <Line line={line} key={at} />
      ))}
      {method && <MethodLine method={method} />}
    </>
  )
}

function Line({ line: { by, text } }: { line: StageLine }) {
  if (by === undefined) return <p>{text}</p>
  return (
    <p className="stage__line">
      <b>{by}:</b> “{text}”
    </p>
  )
}
