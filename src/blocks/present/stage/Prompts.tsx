import type { Method } from '#core/workshop/plan.ts'
import { MethodLine } from './MethodLine.tsx'

interface Props {
  prompts: readonly string[]
  method?: Method | undefined
}

/** Shows what the room talks about. */
export function Prompts({ prompts, method }: Props) {
  return (
    <>
      <ul className="stage__prompts">
        {prompts.map((prompt, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a prompt may come twice
          <li key={at}>{prompt}</li>
        ))}
      </ul>
      {method && <MethodLine method={method} />}
    </>
  )
}
