import type { StageBody } from '#core/workshop/stage-view.ts'
import { ActSign } from './ActSign.tsx'
import { ResultTable } from './ResultTable.tsx'

/** The most signs that are drawn one by one; beyond them the number stands alone. */
const mostSigns = 12

/** Counts the acts that the room's choices were made of, a sign for each. */
export function Tally({ body: { acts } }: { body: Extract<StageBody, { kind: 'tally' }> }) {
  return (
    <>
      <ResultTable
        caption="What the choices were"
        head={['Act', 'Choices']}
        rows={acts.map(({ act, count }) => [act, count])}
      />
      <div className="stage-tally" aria-hidden="true">
        {acts.map(({ act, count }) => (
          <div className="stage-tally__row" key={act}>
            <ActSign act={act} />
            <p>{act}</p>
            <p className="stage-tally__signs">
              {Array.from({ length: count > mostSigns ? 0 : count }, (_, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: signs are told apart by their place
                <ActSign act={act} key={at} />
              ))}
            </p>
            <b className="stage-tally__count">{count}</b>
          </div>
        ))}
      </div>
    </>
  )
}
