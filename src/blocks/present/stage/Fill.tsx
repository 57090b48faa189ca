interface Props {
  letter: string
  count: number
  /** How many votes fill the whole bar. */
  of: number
  isEstimate?: boolean
  isBefore?: boolean
}

/** The bar of an option: its length is the share of the votes. */
export function Fill({ letter, count, of, isEstimate = false, isBefore = false }: Props) {
  const share = of === 0 ? 0 : Math.min(1, count / of)
  return (
    <span className="stage-bar" data-letter={letter}>
      <i
        className="stage-fill stage-bar__fill"
        data-estimate={isEstimate || undefined}
        data-before={isBefore || undefined}
        style={{ inlineSize: `${100 * share}%` }}
        hidden={share === 0}
      />
    </span>
  )
}
